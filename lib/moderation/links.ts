/** How many links stand in a plain text: bare web addresses, with or without their scheme, also inside markup that means nothing here. */
export function countLinks(text: string): number {
  // No repetition in the pattern: each place of the text is looked at once.
  return text.match(/https?:\/\/\S|(?<![\p{L}\p{N}./-])www\.[^\s.]/giu)?.length ?? 0;
}
