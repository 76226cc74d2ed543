/** What is left of a word when its vowels and doubled letters go: most slips of the finger leave it as it is. */
export function skeleton(word: string): string {
  const first = word.slice(0, 1);
  return (
    first +
    word
      .slice(1)
      .replace(/[aeiouyh]/g, "")
      .replace(/(.)\1+/g, "$1")
  );
}

/** The end of a word, for those whose beginning is wrong. */
export function tail(word: string): string {
  return word.slice(-4);
}

/** Whether a word is worth correcting others to: not a number, not too short. */
export function isWorthKeeping(word: string): boolean {
  return word.length > 2 && !/\d/.test(word);
}
