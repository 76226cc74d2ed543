/** HTML knows no control characters and no halves of surrogate pairs: each becomes U+FFFD, so that places stay. */
export function readable(markdown: string): string {
  return markdown.toWellFormed().replace(/[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\uFDD0-\uFDEF\uFFFE\uFFFF]/g, "\uFFFD");
}
