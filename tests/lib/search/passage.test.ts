import { describe, expect, test } from "vitest";
import { mark, type Piece, passageOf } from "#lib/search/passage.ts";
import { seek as seekTerms } from "#lib/search/sought.ts";
import { partsOf, wordsIn } from "#lib/search/tokens.ts";

const seek = (...words: string[]) => seekTerms(words.map((text) => ({ text, phrase: false })));
const hits = (pieces: Piece[]) => pieces.flatMap(({ text, hit }) => (hit ? [text] : []));
const written = (pieces: Piece[]) => pieces.map(({ text }) => text).join("");
const filler = "Rien ne se passe ici avant longtemps, et personne ne le regrette. ".repeat(40);

describe("the words that were looked for are marked", () => {
  test.each([
    ["usines", "L’usine de l'Usine, des USINES.", ["L’usine", "l'Usine", "USINES"]],
    ["coeur", "Un cœur, deux CŒURS, un coeur.", ["cœur", "CŒURS", "coeur"]],
    ["ecole", "Des écoles, une École, une \u0065\u0301cole.", ["écoles", "École", "\u0065\u0301cole"]],
    ["note", "Le Note7 et la connote.", ["Note7"]],
    ["1999", "Il vaut 1 999 yuans, pas 11 999 ni 1990.", ["1 999"]],
    ["ecommerce", "L’e-commerce, dit ecommerce.", ["L’e-commerce", "ecommerce"]],
    ["小米", "La marque 小米 vend.", ["小米"]],
  ])("%s in « %s »", (word, text, expected) => {
    expect(hits(mark(text, "fr", seek(word)))).toEqual(expected.map((hit) => mark(hit, "fr", seek())[0]?.text));
  });

  test("by the grammar of the language of the text", () => {
    expect(hits(mark("The running computers", "en", seek("computer")))).toEqual(["computers"]);
    expect(hits(mark("Die laufenden Computer, computers", "de", seek("computer")))).toEqual([]);
  });
});

describe("a passage", () => {
  test("is where the most of the words stand together", () => {
    const text = `${filler}La puce est là. ${filler}Ici Nokia vend une puce à Samsung. ${filler}`;
    const passage = passageOf(text, "fr", seek("nokia", "puces", "samsung"));
    expect(hits(passage)).toEqual(["Nokia", "puce", "Samsung"]);
    expect(written(passage).length).toBeLessThan(260);
    expect(written(passage)).toMatch(/^…\u00A0\S.*\S\u00A0…$/su);
  });

  test("is nothing where none of the words stands, and the beginning where the first one does", () => {
    expect(passageOf(filler, "fr", seek("nokia"))).toEqual([]);
    expect(written(passageOf(`Nokia vend. ${filler}`, "fr", seek("nokia")))).toMatch(/^Nokia vend\./);
  });

  test("begins with a word, not with what ends a sentence", () => {
    const text = `${filler}Elle le dit : « Nokia vend ». ${filler}`;
    for (let length = 0; length < 20; length++) {
      const passage = written(
        passageOf(`${filler}${"o".repeat(length)} : ${text.slice(-40)}Nokia.`, "fr", seek("nokia")),
      );
      expect(passage).toMatch(/^…\u00A0[«(]?[\s\p{L}\p{N}]/u);
      expect(passage).not.toMatch(/^…\u00A0[:.,]/u);
    }
  });

  test("of a hostile text is found in time that grows with its length alone", () => {
    const texts = ["a--", "no-", "n'", "no\u0301", "1 ", "nokia’"].map((piece) =>
      piece.repeat(1_000_000 / piece.length),
    );
    for (const text of texts) {
      const begun = performance.now();
      passageOf(`${text} samsung`, "fr", seek("nokia", "samsung", "1999", "a"));
      expect(performance.now() - begun, text.slice(0, 9)).toBeLessThan(5_000);
    }
  });

  test("is the same whether words are sought by how they begin or one by one", () => {
    const text = `${filler}Les écoles d’Œuvre-Nord, le Mi5 à 1 999 yuans, l’e-commerce. ${filler}`;
    const words = partsOf(text).filter((word) => word.length > 1);
    for (const word of words) {
      const quick = hits(passageOf(text, "fr", seek(word)));
      const slow = hits(passageOf(text, "fr", { ...seek(word), among: wordsIn }));
      expect(quick, word).toEqual(slow);
    }
  });
});
