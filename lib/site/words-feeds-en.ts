import type { FeedWords } from "./words-feeds-fr.ts";

/** What feeds and the pages that offer them say, in English. */
export const feedWordsEn: FeedWords = {
  feeds: "Feeds",
  dossiers: "Dossiers",
  bothTags: "Both subjects",
  together: (one, other) => `${one} and ${other}`,
  withOther: (articles, other) => `${articles} with ${other}`,
  newestOf: (count) => `The ${count} newest`,
  listDescription: (list, paper) => `Articles of ${paper}: ${list}.`,
  companiesDescription: (both, paper) => `Articles of ${paper} that mention both ${both}.`,
  tagsDescription: (both, paper) => `Articles of ${paper} on both of these subjects: ${both}.`,
  commentsTitle: (article) => `Comments: ${article}`,
  commentsDescription: (article) => `Readers’ comments on “${article}”.`,
  commentBy: (name) => `Comment by ${name}`,
  answerBy: (name, to) => `${name} answers ${to}`,
};
