import type { PublishingWords } from "./words-publishing-fr.ts";

const several = (count: number, one: string, many: string) =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** What is said about publishing, in English. */
export const publishingWordsEn: PublishingWords = {
  title: "Publications",
  intro:
    "What this machine has put on air, newest first. An article that is pushed to the repository appears by itself; this button fetches what may not have arrived.",
  button: "Publish now",
  running: "Something is being published: load this page again in a moment.",
  none: "Nothing was published from here yet.",
  absent: "This machine does not publish by itself: the site follows the content folder.",
  refusals: {
    "no-repository": "The content folder is in no git repository: there is nothing to pull.",
    detached: "No branch is checked out in the content folder: go back to one with git switch.",
    "other-branch": "Another branch than the one that is published is checked out in the content folder.",
    "no-remote": "The repository of the copy has no remote: add one with git remote add.",
    "fetch-failed": "The remote could not be read: look at its address and at the key of this machine.",
    "fetch-timeout": "The remote did not answer within a minute. Try again later.",
    ahead:
      "This machine has commits that the remote does not have: push them, or go back with git reset. Nothing was touched.",
    diverged:
      "The branch of the remote does not continue the one of this machine (history was rewritten, or both have commits): somebody must decide by hand. Nothing was touched.",
    "in-the-way":
      "Git could not write the files: some of them were changed or added on this machine and not committed. Restore or move them; see the detail.",
    busy: "Another publication of this machine does not end: this one has given up waiting for it.",
    failed: "An unexpected error stopped everything: look into the server’s log.",
  },
  outcomes: {
    published: "On air",
    problems: "On air, with problems",
    nothing: "Nothing new",
    refused: "Refused",
    failed: "Failed",
  },
  origins: { webhook: "by the repository", desk: "from the desk", command: "from the command line" },
  counts: (added, changed, removed) => {
    const all: [number, string][] = [
      [added, "added"],
      [changed, "changed"],
      [removed, "removed"],
    ];
    const some = all.filter(([count]) => count > 0);
    if (some.length === 0) return "no file touched";
    return some
      .map(([count, word], index) =>
        index === 0 ? several(count, `file ${word}`, `files ${word}`) : `${count.toLocaleString("en-GB")} ${word}`,
      )
      .join(", ");
  },
  lasted: (milliseconds) => `${(milliseconds / 1000).toLocaleString("en-GB", { maximumFractionDigits: 2 })} s`,
  moved: (count) => several(count, "page or list touched", "pages or lists touched"),
  problems: (count) => several(count, "problem", "problems"),
  more: (count) => `and ${several(count, "other", "others")}`,
  lastGood: "The last good version of these files stays on air.",
  program: "The program changed too: start the site again to have that.",
  at: (file, line) => `${file}, line ${line}`,
  done: {
    published: "It is on air.",
    nothing: "There was nothing new.",
    running: "It is being published.",
    refused: "The publication was refused: see why below.",
  },
  status: {
    published: (count) => `On air, ${several(count, "file", "files")}.`,
    problems: (count) => `${several(count, "problem", "problems")}: see the page of publications.`,
  },
  mail: {
    subject: (paper, count) => `${paper}: ${several(count, "problem", "problems")} in the copy`,
    refusedSubject: (paper) => `${paper}: the publication was refused`,
    text: (commit, author) =>
      `The commit ${commit}${author === "" ? "" : ` by ${author}`} has files to mend. Everything else is on air.`,
    refused: (commit) => (commit === "" ? "A publication was refused." : `The commit ${commit} was not published.`),
    page: "The publications of this machine:",
  },
};
