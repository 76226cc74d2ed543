import type { ReactNode } from "react";
import type { Problem } from "#lib/content/problem.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";
import { ProblemList } from "./problem-list.tsx";

export type PreviewBannerProps = {
  lang: string;
  /** What is shown, and when readers will see it. */
  says: string[];
  /** What is wrong with the file of what is shown. */
  problems?: readonly Problem[];
  /** Where to go from here. */
  ways?: readonly { href: string; name: string }[];
  /** Forms. */
  children?: ReactNode;
};

/** What stands above a page that is shown before its time. */
export function PreviewBanner({ lang, says, problems = [], ways = [], children }: PreviewBannerProps) {
  const words = previewWordsOf(lang);
  return (
    <aside className="preview-banner" aria-label={words.banner.label}>
      {says.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {problems.length > 0 && (
        <details>
          <summary>{words.problems(problems.length)}</summary>
          <ProblemList problems={problems} lang={lang} />
        </details>
      )}
      {ways.length > 0 && (
        <p className="preview-ways">
          {ways.map(({ href, name }) => (
            <a key={href} href={href}>
              {name}
            </a>
          ))}
        </p>
      )}
      {children}
    </aside>
  );
}
