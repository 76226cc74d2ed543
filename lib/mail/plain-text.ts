/** Characters of a line of quoted text, without its mark. */
const width = 72;

/** Line breaks of every kind, tabulators and other control characters. */
const breaks = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** What turns the direction of everything after it on a line (Unicode Bidirectional Algorithm, §2). */
const turns = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Text that somebody chose, for a header or inside a sentence of ours: one line, whatever it was, that ends where it ends.
 *
 * @param most Characters.
 */
export function oneLine(text: string, most = 200): string {
  const line = text.replace(turns, "").replace(breaks, " ").replace(/ {2,}/g, " ").trim();
  const characters = [...line];
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join("")}…`;
}

/**
 * Text that somebody wrote, quoted: each of its lines begins with `>`, so none can pass for ours, for a header or for a signature.
 * Longer lines go on after a space at the end of the line (as in RFC 3676 §4.2), so that nothing of what can be seen is lost; they are
 * broken at spaces alone, never at no-break spaces or inside an address. Empty for blank text.
 */
export function quoteText(text: string): string {
  if (text.trim() === "") return "";
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "\uFFFD")
    .trimEnd()
    .split("\n")
    .flatMap((line) => wrap(line.trimEnd()))
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}

function wrap(line: string): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.match(/[^ ]* +|[^ ]+$/g) ?? []) {
    if (current !== "" && current.length + word.trimEnd().length > width) {
      lines.push(current);
      current = "";
    }
    current += word;
  }
  return [...lines, current];
}
