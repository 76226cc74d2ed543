import { opaque } from "#lib/text/joined-text.ts";

/**
 * A body in which everything that is surely no prose is blanked out, each character in its place: blocks of code, code in a line, targets
 * of links, definitions, tags, addresses. Captions of pictures stay, but for their credit. It costs microseconds, where a tree costs milliseconds.
 */
export function roughProse(markdown: string): string {
  return somethingElse.test(markdown) ? markdown.replace(noProse, blank) : markdown;
}

const somethingElse = /[`~<]|\]\(|\]:|:\/\/|www\./;

const noProse = new RegExp(
  [
    String.raw`^ {0,3}(${"`"}{3,}|~{3,})[^\n]*(?:\n(?! {0,3}\1)[^\n]*)*(?:\n {0,3}\1[^\n]*)?`,
    String.raw`(?<!${"`"})(${"`"}+)(?!${"`"})[^\n]{1,1000}?(?<!${"`"})\2(?!${"`"})`,
    String.raw`(?<=\])\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)`,
    String.raw`^ {0,3}\[[^\]\n^][^\]\n]*\]:[^\n]*`,
    String.raw`<[A-Za-z/!][^<>\n]{0,2000}>`,
    String.raw`(?:https?:\/\/|www\.)[^\s<>)\]]+`,
  ].join("|"),
  "gm",
);

function blank(match: string, _fence: string, _ticks: string, offset: number, markdown: string): string {
  const [, before = "", caption = ""] = (match.startsWith("(") && captioned.exec(match)) || [];
  if (caption === "" || !isPicture(markdown, offset)) return hide(match);
  return hide(before) + caption + hide(match.slice(before.length + caption.length));
}

const captioned = /^(\([^\n]*?[ \t](?:"|'))([^©\n]+)[^\n]*["'][ \t]*\)$/;

/** Whether the target that begins at an offset is that of a picture. */
function isPicture(markdown: string, offset: number): boolean {
  return /^!\[[^\][]*\]$/.test(markdown.slice(Math.max(0, markdown.lastIndexOf("![", offset)), offset));
}

function hide(text: string): string {
  return text.replace(/[^\n]/g, opaque);
}
