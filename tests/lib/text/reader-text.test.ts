import { describe, expect, test } from "vitest";
import { type ReaderBlock, readerText } from "#lib/text/reader-text.ts";

const typedIn = (blocks: ReaderBlock[]) =>
  blocks.map((block) => (block.kind === "gap" ? block.text : block.parts.map(({ text }) => text).join(""))).join("");

const linksIn = (text: string) =>
  readerText(text).flatMap((block) =>
    block.kind === "gap" ? [] : block.parts.filter(({ href }) => href !== undefined),
  );

describe("a reader's text", () => {
  test("has a paragraph for each stretch between blank lines, and keeps the line breaks inside", () => {
    expect(readerText("Un\ndeux\n\n \t\n  Trois")).toEqual([
      { kind: "paragraph", parts: [{ text: "Un\ndeux" }] },
      { kind: "gap", text: "\n\n \t\n" },
      { kind: "paragraph", parts: [{ text: "  Trois" }] },
    ]);
  });

  test.each([
    "",
    " ",
    "\n",
    "\n\n\n",
    "a\n",
    "\n\na\n\n",
    " \n \n",
    "\u3000\n\n\u00a0",
    "https://a.example\n\nb",
    "a  b\t c",
  ])("comes back exactly: %j", (text) => {
    expect(typedIn(readerText(text))).toBe(text);
  });

  test("has no markup of any kind", () => {
    for (const text of ["**gras**", "[lien](javascript:x)", "<b>gras</b>", "&lt;", "# Titre", "www.exemple.fr"]) {
      expect(readerText(text)).toEqual([{ kind: "paragraph", parts: [{ text }] }]);
    }
  });
});

const links: [typed: string, shown: string, href: string][] = [
  ["Voir https://exemple.fr.", "https://exemple.fr", "https://exemple.fr/"],
  ["HTTP://Exemple.FR/A?b=c#d !", "HTTP://Exemple.FR/A?b=c#d", "http://exemple.fr/A?b=c#d"],
  [
    "(https://fr.wikipedia.org/wiki/Marbre_(ville)),",
    "https://fr.wikipedia.org/wiki/Marbre_(ville)",
    "https://fr.wikipedia.org/wiki/Marbre_(ville)",
  ],
  ["« https://exemple.fr/a »", "https://exemple.fr/a", "https://exemple.fr/a"],
  ["«https://exemple.fr/a»", "https://exemple.fr/a", "https://exemple.fr/a"],
  ["[https://exemple.fr/[x]]...", "https://exemple.fr/[x]", "https://exemple.fr/[x]"],
  [
    "https://fr.wikipedia.org/wiki/L’Équipe’",
    "https://fr.wikipedia.org/wiki/L’Équipe",
    "https://fr.wikipedia.org/wiki/L%E2%80%99%C3%89quipe",
  ],
  ["https://éléphant.example", "https://éléphant.example", "https://xn--lphant-9uab.example/"],
  ["https://exemple.fr/<script>", "https://exemple.fr/", "https://exemple.fr/"],
  ['https://exemple.fr/"onclick=x', "https://exemple.fr/", "https://exemple.fr/"],
  ["https://exemple.fr/'onclick='x", "https://exemple.fr/'onclick='x", "https://exemple.fr/'onclick='x"],
  ["https://ok.example\\@evil.example", "https://ok.example", "https://ok.example/"],
  ["https://ok.example/\u202Eelpmaxe", "https://ok.example/", "https://ok.example/"],
  ["https://ok.example/\u200B.evil.example", "https://ok.example/", "https://ok.example/"],
  ["https://[::1]:8080/", "https://[::1]:8080/", "https://[::1]:8080/"],
];

describe("a link", () => {
  test.each(links)("in %j shows what was typed and leads where the URL standard says", (typed, shown, href) => {
    expect(linksIn(typed)).toEqual([{ text: shown, href }]);
    expect(typedIn(readerText(typed))).toBe(typed);
  });

  test.each([
    "javascript:alert(1)",
    "java\nscript:https:alert(1)",
    "ftp://exemple.fr",
    "data:text/html,x",
    "//exemple.fr",
    "http://",
    "https://.",
    "https://,;",
    "xhttps://exemple.fr",
    "https:exemple.fr",
    "https:\\\\exemple.fr",
    "https://lamonde.example@evil.example/",
    "https://lamonde.example:pass@evil.example/",
    "https://@evil.example/",
    "https:////lamonde.example@evil.example",
    "https://exa%00mple.fr",
  ])("is not made of %j", (typed) => {
    expect(linksIn(typed)).toEqual([]);
    expect(typedIn(readerText(typed))).toBe(typed);
  });

  test("is not made of an address that nobody could read", () => {
    expect(linksIn(`https://exemple.fr/${"a".repeat(2000)}`)).toEqual([]);
  });
});

describe("a long text takes the time of its length", () => {
  const long = 200_000;
  test.each([
    ["blank lines", "\n ".repeat(long)],
    ["spaces after a line break", `\n${" ".repeat(long)}x`],
    ["one address after the other", "http://".repeat(long / 7)],
    ["closing brackets", `http://a${")".repeat(long)}`],
    ["nested brackets", `http://a/${"(".repeat(long / 2)}${")".repeat(long / 2)}`],
    ["trailing marks", `http://a/${".,".repeat(long / 2)}`],
    ["slashes and at signs", `https:${"/".repeat(long / 2)}${"@".repeat(long / 2)}`],
    ["short addresses", "http://a.b ".repeat(long / 11)],
  ])("when it is made of %s", (_, text) => {
    const before = performance.now();
    expect(typedIn(readerText(text))).toBe(text);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
