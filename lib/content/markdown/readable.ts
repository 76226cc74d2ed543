/** HTML knows no control characters and no halves of surrogate pairs: each becomes U+FFFD, so that places stay. */
export function readable(markdown: string): string {
  return markdown.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\uFDD0-\uFDEF\uFFFE\uFFFF]/gu, "\uFFFD");
}
