import { describe, expect, test } from "vitest";
import { findWord, wordKey } from "#lib/moderation/word-list.ts";

/** What an entry finds in a text, as it was typed. */
const found = (entry: string, text: string) => findWord([entry], text)?.found;

describe("an entry", () => {
  test.each([
    ["con", "Quel con !", "con"],
    ["con", "CON", "CON"],
    ["con", "« con »", "con"],
    ["con", "l’con", "con"],
    ["con", "l'con", "con"],
    ["con", "<b>con</b>", "con"],
    ["pédé", "PEDE", "PEDE"],
    ["pédé", "pe\u0301de\u0301", "pe\u0301de\u0301"],
    ["pédé", "pedé", "pedé"],
    ["cœur", "COEUR", "COEUR"],
    ["coeur", "Cœur", "Cœur"],
    ["été", "ÉTÉ", "ÉTÉ"],
    ["weiß", "WEISS", "WEISS"],
    ["ta gueule", "Ta  Gueule.", "Ta  Gueule"],
    ["ta gueule", "ta-gueule", "ta-gueule"],
    ["ta gueule", "ta\u202fgueule", "ta\u202fgueule"],
    ["fous-toi", "fous toi", "fous toi"],
    ["aujourd’hui", "aujourd'hui", "aujourd'hui"],
    ["bit.ly", "http://bit.ly/x", "bit.ly"],
    ["arnaqu*", "Des arnaqueurs", "arnaqueurs"],
    ["arnaqu*", "ARNAQUE", "ARNAQUE"],
    ["prêt entre particulier*", "Prêt entre particuliers", "Prêt entre particuliers"],
    ["idiot utile", "idiot, utile", "idiot, utile"],
  ])("%s finds itself in %j", (entry, text, typed) => {
    expect(found(entry, text)).toBe(typed);
  });

  test.each([
    ["connard", "c.o.n.n.a.r.d", "c.o.n.n.a.r.d"],
    ["connard", "c o n n a r d !", "c o n n a r d"],
    ["connard", "C-O-N-N-A-R-D", "C-O-N-N-A-R-D"],
    ["connard", "connaaaard", "connaaaard"],
    ["connard", "connnnard", "connnnard"],
    ["connard", "Il y a c.o.n.n.a.r.d !", "c.o.n.n.a.r.d"],
    ["connard", "c0nn4rd", "c0nn4rd"],
    ["connard", "conn@rd", "conn@rd"],
    ["imbécile", "1mbec1le", "1mbec1le"],
    ["salope", "sa1ope", "sa1ope"],
    ["asshole", "a$$hole", "a$$hole"],
    ["connard", "con\u200bnard", "con\u200bnard"],
    ["connard", "con\u00adnard", "con\u00adnard"],
    ["connard", "ｃｏｎｎａｒｄ", "ｃｏｎｎａｒｄ"],
    ["connard", "𝐜𝐨𝐧𝐧𝐚𝐫𝐝", "𝐜𝐨𝐧𝐧𝐚𝐫𝐝"],
    ["connard", "соnnаrd", "соnnаrd"],
    ["connard", "cönnärd", "cönnärd"],
    ["connard", "c̷̛o̸̧n̴̨n̶̢a̵r̷d̸", "c̷̛o̸̧n̴̨n̶̢a̵r̷d̸"],
  ])("%s finds itself in the disguise %j", (entry, text, typed) => {
    expect(found(entry, text)).toBe(typed);
  });

  test.each([
    ["con", "Le conseil de la construction, con­cours, Scunthorpe, bacon"],
    ["con", "conseil_régional, conteneur"],
    ["cul", "culture, calcul, particulier"],
    ["pute", "réputé, députés, computer"],
    ["bite", "a bit, arbitre, habite"],
    ["ass", "assassin, classe, pass, bassin"],
    ["hell", "shell, Michelle"],
    ["tache", "la tâche, tâches"],
    ["interne", "interné d’office"],
    ["sale", "une note salée, un bœuf salé"],
    ["arnaqu*", "un arnica, l’arnachement"],
    ["ta gueule", "ta. Gueule"],
    ["ta gueule", "ta\ngueule"],
    ["ta gueule", "ta grande gueule"],
    ["ta gueule", "ta ----------- gueule"],
    ["ta gueule", "gueule ta"],
    ["ta gueule", "Ta"],
    ["nya", "Il n’y a rien"],
    ["abc", "a, b, c"],
    ["abc", "a b-c"],
    ["ak", "un écran 4K"],
    ["sg", "la 5G"],
    ["he", "ne@e"],
  ])("%s does not find itself in %j", (entry, text) => {
    expect(found(entry, text)).toBeUndefined();
  });

  test("that is found is told first among those of its list, in the order of the text", () => {
    expect(findWord(["deux", "un"], "un, deux")).toEqual({ word: "un", found: "un" });
  });

  test("whose find is long shows a moderator its beginning", () => {
    const typed = found("arnaqu*", `arnaqu${"e".repeat(1000)}`);
    expect(typed).toMatch(/^arnaque+…$/);
    expect(typed).toHaveLength(81);
  });

  test.each(["", "*", "ab*", "a*b", "*ment", "…", "x".repeat(41), "deux mots *"])("%j is none", (entry) => {
    expect(wordKey(entry)).toBeUndefined();
  });

  test("means the same as another that differs by case, accents or apostrophes only, and not as its stem", () => {
    expect(wordKey("L’Été")).toBe(wordKey("l'ete"));
    expect(wordKey("arnaque*")).not.toBe(wordKey("arnaque"));
  });
});

describe("over many words", () => {
  const words = ["crétin", "Œdème", "naïf", "ça", "abruti", "garçon", "L’été", "va t’en", "x²", "où"];
  const around = [" ", ", ", "\n", "’", "« ", " »", "(", "…", "\u00a0", "🙂", "—", "<br>", "&nbsp;", "\u202f!"];

  test("each finds itself wherever it stands alone, in any case and normal form", () => {
    for (const word of words) {
      const forms = [word, word.toUpperCase(), word.toLowerCase(), word.normalize("NFD"), word.replace("’", "'")];
      for (const form of forms) {
        for (const sign of around) expect(found(word, `mot${sign}${form}${sign}mot`), `${sign}${form}`).toBe(form);
      }
    }
  });

  test("none finds itself within a longer word", () => {
    for (const word of words) {
      for (const letter of ["e", "é", "7", "ж", "字"]) {
        expect(found(word, `${letter}${word}`), letter + word).toBeUndefined();
        expect(found(word, `${word}${letter}`), word + letter).toBeUndefined();
      }
    }
  });

  test("a word of the list is found among thousands, and a text without one has none", () => {
    const list = Array.from({ length: 5000 }, (_, number) => `mot${number}`);
    expect(findWord(list, "avant MOT4999 après")).toEqual({ word: "mot4999", found: "MOT4999" });
    expect(findWord(list, "avant mot5000 après")).toBeUndefined();
  });

  test("whatever is typed, nothing throws and what is found stands in the text", () => {
    const signs = [
      "a",
      "é",
      "e\u0301",
      "@",
      "$",
      "1",
      "0",
      "*",
      " ",
      "’",
      "\u200d",
      "\ud83d",
      "🙂",
      "\u0301",
      "ﷺ",
      "İ",
      "ß",
      "字",
    ];
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: 1 + next(30) }, () => signs[next(signs.length)]).join("");
      const hit = findWord(["aéa", "a*", "aaa*", "éa", "sss", "i", "io e"], text);
      if (hit) expect(text).toContain(hit.found);
    }
  });
});
