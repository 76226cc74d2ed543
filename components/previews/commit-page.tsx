import type { DeskView } from "#components/desk/desk-view.ts";
import type { Problem } from "#lib/content/problem.ts";
import type { ChangedPages } from "#lib/previews/changed-pages.ts";
import { previewPaths } from "#lib/site/preview-paths.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";
import { ProblemList } from "./problem-list.tsx";

type CommitPageProps = {
  desk: DeskView;
  /** As it was asked for, and its hash. */
  name: string;
  commit: string;
  files: string[];
  changed: ChangedPages;
  problems: Problem[];
};

/** Pages that are listed at most. */
const most = 500;

/** What a commit would do to the paper. */
export function CommitPage({ desk, name, commit, files, changed, problems }: CommitPageProps) {
  const words = previewWordsOf(desk.site.language);
  const { pages, everything } = changed;
  return (
    <div className="desk-plans">
      <h1 className="desk-title">{words.commits.name(name)}</h1>
      <p>
        <code>{commit}</code>
      </p>
      <p className="desk-ways">
        <a href={previewPaths.commitPage(commit, "/")}>{words.front}</a>
        <a href={previewPaths.all}>{words.banner.back}</a>
      </p>
      <h2>{pages.length === 0 ? words.commits.same : words.commits.changed(pages.length)}</h2>
      {everything && <p>{words.commits.everything}</p>}
      <ul className="preview-changes">
        {pages.slice(0, most).map(({ path, kind }) => (
          <li key={path}>
            <span>{words.commits.kinds[kind]}</span>{" "}
            <a href={kind === "gone" ? path : previewPaths.commitPage(commit, path)}>{path}</a>
          </li>
        ))}
      </ul>
      {pages.length > most && <p>{words.commits.more(pages.length - most)}</p>}
      <h2>{problems.length === 0 ? words.commits.noProblems : words.problems(problems.length)}</h2>
      <ProblemList problems={problems} lang={desk.site.language} />
      {files.length > 0 && (
        <details>
          <summary>{words.commits.files(files.length)}</summary>
          <ul>
            {files.slice(0, most).map((file) => (
              <li key={file}>
                <code>{file}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
