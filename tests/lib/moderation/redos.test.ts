import { expect, test } from "vitest";
import { judge } from "#lib/moderation/judge.ts";
import { countLinks } from "#lib/moderation/links.ts";
import { shouldNudge } from "#lib/moderation/nudge.ts";
import { findWord } from "#lib/moderation/word-list.ts";
import { circumstancesWith, policyWith, submissionWith } from "./desk.ts";

/** Words that begin alike, phrases that begin alike, stems of every length: as much to follow at each place as a list can ask for. */
const list = [
  ...[
    "a*b",
    "aaa*",
    "aaaa*",
    "aaaaa*",
    "aaab",
    "je te vois",
    "je te tiens",
    "je te hais",
    "con*",
    "connard*",
    "e e e e f",
  ],
  ...Array.from({ length: 20 }, (_, words) => `${"a ".repeat(words + 1)}b`),
];

const pieces = [
  ...[
    "a",
    "A",
    "é",
    "e\u0301",
    "a ",
    "a b ",
    "a.",
    "a-",
    "a’",
    "a'",
    "aaaaaaaa ",
    "connar ",
    "con",
    "je te ",
    "je te je ",
  ],
  ...[
    "@",
    "$",
    "a@",
    "a$",
    "a$$",
    "@a",
    "1",
    "0",
    "a1",
    "1a ",
    "l1l ",
    "*",
    "a*",
    "\u0301",
    "\u0316\u0301",
    "a\u0316\u0301",
  ],
  ...[
    "\u200b",
    "a\u200b",
    "\u00ad",
    "ﷺ",
    "İ",
    "ß",
    "œ",
    "ﬁ",
    "а",
    "aа",
    "🙂",
    "𝐜",
    "\ud83d",
    "字",
    "\n",
    "\r\n",
    " ",
    "\t",
  ],
  ...["http://", "https://", "http://a", "https://www.", "www.", "www.www.", ".www.", "http", "://", "https://www.a "],
];

/** A comment fills its form; the forms of the site end at 64 kB. */
const whole = 64 * 1024;

let texts = 0;

/** In CPU milliseconds. No text is looked at twice, since the last one is remembered. */
function work(piece: string, length: number, look: (text: string) => void): number {
  const text = `${texts++} ${piece.repeat(Math.ceil(length / piece.length))}`;
  const before = process.cpuUsage();
  look(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const looks: [what: string, look: (text: string) => void][] = [
  ["finding words", (text) => findWord(list, text)],
  ["counting links", countLinks],
];

for (const [what, look] of looks) {
  // Tried again when another program took the machine meanwhile: what is square stays so at each try.
  test.each(pieces)(`the work of ${what} in %j repeated grows with its length`, { retry: 2 }, (piece) => {
    work(piece, whole / 8, look);
    const small = Math.max(2, Math.min(work(piece, whole / 8, look), work(piece, whole / 8, look)));
    // Eight times the length: eight for linear, sixty-four for the square; the rest is for the collector of garbage.
    expect(work(piece, whole, look)).toBeLessThan(small * 8 * 3);
  });
}

test("the longest comment, of the worst letters, is judged within a second even by such lists", { retry: 2 }, () => {
  const policy = policyWith({
    words: { banned: list, suspect: [...list], nudge: [...list] },
    length: { least: 1, most: 99_999 },
  });
  for (const piece of ["a@", "e\u0301", "a ", "je te "]) {
    const body = piece.repeat(whole / piece.length);
    const judged = work(body, 1, (text) => {
      judge(submissionWith({ body: text }), circumstancesWith({ policy }));
      shouldNudge(submissionWith({ body: text }), circumstancesWith({ policy }));
    });
    expect(judged, piece).toBeLessThan(1000);
  }
});
