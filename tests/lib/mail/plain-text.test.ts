import { describe, expect, test } from "vitest";
import { oneLine, quoteText } from "#lib/mail/plain-text.ts";

describe("text on one line", () => {
  test("is one line, whatever breaks were in it", () => {
    const breaks = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029", "\v", "\f", "\0", "\t"];
    for (const mark of breaks) expect(oneLine(`Lei${mark}Jun`)).toBe("Lei Jun");
  });

  test("keeps no-break spaces, accents and emoji", () => {
    expect(oneLine("Qui\u202f? 1\u00a0000\u00a0€ 🦊 œuvre")).toBe("Qui\u202f? 1\u00a0000\u00a0€ 🦊 œuvre");
  });

  test("loses what would turn the direction of the sentence around it", () => {
    expect(oneLine("\u202Egpj.exe\u2066")).toBe("gpj.exe");
  });

  test("is cut by characters, never inside one", () => {
    expect(oneLine("🦊".repeat(10), 4)).toBe("🦊🦊🦊…");
  });
});

describe("quoted text", () => {
  test("has its mark on every line, also the blank ones", () => {
    expect(quoteText("Un.\n\nDeux.\r\nTrois.\rQuatre.\u2028Cinq.")).toBe(
      "> Un.\n>\n> Deux.\n> Trois.\n> Quatre.\n> Cinq.",
    );
  });

  test("is nothing when there was nothing", () => {
    expect(quoteText(" \n\n")).toBe("");
  });

  test("forges neither a header, a signature, a quotation nor the end of the mail", () => {
    const hostile = "-- \nFrom: x@y\n.\n--boundary\n\nSubject: gagné\n> cité";
    for (const line of quoteText(hostile).split("\n")) expect(line).toMatch(/^>/);
  });

  test("is broken at spaces alone and can be put together again", () => {
    const text = `Lei Jun\u00a0: ${"des mots, ".repeat(30)}https://journal.example/${"a".repeat(100)} fin`;
    const lines = quoteText(text).split("\n");
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines)
      expect(line.startsWith("> ") && (line.length <= 75 || line.includes("https://"))).toBe(true);
    const again = lines.map((line) => line.slice(2)).join("\n");
    expect(again.replace(/ \n/g, " ")).toBe(text);
  });

  test("adds no line after a long word at its end", () => {
    expect(quoteText("a".repeat(100))).toBe(`> ${"a".repeat(100)}`);
  });

  test("takes time that grows with the text and no faster", () => {
    const started = performance.now();
    quoteText("a ".repeat(200_000));
    quoteText(`${" ".repeat(400_000)}a`);
    quoteText("a".repeat(400_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
