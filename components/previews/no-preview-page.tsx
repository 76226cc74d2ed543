import type { Problem } from "#lib/content/problem.ts";
import { previewPaths } from "#lib/site/preview-paths.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";
import { CommitForm } from "./commit-form.tsx";
import { ProblemList } from "./problem-list.tsx";

export type NoPreviewPageProps = {
  lang: string;
  reason: string;
  /** Whether a branch or a commit was asked for, which may be typed again. */
  ofCommit?: boolean;
  /** What keeps the file of what was asked for from being shown. */
  problems?: readonly Problem[];
  /** Where to go on, beside all previews. */
  onward?: { href: string; name: string };
};

/** Says why there is nothing to preview, and leads to what there is. */
export function NoPreviewPage({ lang, reason, ofCommit = false, problems = [], onward }: NoPreviewPageProps) {
  const words = previewWordsOf(lang);
  return (
    <div className="desk-plans">
      <h1 className="desk-title">{ofCommit ? words.commits.title : words.title}</h1>
      {/* biome-ignore lint/a11y/noAutofocus: the page was asked for by a form or a link, and says first why it is not there. */}
      <p className="faults" role="alert" tabIndex={-1} autoFocus>
        {reason}
      </p>
      {problems.length > 0 && <ProblemList problems={problems} lang={lang} />}
      {ofCommit && <CommitForm lang={lang} />}
      <p className="desk-ways">
        {onward && <a href={onward.href}>{onward.name}</a>}
        <a href={previewPaths.all}>{words.banner.back}</a>
      </p>
    </div>
  );
}
