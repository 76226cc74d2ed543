/**
 * The words of a piece of Markdown on one line, without its marks: for descriptions and for search.
 *
 * Nothing is parsed, so odd copy may leave a mark behind; what is meant to be read is never lost, except pictures,
 * comments and the addresses of links. Linear in the length of the text.
 */
export function plainText(markdown: string): string {
  const blocks = withoutBlockMarks(withoutComments(markdown));
  return withoutInlineMarks(blocks)
    .replace(/[^\S ]\s*| \s+/g, " ")
    .trim();
}

function withoutComments(markdown: string): string {
  let rest = markdown;
  let kept = "";
  for (let start = rest.indexOf("<!--"); start >= 0; start = rest.indexOf("<!--")) {
    const end = rest.indexOf("-->", start + 4);
    if (end < 0) break;
    kept += `${rest.slice(0, start)} `;
    rest = rest.slice(end + 3);
  }
  return kept + rest;
}

/** Fences, addresses on a line of their own, definitions of links, rules and rows of dashes; then the marks that begin a line. */
function withoutBlockMarks(markdown: string): string {
  return markdown
    .replace(/^[ \t]*(?:`{3,}|~{3,})[^\n]*$/gm, "")
    .replace(/^[ \t]*<?https?:\/\/\S+[ \t]*$/gm, "")
    .replace(/^ {0,3}\[[^\]^\n][^\]\n]{0,998}\]:[^\n]*$/gm, "")
    .replace(/^[ \t]*[|:=\-*_][ \t|:=\-*_]*$/gm, "")
    .replace(/^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|#{1,6}(?=[ \t])))+/gm, "")
    .replace(/^[ \t]*\[\^[^\]\n]{1,998}\]:/gm, "")
    .replace(/^[ \t]*\[![\p{L}-]{1,40}\]/gmu, "")
    .replace(/^[ \t]*\||\|[ \t]*$/gm, "");
}

const image = /!\[[^\][]{0,998}\](?:\([^()\n]{0,1998}\)|\[[^\][\n]{0,998}\])/g;
const footnote = /\[\^[^\]\s]{1,998}\]/g;
const link =
  /\[([^\][]{0,998})\](?:\([^()\s]{0,1998}(?:\([^()\s]{0,1998}\)[^()\s]{0,1998})?(?:\s+"[^"]{0,998}")?\)|\[[^\][\n]{0,998}\])/g;
const tag = /<\/?[a-z][^<>]{0,998}>/gi;
const autolink = /<([a-z][a-z0-9+.-]{1,31}:[^<>\s]{1,1998})>/gi;

function withoutInlineMarks(text: string): string {
  const unlinked = text.includes("[") ? text.replace(image, " ").replace(footnote, "").replace(link, "$1") : text;
  const untagged = unlinked.includes("<") ? unlinked.replace(autolink, "$1").replace(tag, "") : unlinked;
  const unmarked = untagged
    .replace(/(?<!\\)[*`]+|~~/g, "")
    .replace(/(?<![\p{L}\p{N}_])_+(?=\S)|(?<=[^\s_])_+(?![\p{L}\p{N}_])/gu, "")
    .replace(/\\(?=[!-/:-@[-`{-~\n])/g, "");
  return decode(unmarked.includes("|") ? unmarked.replace(/(?<=\s)\|(?=\s)/g, " ") : unmarked);
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0" };

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (whole, name: string) => entities[name] ?? whole);
}
