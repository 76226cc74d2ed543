import { describe, expect, test } from "vitest";
import { fitHeadline, fitLine, fitNote, type Room } from "#lib/cards/fit-headline.ts";

/** Every character is half an em wide. */
const measure = (line: string) => Array.from(line).length / 2;

const room: Room = { width: 500, height: 400, largest: 100, smallest: 40, leading: 1 };

function words({ lines }: { lines: string[] }): string {
  return lines.join(" ");
}

describe("a headline", () => {
  test("that is short stands in one line, no larger than is allowed", () => {
    expect(fitHeadline("Vendre", measure, room)).toEqual({ lines: ["Vendre"], size: 100 });
  });

  test("is broken into lines of about the same length", () => {
    const { lines } = fitHeadline("Xiaomi prépare son arrivée en Europe, sans dire quand", measure, {
      ...room,
      height: 300,
    });
    expect(lines).toEqual(["Xiaomi prépare", "son arrivée en", "Europe, sans", "dire quand"]);
  });

  test("keeps all its words, in a size in which every line fits", () => {
    for (let count = 1; count < 26; count++) {
      const text = Array.from({ length: count }, (_, n) => "mot".padEnd(2 + ((n * 7) % 9), "s")).join(" ");
      const fitted = fitHeadline(text, measure, room);
      expect(words(fitted)).toBe(text);
      expect(Math.max(...fitted.lines.map(measure)) * fitted.size).toBeLessThanOrEqual(room.width + 1e-6);
      expect(fitted.lines.length * fitted.size).toBeLessThanOrEqual(room.height + 1e-6);
    }
  });

  test("never breaks at a no-break space", () => {
    const { lines } = fitHeadline("Un accord à 1\u202f200\u00a0€ signé par «\u202fNokia\u202f»", measure, room);
    expect(lines.join("|")).toContain("1\u202f200\u00a0€");
    expect(lines.join("|")).toContain("«\u202fNokia\u202f»");
  });

  test("that is too long for its room ends with an ellipsis after a whole word", () => {
    const fitted = fitHeadline("encore, ".repeat(300).trim(), measure, room);
    expect(fitted.size).toBeGreaterThanOrEqual(room.smallest);
    expect(words(fitted)).toMatch(/^(?:encore, )+encore…$/);
    expect(fitted.lines.length * fitted.size).toBeLessThanOrEqual(room.height);
  });

  test("of one endless word is cut to the width, and to the room", () => {
    const fitted = fitHeadline("a".repeat(5000), measure, room);
    expect(fitted.lines.every((line) => measure(line) * fitted.size <= room.width)).toBe(true);
    expect(fitted.lines.length * fitted.size).toBeLessThanOrEqual(room.height);
  });

  test("of nothing is an empty line", () => {
    expect(fitHeadline("", measure, room)).toEqual({ lines: [""], size: room.smallest });
  });
});

describe("a line", () => {
  test("that fits is as it was, and one that does not ends with an ellipsis", () => {
    expect(fitLine("Objets connectés", measure, 8)).toBe("Objets connectés");
    expect(fitLine("Objets connectés", measure, 4)).toBe("Objets…");
    expect(fitLine("Objets", measure, 0)).toBe("…");
  });
});

describe("a note", () => {
  test("has as few lines as it needs, of about the same length", () => {
    expect(fitNote("un deux trois quatre cinq six", measure, 10)).toEqual(["un deux trois", "quatre cinq six"]);
  });

  test("that needs more than three lines ends with an ellipsis", () => {
    const lines = fitNote("un deux trois quatre cinq six, sept huit neuf dix onze douze", measure, 7);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/\p{L}…$/u);
  });

  test("of nothing has no line", () => {
    expect(fitNote("", measure, 10)).toEqual([]);
  });
});
