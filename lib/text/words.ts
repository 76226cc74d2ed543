/**
 * How many words a reader meets in a piece of Markdown, for reading time. `l’Europe`, `porte-parole` and `61,1` are one
 * word each. Counted in one pass without parsing: tags and the targets of links are passed over, but code and bare
 * addresses count a little.
 */
export function countWords(markdown: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < markdown.length; at += 1) {
    const code = markdown.charCodeAt(at);
    if (isWordCode(code)) {
      if (!inWord) count += 1;
      inWord = true;
    } else if (!(inWord && isJoint(code) && isWordCode(markdown.charCodeAt(at + 1)))) {
      inWord = false;
      at = endOfMarkup(markdown, at, code);
    }
  }
  return count;
}

/** Letters and digits; above ASCII everything but signs, spaces and punctuation. */
function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return code < 0x2000 ? code >= 0xc0 && code !== 0xd7 : !isSign(code);
}

/** Punctuation and signs; CJK punctuation; pictures such as emoji, with the second halves of all pairs. */
function isSign(code: number): boolean {
  return (
    code <= 0x2bff ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xd83c && code <= 0xd83e) ||
    (code >= 0xdc00 && code <= 0xdfff)
  );
}

/** What stands inside a word: `'`, `’`, `-`, `.`, `,` and `_`. */
function isJoint(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2d || code === 0x2e || code === 0x2c || code === 0x5f;
}

/** The last place of a tag, a comment or the target of a link that begins here; this place where none does. */
function endOfMarkup(markdown: string, at: number, code: number): number {
  if (code === 0x5d && markdown.charCodeAt(at + 1) === 0x28) return at + lengthTo(")", markdown, at);
  if (code !== 0x3c) return at;
  if (markdown.startsWith("<!--", at)) {
    const end = markdown.indexOf("-->", at);
    return end < 0 ? markdown.length : end + 2;
  }
  const next = markdown.charCodeAt(at + 1);
  return next === 0x2f || isWordCode(next) ? at + lengthTo(">", markdown, at) : at;
}

/** How far a mark is, if it is near: what is never closed must not be looked for to the end each time. */
function lengthTo(mark: string, markdown: string, at: number): number {
  return Math.max(0, markdown.slice(at, at + 500).indexOf(mark));
}
