import { readFileSync } from "node:fs";
import { join } from "node:path";
import opentype, { type Font, type PathCommand } from "opentype.js";
import { fold } from "#lib/text/fold.ts";
import { fontOfWoff } from "./font-file.ts";

/** Headlines and names, and the small lettering around them: the weights of the site's display face. */
export type Cut = "headline" | "label";

/** Space beside that of the letters, in ems: after each letter, and in each space between words. */
export type Spacing = { letter: number; word: number };

type PlacedLetter = { font: Font; index: number; x: number };

const weights: Record<Cut, number> = { headline: 800, label: 600 };
const subsets = ["latin", "latin-ext"];

/** A thin space, for which the face has no sign of its own. */
const narrow = { noBreak: "\u202f", thin: "\u2009" };

/** Characters that stand for others which the face lacks. */
const replacements: Record<string, string> = {
  "\u2010": "-",
  "\u2011": "-",
  "\u2043": "-",
  "\u2212": "–",
  "\u2032": "’",
};

/** The display face of the site, as outlines: the renderer has no fonts of its own. */
export class Typeface {
  readonly #fonts: Record<Cut, Font[]>;

  /** @param folder Where the font files are. Throws when one is missing. */
  constructor(folder: string) {
    const load = (cut: Cut) => subsets.map((subset) => loadFont(join(folder, fileOf(subset, weights[cut]))));
    this.#fonts = { headline: load("headline"), label: load("label") };
  }

  /**
   * What of a text the face can set, in one line: characters that it lacks lose their accents, and what is then still unknown
   * (signs of other scripts, pictograms) is left out. Nothing of it can make the rest of the module fail.
   */
  spell(text: string): string {
    const spelt = Array.from(text.normalize("NFC").replace(invisible, "").replace(/\s/g, keptSpace), (character) =>
      this.#known(character),
    );
    return spelt.join("").replace(/ {2,}/g, " ").trim();
  }

  /** The width of a line of spelt text, in ems. */
  measure(line: string, cut: Cut, spacing: Spacing): number {
    return this.#layOut(line, cut, spacing).width;
  }

  /** SVG path data of a line of spelt text, from its left end on the baseline; size in pixels an em. */
  outline(line: string, at: { x: number; y: number; size: number; cut: Cut; spacing: Spacing }): string {
    const { letters } = this.#layOut(line, at.cut, at.spacing);
    return letters
      .map(({ font, index, x }) => pathData(font.glyphs.get(index).getPath(at.x + x * at.size, at.y, at.size).commands))
      .join("");
  }

  #known(character: string): string {
    for (const candidate of [character, replacements[character] ?? "", fold(character)]) {
      if (candidate !== "" && Array.from(candidate).every((part) => this.#find(part, "headline"))) return candidate;
    }
    return "";
  }

  #find(character: string, cut: Cut): { font: Font; index: number } | undefined {
    const drawn = character === narrow.noBreak ? narrow.thin : character;
    for (const font of this.#fonts[cut]) {
      const index = font.charToGlyphIndex(drawn);
      if (index > 0) return { font, index };
    }
    return undefined;
  }

  #layOut(line: string, cut: Cut, spacing: Spacing): { letters: PlacedLetter[]; width: number } {
    const letters: PlacedLetter[] = [];
    let x = 0;
    for (const character of line) {
      const found = this.#find(character, cut);
      if (!found) continue;
      const { font, index } = found;
      const last = letters.at(-1);
      if (last?.font === font) x += font.getKerningValue(last.index, index) / font.unitsPerEm;
      letters.push({ font, index, x });
      x += (font.glyphs.get(index).advanceWidth ?? 0) / font.unitsPerEm + spacing.letter;
      if (/\s/.test(character)) x += spacing.word;
    }
    return { letters, width: Math.max(0, x - spacing.letter) };
  }
}

/** The library's own writing runs numbers of some letters together. */
function pathData(commands: readonly PathCommand[]): string {
  return commands
    .map(
      (command) =>
        command.type +
        pointsOf(command)
          .map((value) => value.toFixed(2))
          .join(" "),
    )
    .join("");
}

function pointsOf(command: PathCommand): number[] {
  switch (command.type) {
    case "M":
    case "L":
      return [command.x, command.y];
    case "Q":
      return [command.x1, command.y1, command.x, command.y];
    case "C":
      return [command.x1, command.y1, command.x2, command.y2, command.x, command.y];
    case "Z":
      return [];
  }
}

/** Control characters, marks of direction, soft hyphens, joiners, and halves of pairs. */
const invisible = /(?!\s)[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

/** Breaks become spaces; the spaces of French stay what they are. */
function keptSpace(space: string): string {
  return space === "\u00a0" || space === narrow.noBreak ? space : " ";
}

function fileOf(subset: string, weight: number): string {
  return `piazzolla-${subset}-${weight}-normal.woff`;
}

function loadFont(file: string): Font {
  return opentype.parse(Uint8Array.from(fontOfWoff(readFileSync(file))).buffer);
}
