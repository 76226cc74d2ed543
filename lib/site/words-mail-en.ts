import type { MailWords } from "./words-mail-fr.ts";

const days = (count: number) => `${count} ${count === 1 ? "day" : "days"}`;
const minutes = (count: number) => `${count} ${count === 1 ? "minute" : "minutes"}`;
const quoted = (text: string) => `“${text}”`;

/** What the paper says in its mail, and on the pages that its links lead to, in English. */
export const mailWordsEn: MailWords = {
  hello: "Hello,",
  yourComment: "Your comment:",
  note: "The newsroom adds:",
  follow: "Follow, correct or withdraw your comment:",
  keepLink: "This link is yours alone: whoever knows it can act in your place.",

  confirmation: {
    subject: (paper) => `Confirm your address for ${paper}`,
    given: (paper, article) =>
      article === undefined
        ? `Your address was given to ${paper}, to hear about a comment.`
        : `Your address was given to ${paper}, to hear about a comment on the article ${quoted(article)}.`,
    ask: "If that was you, open this page and confirm:",
    valid: (count) => `This link is good for ${days(count)}. Before you confirm, we write nothing else to you.`,
    refuse: "If it was not you, do nothing. To be asked this no more:",
  },

  received: {
    subject: (article) => `Your comment on ${quoted(article)} has arrived`,
    waits: (article) =>
      `Your comment on the article ${quoted(article)} has arrived. It will be read before it appears, and we will write to you what was decided.`,
    published: (article) => `Your comment on the article ${quoted(article)} has arrived, and has appeared.`,
  },

  published: {
    subject: (article) => `Your comment on ${quoted(article)} has appeared`,
    text: (article) => `Your comment on the article ${quoted(article)} has appeared. Read it in its place:`,
  },

  refused: {
    subject: (article) => `Your comment on ${quoted(article)} is not published`,
    text: (article) => `Your comment on the article ${quoted(article)} is not published.`,
    removed: (article) => `Your comment on the article ${quoted(article)} was removed.`,
    reason: (title) => `The reason: ${title}.`,
    byRule: "An automatic rule took this decision. An appeal is read by a person.",
    byPerson: "A person of the newsroom took this decision, by the rules of moderation:",
    appeal: "If you think that it is a mistake, you can appeal once, and find your text again, here:",
    elsewhere:
      "You may also turn to an out-of-court dispute settlement body (Digital Services Act, article 21), or to a court.",
  },

  returned: {
    subject: (article) => `Would you put your comment on ${quoted(article)} differently?`,
    text: (article) =>
      `The newsroom asks you to put your comment on the article ${quoted(article)} differently. It is not published for now, and will be read again as soon as you have changed it.`,
    edit: "Change it:",
  },

  answer: {
    subject: (name, article) => `${name} answered you on ${quoted(article)}`,
    text: (name, article) => `${name} answered your comment on the article ${quoted(article)}:`,
    read: "Read this answer in its place, and answer it:",
    unsubscribe: "Be told of answers no more, on this article or on all:",
  },

  reportReceipt: {
    subject: "We have your report",
    text: (article) =>
      `We have your report of a comment on the article ${quoted(article)}. The newsroom is looking at it.`,
    reason: (title) => `The reason that you chose: ${title}.`,
    follow: "Your receipt, where the decision will be written:",
  },

  reportDecision: {
    subject: "What was decided about your report",
    upheld: (article) =>
      `You reported a comment on the article ${quoted(article)}. The newsroom agrees: that comment is no longer published.`,
    dismissed: (article) =>
      `You reported a comment on the article ${quoted(article)}. The newsroom looked at it, and it stays.`,
    by: "A person took this decision, without automatic means.",
    receipt: "Your receipt, with the decision:",
  },

  appealDecision: {
    subject: (article) => `The answer to your appeal, on ${quoted(article)}`,
    granted: (article) =>
      `A person of the newsroom read your comment on the article ${quoted(article)} again and agrees with you: it is published.`,
    rejected: (article) =>
      `A person of the newsroom read your comment on the article ${quoted(article)} again. The decision stands: it is not published.`,
  },

  invitation: {
    subject: (paper) => `Your place in the newsroom of ${paper}`,
    text: (paper) => `You are invited to moderate the comments of ${paper}. Choose your password here:`,
    valid: (count) => `This link is good for ${days(count)}, once.`,
  },

  password: {
    subject: (paper) => `A new password for ${paper}`,
    text: (paper) => `Somebody, most likely you, asks for a new password for the newsroom of ${paper}. Choose it:`,
    valid: (count) =>
      `This link is good for ${minutes(count)}, once. If it was not you, do nothing: your password stays as it is.`,
  },

  code: {
    subject: (paper) => `Your code for the newsroom of ${paper}`,
    text: "Your code:",
    valid: (count) =>
      `It is good for ${minutes(count)}, once. Give it to nobody, not even to the newsroom. If you asked for nothing, change your password.`,
  },

  unsubscribe: {
    title: "Get no more answers by e-mail",
    text: "You get an e-mail when somebody answers your comments.",
    thread: "No more about this article",
    all: "No more about any article",
    threadDone: "Done for this article",
    others: "We will not write to you about answers on it any more. You still hear of those on other articles.",
  },
};
