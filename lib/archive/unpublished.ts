import type { Article } from "#lib/content/article.ts";
import type { Problem } from "#lib/content/problem.ts";
import type { Edition } from "./edition.ts";

/** A file of copy with problems. `article` is what the archive holds of it: its last good version, where there ever was one. */
export type BrokenFile = { file: string; problems: Problem[]; article?: Article };

/** What readers do not see: drafts with the newest first, what is under embargo with the next first, and files with problems. */
export type Unpublished = { drafts: Article[]; embargoed: Article[]; broken: BrokenFile[] };

/** Articles that are listed at most, of each kind. */
const most = 200;

export function unpublishedIn(edition: Edition): Unpublished {
  const { drafts, embargoed } = edition.statements;
  return {
    drafts: drafts.all(most).map((data) => JSON.parse(data)),
    embargoed: embargoed.all(edition.now, most).map((data) => JSON.parse(data)),
    broken: brokenFiles(edition),
  };
}

/** What is wrong with the file of an article. */
export function problemsOf(edition: Edition, { file }: Article): Problem[] {
  return edition.problems().filter((problem) => problem.file === file);
}

function brokenFiles(edition: Edition): BrokenFile[] {
  const files = Map.groupBy(edition.problems(), ({ file }) => file);
  return [...files].map(([file, problems]) => {
    const article = edition.unpublished(/([^/]+?)(?:\/index)?\.md$/.exec(file)?.[1] ?? "");
    return { file, problems, ...(article?.file === file ? { article } : {}) };
  });
}
