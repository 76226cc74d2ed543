import type { CommentPageWords } from "#lib/site/words-comment-pages-fr.ts";

/** A length of time as people say it: minutes within an hour, hours within two days, then days. */
export function delay(minutes: number, words: CommentPageWords["moderation"]): string {
  const whole = Math.round(minutes);
  if (whole < 60) return words.minutes(whole);
  if (whole < 48 * 60) return words.hours(Math.floor(whole / 60), whole % 60);
  return words.days(Math.round(whole / (24 * 60)));
}
