/** Words a minute of an adult who reads French silently (Brysbaert, 2019: 195 to 238, by language and text). */
const pace = 220;

/** Whole minutes; never less than one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / pace));
}
