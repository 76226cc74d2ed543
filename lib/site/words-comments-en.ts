import type { CommentWords } from "./words-comments-fr.ts";

const several = (count: number, one: string, many: string) =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** What readers read about comments, in English. */
export const commentWordsEn: CommentWords = {
  react: "Have your say",
  reactions: (count) => several(count, "comment", "comments"),
  charter: "Moderation charter",
  closed: "Comments on this article are closed.",
  order: "Order of the comments",
  orders: { newest: "Newest first", oldest: "Oldest first" },
  threadPages: "Pages of comments",
  previousPage: "Previous page",
  nextPage: "Next page",
  page: (page) => `Page ${page}`,

  answer: "Answer",
  report: "Report",
  inAnswerTo: "In reply to",
  edited: "edited",
  staff: "Newsroom",
  pinned: "Pinned by the newsroom",
  removed: "This comment was removed.",

  form: {
    mandatory: "Fields are required unless marked otherwise.",
    name: "Name or pseudonym",
    email: { optional: "E-mail (optional, never published)", required: "E-mail (never published)" },
    body: "Your comment",
    length: (most) => `At most ${several(most, "character", "characters")}, plain text`,
    wantsAnswers: "Tell me of answers by e-mail",
    leaveEmpty: "Leave this field empty",
    inert: "The form is of no use in a preview.",
    send: "Send",
    preview: "Read it over first",
    consent: (publisher, months) =>
      `${publisher} processes these data to moderate and publish your comment (legitimate interest), and deletes the address after ${months} months. Access, rectification, erasure, objection, complaint to the supervisory authority:`,
    privacy: "your data in detail",
  },

  problems: {
    title: (count) => (count > 1 ? `${count} things to correct before sending` : "One thing to correct before sending"),
    nameMissing: "Write a name or a pseudonym.",
    nameLong: (most) => `The name may have at most ${several(most, "character", "characters")}.`,
    emailMissing: "Write your e-mail address. It is never published.",
    emailMalformed: "This e-mail address is not complete. Example: name@example.com",
    emailForAnswers: "To be told of answers, write your e-mail address. It is never published.",
    bodyMissing: "Write your comment.",
    bodyShort: (least) => `The comment must have at least ${several(least, "character", "characters")}.`,
    bodyLong: (most, sent) =>
      `The comment may have at most ${several(most, "character", "characters")}; yours has ${sent.toLocaleString("en-GB")}.`,
    unprintable: "This text has an invisible character that no page can show. It was taken out: read it over.",
    tooLate: "The time for changing this comment has passed. Your text was not saved.",
    changedMeanwhile: "This comment changed meanwhile. Read it above, then save again.",
  },

  notices: {
    errors: { title: "Your comment has not been sent yet", text: "Everything that you wrote is still there." },
    answer: { title: "Answer a comment", text: "" },
    nudge: {
      title: "Would you put it differently?",
      text: "Some words of your comment may hurt, or lead the conversation astray. Read it again: you may change it, or send it as it is. You are asked only once.",
    },
    unavailable: {
      title: "Comments cannot be taken right now",
      text: "The fault is ours. Your text is still in the form: send it again in a few minutes. Nothing will be published twice.",
    },
    closed: {
      title: "Comments on this article are closed",
      text: "Your comment was not sent. Here is your text, so that you can copy it.",
    },
    refused: {
      title: "Your comment was not taken",
      text: "Your text is still in the form. This is what stopped it:",
    },
    "parent-gone": {
      title: "The comment that you answer is gone",
      text: "It was removed meanwhile. Your text is still there: you may send it as a comment on the article.",
    },
    "article-gone": {
      title: "This article is no longer online",
      text: "Your comment was not sent. Here is your text, so that you can copy it.",
    },
    expired: {
      title: "Send it once more",
      text: "The form had been open for too long, or did not come from our site. Your text is still there: just send it.",
    },
  },

  missing: { title: "This comment is gone", text: "It was removed, or its address is incomplete." },
  away: {
    title: "This page cannot be shown right now",
    text: "The fault is ours. Try again in a few minutes: nothing is lost.",
  },

  previewTitle: "Read your comment over",
  previewText: "It has not been sent yet. This is how it will appear:",
  keepWriting: "Change it or send it",
  on: "On the article",
};
