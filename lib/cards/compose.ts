import { typography } from "#lib/text/typography.ts";
import { type Card, cardSize } from "./card.ts";
import { fitHeadline, fitLine, fitNote } from "./fit-headline.ts";
import { inks } from "./inks.ts";
import { column, corrections, pageRule, registerMark } from "./ornaments.ts";
import type { Cut, Spacing, Typeface } from "./typeface.ts";

/** Where the picture goes, in pixels from the upper left corner. */
export type Frame = { left: number; top: number; width: number; height: number };

/** A card without its picture, as SVG in which all lettering is outlines, and the place that is left for the picture. */
export type Composition = { svg: string; frame?: Frame };

/** The white at both sides; the rule under the paper's name; the foot of whatever stands under it. */
const margin = 60;
const rule = { top: 118, height: 5 };
const foot = 573;

/** Spacing of the site's headlines, of its name, and of small lettering. */
const headlineSpacing: Spacing = { letter: -0.016, word: 0.07 };
const nameSpacing: Spacing = { letter: -0.025, word: 0.08 };
const even: Spacing = { letter: 0, word: 0 };

/** Characters of a text that are looked at: more than any card has room for. */
const longestText = 600;

/**
 * The proof of a card: the paper's name beside its register mark, a rule, then kicker, headline and note on the left, and on the
 * right the picture, or a column with the marks of its proofreader. The paper's own card is the proof of a front page.
 */
export function compose(card: Card, type: Typeface): Composition {
  if (card.kind === "paper") return { svg: sheet(frontPage(card, type)) };
  const frame = card.image && frameOf(card);
  const beside = frame ? "" : column(858, 182, 282, 12) + corrections(858, 182);
  const svg = sheet([beside, ...masthead(card, type), ...story(card, type, (frame?.left ?? 830) - 40 - margin)]);
  return frame ? { svg, frame } : { svg };
}

function sheet(parts: readonly string[]): string {
  const { width, height } = cardSize;
  const ground = `<path fill="${inks.paper}" d="M0 0h${width}v${height}H0z"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground}${parts.join("")}</svg>`;
}

/** A logo is a square inside the margin; the picture of a story hangs from the rule and goes to the edge of the sheet. */
function frameOf({ kind }: Card): Frame {
  const top = rule.top + rule.height;
  if (kind === "companies") return { left: 780, top: top + 62, width: 360, height: 360 };
  return { left: 624, top, width: cardSize.width - 624, height: foot - 6 - top };
}

function masthead(card: Card, type: Typeface): string[] {
  const place = line(set(card.place, card, type), type, small, 400 / 28);
  const title = line(set(card.paper, card, type), type, name, 620 / 42);
  const x = cardSize.width - margin - type.measure(place, "label", even) * 28;
  return [
    registerMark(margin + 15, 74, 11, 3.2),
    ...letters(type, [title], { ...name, x: margin + 44, y: 88, size: 42 }),
    ...letters(type, [place], { ...small, x, y: 86, size: 28 }),
    pageRule(rule),
  ];
}

function story(card: Card, type: Typeface, width: number): string[] {
  const top = rule.top + 58;
  const kicker = line(set(card.kicker, card, type), type, head, width / 30);
  const headline = headlineOf(card, type);
  const note = fitNote(set(card.note, card, type), (line) => type.measure(line, "label", even), width / noteSize);
  const headTop = kicker === "" ? top - 12 : top + 47;
  const fitted = fitHeadline(headline, (line) => type.measure(line, "headline", headlineSpacing), {
    width,
    height: foot - headTop - (note.length === 0 ? 0 : note.length * noteStep + 24),
    largest: card.kind === "articles" ? 116 : 168,
    smallest: 38,
    leading: 1.04,
  });
  const step = fitted.size * 1.04;
  const y = headTop + fitted.size * 0.76;
  const noteTop = y + (fitted.lines.length - 1) * step + 62;
  return [
    ...letters(type, [kicker], { ...head, x: margin, y: top + 18, size: 30, ink: inks.vermilionText }),
    ...letters(type, fitted.lines, { ...head, x: margin, y, size: fitted.size, step }),
    ...letters(type, note, { ...small, x: margin, y: noteTop, size: noteSize, step: noteStep }),
  ];
}

/** A headline of which the face lacks most letters, since it is in another script, is no headline: the paper's name stands there. */
function headlineOf(card: Card, type: Typeface): string {
  const headline = set(card.headline, card, type);
  const lettersOf = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return lettersOf(headline) * 2 > lettersOf(card.headline.slice(0, longestText))
    ? headline
    : set(card.paper, card, type);
}

const noteSize = 32;
const noteStep = 43;

/** The paper's name from margin to margin, what it is, and three columns that await their text. */
function frontPage(card: Card, type: Typeface): string[] {
  const width = cardSize.width - 2 * margin;
  const title = line(set(card.paper, card, type), type, name, width / 60);
  const note = line(set(card.note, card, type), type, small, width / noteSize);
  // The register mark beside the name is half as wide as the name is high.
  const size = Math.min(190, width / (type.measure(title, "headline", nameSpacing) + 0.5));
  const y = 118 + size * 0.5;
  return [
    registerMark(margin + size * 0.19, y - size * 0.3, size * 0.11, size * 0.028),
    ...letters(type, [title], { ...name, x: margin + size * 0.48, y, size }),
    pageRule({ top: 284, height: 6 }),
    ...letters(type, [note], { ...small, x: margin, y: 346, size: noteSize }),
    ...[0, 1, 2].map((index) => column(margin + index * 399, 404, 282, 8)),
    corrections(margin + 2 * 399, 338),
  ];
}

type Setting = { x: number; y: number; size: number; cut: Cut; spacing: Spacing; ink: string; step?: number };

const head = { cut: "headline", spacing: headlineSpacing, ink: inks.ink } as const;
const name = { cut: "headline", spacing: nameSpacing, ink: inks.ink } as const;
const small = { cut: "label", spacing: even, ink: inks.soft } as const;

/** Lines under one another, `step` pixels apart. */
function letters(type: Typeface, lines: readonly string[], { ink, step = 0, ...at }: Setting): string[] {
  return lines.map(
    (line, index) => `<path fill="${ink}" d="${type.outline(line, { ...at, y: at.y + index * step })}"/>`,
  );
}

function line(text: string, type: Typeface, { cut, spacing }: Pick<Setting, "cut" | "spacing">, width: number): string {
  return fitLine(text, (part) => type.measure(part, cut, spacing), width);
}

function set(text: string | undefined, card: Card, type: Typeface): string {
  return text === undefined ? "" : type.spell(typography(text.slice(0, longestText), card.lang));
}
