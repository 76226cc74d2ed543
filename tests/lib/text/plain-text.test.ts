import { expect, test } from "vitest";
import { plainText } from "#lib/text/plain-text.ts";
import { countWords } from "#lib/text/words.ts";

const texts: [what: string, markdown: string, text: string][] = [
  [
    "emphasis",
    "Un mot *vif*, **gras**, ***les deux***, _souligné_, ~~barré~~.",
    "Un mot vif, gras, les deux, souligné, barré.",
  ],
  ["underscores inside words", "un_mot_composé et 2 * 3", "un_mot_composé et 2 3"],
  ["headings", "# Un\n\n## Deux ##\n\nTrois\n=====\n\nQuatre\n---", "Un Deux ## Trois Quatre"],
  ["lists and quotations", "- un\n- [ ] deux\n  1. trois\n\n> - quatre\n> — cinq", "un [ ] deux trois quatre — cinq"],
  [
    "links",
    'Voir [ici](https://exemple.fr/a_(b) "Titre"), [là][l] et <https://exemple.fr/>.\n\n[l]: https://exemple.fr/',
    "Voir ici, là et https://exemple.fr/.",
  ],
  ["pictures", 'Avant\n\n![Carte](carte.svg "Légende © Crédit")\n\n![a][b] Après', "Avant Après"],
  ["code", "Du `code` et\n\n```js\nconst a = 1;\n```", "Du code et const a = 1;"],
  ["HTML and comments", "Le 1<sup>er</sup> <!-- caché\n\nencore --> mot<br>\n<!-- un --> deux", "Le 1er mot deux"],
  ["notes", "Un mot[^1].\n\n[^1]: La note.", "Un mot. La note."],
  ["markers of boxes", "> [!exergue]\n> Mot\n\n> [!encadré]\n> Autre", "Mot Autre"],
  ["tables", "| a | b |\n|---|:-:|\n| c | d |", "a b c d"],
  ["addresses on their own", "Avant\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n\nAprès", "Avant Après"],
  ["references and escapes", "AT&amp;T &lt;b&gt; \\*étoile\\* &eacute;", "AT&T <b> *étoile* &eacute;"],
  ["a comment that never ends", "Avant <!-- pas fini", "Avant <!-- pas fini"],
  ["line ends", "Un\r\ndeux\n\n\ntrois\tquatre", "Un deux trois quatre"],
  ["nothing", "", ""],
];

test.each(texts)("plain text makes reading of %s", (_what, markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});

const counts: [markdown: string, words: number][] = [
  ["", 0],
  ["Un mot.", 2],
  ["L’Europe d'aujourd'hui, porte-parole : 61,1 millions !", 5],
  ["## Un *titre* **vif**\n\n- un\n- deux", 5],
  ["[deux mots](https://exemple.fr/un/deux-trois) et <kbd>un</kbd><br>", 4],
  ["![Alt](image.svg) mot <!-- trois mots cachés -->", 2],
  ["« Œuvre » — été… 小米 🙂", 3],
  ["a<b et 3 < 4", 5],
];

test.each(counts)("%j has %d words", (markdown, words) => {
  expect(countWords(markdown)).toBe(words);
});

test("reading hostile Markdown plainly takes work in proportion to its length", { retry: 2 }, () => {
  for (const piece of [
    "[",
    "![",
    "](",
    "<",
    "<!--",
    "`",
    "_",
    "__a",
    "*",
    "|",
    "> ",
    "- ",
    "\\",
    "[^",
    "[a](",
    "[a][",
    "a_",
    " ",
    "\n",
    "[a]:",
    "<a",
    "<a:",
    "&",
  ]) {
    for (const read of [plainText, countWords]) {
      const work = (length: number) => {
        const before = process.cpuUsage();
        read(`x${piece.repeat(length / piece.length)}y`);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      };
      work(20_000);
      const small = Math.max(3, Math.min(work(20_000), work(20_000)));
      expect(work(320_000), `${read.name} ${piece}`).toBeLessThan(small * 16 * 5);
    }
  }
});
