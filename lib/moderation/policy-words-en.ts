import type { KeyWord } from "#lib/content/notes.ts";
import { policyWordsFr } from "./policy-words-fr.ts";

type French = typeof policyWordsFr;

const policyWordsEn: { [Name in keyof French]: Record<keyof French[Name], KeyWord> } = {
  policy: {
    mode: ["Moderation", "What happens to a comment that no rule objects to."],
    closeAfterDays: ["Closes after (days)", "Without it articles stay open."],
    sections: ["By section", "Another rule for a section, by its slug."],
    email: ["Email address", "Optional or required."],
    length: ["Length", "In characters."],
    rate: ["Rate", "The comments of one network."],
    links: ["Links", "With how many links a comment waits or is refused."],
    quickestSeconds: ["Quickest (seconds)", "A form that comes back sooner waits."],
    trustedAfter: ["Trusted after", "So many published comments, and the next is published at once."],
    holdFirst: ["The first waits", "Whoever has nothing published yet always waits."],
    proofOfWork: ["Proof of work", "The browser does a computation; a comment without it waits."],
    words: ["Words", "Whole words or phrases; a “*” stands for any ending."],
    reasons: ["Reasons", "Why a comment may be refused."],
    retention: ["Retention", "After how long personal data is deleted."],
    cases: ["Cases", "Comments of which this policy must decide so."],
  },
  exception: {
    mode: ["Moderation", "What happens to a comment of this section."],
    closeAfterDays: ["Closes after (days)", "For this section."],
  },
  length: { least: ["At least", "The shortest."], most: ["At most", "The longest, up to 5,000."] },
  rate: {
    minutes: ["Minutes", "The time that is looked at, up to a day."],
    hold: ["Waits above", "The number of comments."],
    refuse: ["Refused above", "The number of comments, up to 100."],
  },
  links: { hold: ["Waits from", "The number of links."], refuse: ["Refused from", "The number of links."] },
  words: {
    banned: ["Banned", "The comment is refused."],
    suspect: ["Suspect", "The comment waits."],
    nudge: ["Nudge", "The writer is asked once to put it differently."],
  },
  reason: {
    code: ["Code", "In lower case; it does not change any more."],
    title: ["Title", "What the moderator picks and the writer reads."],
    explanation: ["Explanation", "What the writer reads."],
  },
  retention: {
    emailMonths: ["Addresses (months)", "After which addresses are deleted."],
    networkDays: ["Networks (days)", "After which what is known of networks is deleted."],
  },
  cases: {
    published: ["Published", "Must be published."],
    held: ["Held", "Must wait."],
    refused: ["Refused", "Must be refused."],
    nudged: ["Nudged", "Their writer must be asked to put it differently."],
  },
  case: {
    text: ["Text", "The comment."],
    name: ["Name", "Its writer."],
    rule: ["Rule", "The rule that must decide."],
    writer: ["Writer", "New, known, trusted, or of the staff."],
    section: ["Section", "That of the article."],
    comments: ["Comments", "What the article itself says."],
    days: ["Age (days)", "That of the article."],
    seconds: ["Seconds", "The time taken to write."],
    sent: ["Sent", "The comments of the network just before."],
    repeated: ["Repeated", "The same text was sent before, here or elsewhere."],
    honeypot: ["Honeypot", "What was written in the hidden field."],
    nudged: ["Nudged before", "The writer was asked before to put it differently."],
  },
};

/** What the keys of a map of the policy are called and are for, in the languages of editors. */
export function policyWordsOf<Name extends keyof French>(name: Name) {
  return { fr: policyWordsFr[name], en: policyWordsEn[name] };
}
