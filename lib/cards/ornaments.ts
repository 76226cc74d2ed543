import { inks } from "./inks.ts";

/** The sign of the paper, in the proportions of the site's: a ring, a cross through it, and a disc. Sizes in pixels. */
export function registerMark(x: number, y: number, radius: number, weight: number): string {
  const arm = (radius * 20) / 11.5;
  return [
    `<g stroke="${inks.vermilion}" stroke-width="${weight}" fill="none"><circle cx="${x}" cy="${y}" r="${radius}"/>`,
    `<path d="M${x} ${y - arm}V${y + arm}M${x - arm} ${y}H${x + arm}"/></g>`,
    `<circle fill="${inks.vermilion}" cx="${x}" cy="${y}" r="${(radius * 6) / 11.5}"/>`,
  ].join("");
}

/** A heavy rule from edge to edge. */
export function pageRule({ top, height }: { top: number; height: number }): string {
  return `<path fill="${inks.ink}" d="M0 ${top}h1200v${height}H0z"/>`;
}

const rowStep = 33;
const rowsOfParagraph = 6;

/** A column of lines that are not to be read, in paragraphs; the first line's middle is at `top`. */
export function column(left: number, top: number, width: number, rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const indent = row % rowsOfParagraph === 0 ? 34 : 0;
    const short = row % rowsOfParagraph === rowsOfParagraph - 1 ? width * 0.4 : 0;
    return `M${left + indent} ${top + row * rowStep}H${left + width - short}`;
  });
  return `<path stroke="${inks.column}" stroke-width="15" d="${lines.join("")}"/>`;
}

/** What the proofreader's pencil left on a column 282 pixels wide: a deletion, an insertion, a doubtful passage. */
export function corrections(left: number, top: number): string {
  return [
    `<g transform="translate(${left} ${top})" stroke="${inks.vermilion}" stroke-width="9" fill="none" stroke-linecap="round" stroke-linejoin="round">`,
    '<path d="M-8 101C80 94 170 102 196 96c40-4 74-40 52-56c-22-14-44 34-18 62q26 24 72 4"/>',
    '<path d="M92 251l22-30l22 30"/>',
    '<path d="M-28 272q-14 2-14 16v38q0 14 14 16"/>',
    "</g>",
  ].join("");
}
