import { expect, test } from "vitest";
import { portableMarkdown } from "#lib/twins/portable-markdown.ts";

const page = "https://preuve.example/articles/un";
const image = (src: string) => (src === "photo (1).jpg" ? "https://preuve.example/media/x/960.jpeg" : undefined);
const portable = (markdown: string) => portableMarkdown(markdown, { page, image });

test.each([
  ["[Xiaomi](/companies/xiaomi)", "[Xiaomi](https://preuve.example/companies/xiaomi)"],
  ["[plus bas](#suite)", "[plus bas](https://preuve.example/articles/un#suite)"],
  ['[un autre](autre "Titre")', '[un autre](https://preuve.example/articles/autre "Titre")'],
  ["[ailleurs](https://autre.example/a_b)", "[ailleurs](https://autre.example/a_b)"],
  ["[écrire](mailto:a@b.example)", "[écrire](mailto:a@b.example)"],
  ["![Photo](<photo (1).jpg> 'Légende © X')", "![Photo](<https://preuve.example/media/x/960.jpeg> 'Légende © X')"],
  ["[![Photo](photo\\ \\(1).jpg)](/a)", "[![Photo](photo\\ \\(1).jpg)](https://preuve.example/a)"],
  ["![Perdue](perdue.jpg)", "![Perdue](perdue.jpg)"],
  ["[a][x]\n\n[x]: /a(b)", "[a][x]\n\n[x]: https://preuve.example/a%28b%29"],
  ["![a][x]\n\n[x]: <photo (1).jpg>", "![a][x]\n\n[x]: <https://preuve.example/media/x/960.jpeg>"],
  ["> - [a](/b)\n>   1. [c](/d)", "> - [a](https://preuve.example/b)\n>   1. [c](https://preuve.example/d)"],
  ["| a |\n|---|\n| [b](/c) |", "| a |\n|---|\n| [b](https://preuve.example/c) |"],
  ["note[^1]\n\n[^1]: [b](/c)", "note[^1]\n\n[^1]: [b](https://preuve.example/c)"],
  ["\t[code](/x)\n\n`[code](/x)`", "\t[code](/x)\n\n`[code](/x)`"],
  ["[a](/b?c=1&copy;=2)", "[a](https://preuve.example/b?c=1%C2%A9=2)"],
  ["*Rien*  à\tfaire — « ici »\n***\n", "*Rien*  à\tfaire — « ici »\n***\n"],
])("%j becomes %j", (written, expected) => expect(portable(written)).toBe(expected));

test("what is too much to parse stays as it is", () => {
  const markdown = `[a](/b)${"[".repeat(3000)}`;
  expect(portable(markdown)).toBe(markdown);
});
