/** Neither HTML nor the XML of feeds can carry these; tabs and line ends they can. */
const unprintable = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;

/** Whether a text holds a character that no page or feed can carry. */
export function isUnprintable(text: string): boolean {
  return text.search(unprintable) !== -1 || !text.isWellFormed();
}

/** A text without such characters; lone surrogates become U+FFFD. */
export function printable(text: string): string {
  return text.replace(unprintable, "").toWellFormed();
}
