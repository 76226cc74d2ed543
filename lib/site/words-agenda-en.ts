import type { AgendaWords } from "./words-agenda-fr.ts";

/** What is said of what is due, in English. */
export const agendaWordsEn: AgendaWords = {
  title: "Agenda",
  intro: (days) =>
    `What will happen by itself, at its time: articles under embargo, articles that expire, places on the front page, and comments that close within ${days} days.`,
  kinds: {
    embargo: "appears",
    expiry: "leaves the site",
    closing: "closes to comments",
    front: "leaves the front page",
    security: "the security contact of site.yaml expires",
  },
  none: "Nothing is due.",
  drafts: "Drafts",
  noDrafts: "There are no drafts.",
  dated: (moment) => `dated ${moment}`,
  incomplete: "There are more: only the first of each kind are listed.",
};
