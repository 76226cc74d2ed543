import { expect, test } from "vitest";
import { type ComparedBlock, compareTexts, type Piece } from "#lib/history/compare.ts";

const text = (markdown: string, title = "Titre") => ({ title, standfirst: "Chapô.", markdown });
const marks = { same: ["", ""], added: ["{+", "+}"], removed: ["[-", "-]"] };
const shown = (pieces: Piece[]) => pieces.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join("");
const blocks = (body: ComparedBlock[]) => body.map(({ kind, pieces }) => `${kind}: ${shown(pieces)}`);

test("words that changed are told apart within their paragraph, and the rest stands", () => {
  const { body, title, changed } = compareTexts(
    text("Il y a douze mots ici.\n\nRien n’a changé là.", "Le titre"),
    text("Il y a treize mots ici.\n\nRien n’a changé là.", "Le bon titre"),
    "fr",
  );
  expect(blocks(body)).toEqual(["paragraph: Il y a [-douze-]{+treize+} mots ici.", "paragraph: Rien n’a changé là."]);
  expect(shown(title)).toBe("Le {+bon +}titre");
  expect(changed).toBe(true);
});

test("words that were replaced side by side are told as one change, whatever marks stand between them", () => {
  const { title } = compareTexts(text("", "Orange l’explique mal"), text("", "Orange s’en explique"), "fr");
  expect(shown(title)).toBe("Orange [-l’explique mal-]{+s’en explique+}");
  const added = compareTexts(text("", "Un chien"), text("", "Un grand, beau chien"), "fr");
  expect(shown(added.title)).toBe("Un {+grand, beau +}chien");
});

test("a paragraph that came, one that went and one that was written anew are whole", () => {
  const { body } = compareTexts(
    text("Premier paragraphe du texte.\n\nUn paragraphe qui part."),
    text("Rien à voir avec hier matin.\n\nPremier paragraphe du texte."),
    "fr",
  );
  expect(blocks(body)).toEqual([
    "paragraph: {+Rien à voir avec hier matin.+}",
    "paragraph: Premier paragraphe du texte.",
    "paragraph: [-Un paragraphe qui part.-]",
  ]);
});

test("headings, items and quotations are read without their marks", () => {
  const { body } = compareTexts(undefined, text("## Un titre\n\n- **un**\n- [deux](/x)\n\n> Il a dit."), "fr");
  expect(blocks(body)).toEqual(["heading: Un titre", "item: un", "item: deux", "quotation: Il a dit."]);
});

test("a link that leads elsewhere changes no word", () => {
  expect(compareTexts(text("Voir [ici](/un)."), text("Voir [ici](/deux)."), "fr").changed).toBe(false);
});

test("texts that have nothing in common are compared in a moment", () => {
  const long = (seed: string) => Array.from({ length: 3000 }, (_, n) => `${seed}${n} ${seed} ${n * 7}`).join("\n\n");
  const { body } = compareTexts(text(long("a")), text(long("b")), "fr");
  expect(body.length).toBe(6000);
});
