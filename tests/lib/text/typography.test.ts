import { expect, test } from "vitest";
import { opaque } from "#lib/text/joined-text.ts";
import { frenchTypography, setParts, typography } from "#lib/text/typography.ts";

/** In the table, `_` stands for U+202F (narrow) and `~` for U+00A0. */
const spaces = (text: string) => text.replaceAll("_", "\u202F").replaceAll("~", "\u00A0");

const french: [typed: string, set: string][] = [
  // High marks
  ["Vraiment ?", "Vraiment_?"],
  ["Vraiment?", "Vraiment_?"],
  ["Quoi ?! Déjà !!", "Quoi_?! Déjà_!!"],
  ["Oui ; non; peut-être", "Oui_; non_; peut-être"],
  ["Vraiment...?", "Vraiment…_?"],
  ["(quoi?) et (?)", "(quoi_?) et (?)"],
  ["Fini !", "Fini_!"],
  ["Fini\u00A0!", "Fini_!"],
  ["La propriété !important et ?page=2", "La propriété !important et ?page=2"],
  ["Yahoo! rachète Tumblr", "Yahoo! rachète Tumblr"],
  ["Yahoo! va-t-il vendre ?", "Yahoo! va-t-il vendre_?"],
  ["! au début", "! au début"],
  ["¿Qué?", "¿Qué_?"],
  // Colons
  ["Bilan : trois morts", "Bilan~: trois morts"],
  ["Bilan: trois morts", "Bilan~: trois morts"],
  ["Il a dit : « Non »", "Il a dit~: «_Non_»"],
  ["à 20:30, heure de Paris", "à 20:30, heure de Paris"],
  ["à 08:05:30", "à 08:05:30"],
  ["un écran 16:9 ou 4:3", "un écran 16:9 ou 4:3"],
  ["l’espace std::vector", "l’espace std::vector"],
  ["Content :) et triste :-( aussi ;)", "Content :) et triste :-( aussi ;)"],
  ["Voilà :D", "Voilà :D"],
  ["un :smile: suffit", "un :smile: suffit"],
  ["un :+1: suffit", "un :+1: suffit"],
  // Quotations
  ['Il dit "oui".', "Il dit «_oui_»."],
  ['"Bonjour", dit-il', "«_Bonjour_», dit-il"],
  ['" Bonjour "', "«_Bonjour_»"],
  ["«Bonjour»", "«_Bonjour_»"],
  ["« Bonjour »", "«_Bonjour_»"],
  ["«\u00A0Bonjour\u00A0!\u00A0»", "«_Bonjour_!_»"],
  ['Le "Mi 4" et le "Mi 5"', "Le «_Mi 4_» et le «_Mi 5_»"],
  ['"Il a crié "au feu" hier"', "«_Il a crié “au feu” hier_»"],
  ['« Il a crié "au feu" hier »', "«_Il a crié “au feu” hier_»"],
  ['l\'"Obs" paraît', "l’«_Obs_» paraît"],
  ['("cité")', "(«_cité_»)"],
  ['"Vraiment?"', "«_Vraiment_?_»"],
  ['Un écran de 27" incurvé', 'Un écran de 27" incurvé'],
  ['"un écran de 27" de diagonale"', '«_un écran de 27" de diagonale_»'],
  ['"en 2014" et "en 2015"', "«_en 2014_» et «_en 2015_»"],
  ['Un seul " sans suite', 'Un seul " sans suite'],
  ['Une "ouverture sans fin', 'Une "ouverture sans fin'],
  ['""', '""'],
  ["“déjà composé”", "“déjà composé”"],
  ["» suite d’un alinéa", "» suite d’un alinéa"],
  // Apostrophes
  ["L'Europe, aujourd'hui, c'est loin", "L’Europe, aujourd’hui, c’est loin"],
  ["l'iPhone 6 et l'1+1", "l’iPhone 6 et l’1+1"],
  ["les années '90", "les années ’90"],
  ["le mot 'cloud' agace", "le mot ‘cloud’ agace"],
  ["\"C'est 'vrai'\".", "«\u202FC’est ‘vrai’\u202F»."],
  ['l\'"été" et d\'"avant"', "l’«\u202Fété\u202F» et d’«\u202Favant\u202F»"],
  ["rock 'n' roll", "rock ’n’ roll"],
  ["à 5'30 de la fin", "à 5'30 de la fin"],
  ["L'e-mail d'anne.b@exemple.fr ?", "L’e-mail d’anne.b@exemple.fr_?"],
  ["écrire à o'brien@exemple.fr", "écrire à o'brien@exemple.fr"],
  // Ellipses
  ["Attendez...", "Attendez…"],
  ["../images et .../x et a\\...\\b", "../images et .../x et a\\...\\b"],
  ["deux.. quatre....", "deux.. quatre...."],
  // Numbers
  ["3 500 téléphones", "3_500 téléphones"],
  ["1 234 567,89 euros", "1_234_567,89 euros"],
  ["en 2014 300 personnes", "en 2014 300 personnes"],
  ["le Galaxy S6 128 Go", "le Galaxy S6 128~Go"],
  ["50 % et 50%", "50~% et 50~%"],
  ["20€, 20 €, 45 M€", "20~€, 20~€, 45~M€"],
  ["20 °C, 20°C", "20~°C, 20~°C"],
  ["5 km à 30 km/h, 12 kWh, 3 000 mAh", "5~km à 30~km/h, 12~kWh, 3_000~mAh"],
  ["64 Go, 2,5 GHz, 4 Mbit/s", "64~Go, 2,5~GHz, 4~Mbit/s"],
  ["à 20 h 30, à 9 h", "à 20~h~30, à 9~h"],
  ["en 2014 la Chine, 5 minutes", "en 2014 la Chine, 5 minutes"],
  ["en 2014 s'est ouvert", "en 2014 s’est ouvert"],
  ["70 % de 1 000 €", "70~% de 1_000~€"],
  // Abbreviations
  ["n° 5, N°5", "n°~5, N°~5"],
  ["M. Ma, MM. Lei et Lin, Mme Vasseur, Mlle B., Dr House", "M.~Ma, MM.~Lei et Lin, Mme~Vasseur, Mlle~B., Dr~House"],
  ["voir p. 12, pp. 3-4, art. 6, vol. 2", "voir p.~12, pp.~3-4, art.~6, vol.~2"],
  ["Le système M. sait tout", "Le système M. sait tout"],
  // Addresses and paths
  ["Voir https://exemple.fr/l'article?a=1;b=2!", "Voir https://exemple.fr/l'article?a=1;b=2_!"],
  ["www.exemple.fr/?q=\u2026", "www.exemple.fr/?q=…"],
  ["(https://exemple.fr/a:b)", "(https://exemple.fr/a:b)"],
  ["https://exemple.fr/ : ici", "https://exemple.fr/~: ici"],
  ["C:\\Users\\l'ami et \\\\serveur\\d'ici", "C:\\Users\\l'ami et \\\\serveur\\d'ici"],
  ["", ""],
  ["   ", "   "],
];

test.each(french)("French sets %j", (typed, set) => {
  expect(frenchTypography(typed)).toBe(spaces(set));
});

test.each(french)("French set twice is as set once: %j", (typed) => {
  const once = frenchTypography(typed);
  expect(frenchTypography(once)).toBe(once);
});

const english: [typed: string, set: string][] = [
  ['It\'s "fine" ; really?', "It’s “fine” ; really?"],
  ['"He said "no" twice"', "“He said ‘no’ twice”"],
  ["Wait... 50% off", "Wait… 50% off"],
  ["the '90s and dogs' tails", "the ’90s and dogs’ tails"],
  ["https://example.com/it's", "https://example.com/it's"],
];

test.each(english)("English sets %j", (typed, set) => {
  expect(typography(typed, "en-GB")).toBe(set);
});

test("a language without rules comes back as it was typed", () => {
  expect(typography('"It\'s..." ?', "de")).toBe('"It\'s..." ?');
});

test("a quotation that spans emphasis is set as one, and each space stands outside the emphasis", () => {
  expect(setParts(['Il dit "', "oui", '" et ', "part", " ?"], "fr")).toEqual([
    "Il dit «\u202F",
    "oui",
    "\u202F» et ",
    "part",
    "\u202F?",
  ]);
});

test("a mark after code takes its space, and the code stays", () => {
  expect(setParts([opaque, ' ! "', opaque, '"'], "fr")).toEqual([opaque, "\u202F! «\u202F", opaque, "\u202F»"]);
});

test("a paragraph of many texts comes back as many texts", () => {
  const parts = ["a'", "b...", "", '"', "c", '"', "...", ".", "!"];
  const set = setParts(parts, "fr");
  expect(set).toHaveLength(parts.length);
  expect(set.join("")).toBe(frenchTypography(parts.join("")));
});

/** A small generator with a fixed seed, so that a failure can be met again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const pieces = [
  ..." \"'«»“”’!?;:.…,()-—5a%€°/\\\u00A0\u202F\n\uE000",
  "...",
  "mot",
  "1 000",
  "http://a.b/",
  "www.",
  "x@y.fr",
  ":)",
  "n°",
  "M. ",
  "A",
  " h ",
  "km",
  opaque,
  "C:\\",
  "Yahoo!",
  "'n'",
];

test.each(["fr", "en"])("setting any text twice in %s changes nothing more", (lang) => {
  const next = random(20150316);
  const pick = () => pieces[Math.floor(next() * pieces.length)] ?? "";
  for (let round = 0; round < 20_000; round += 1) {
    const text = Array.from({ length: 1 + Math.floor(next() * 12) }, pick).join("");
    const once = typography(text, lang);
    if (typography(once, lang) !== once)
      expect.fail(`${JSON.stringify(text)} → ${JSON.stringify(once)} → ${JSON.stringify(typography(once, lang))}`);
  }
});

test("the work to set a line grows with its length, not with its square", { retry: 2 }, () => {
  const hostile = [
    " ",
    '"a ',
    "'a' ",
    "«",
    " »",
    "!",
    " ;",
    "1 000 ",
    "www.",
    "a.",
    "a@",
    "a'",
    "...",
    "://",
    ": ",
    "M. ",
  ];
  for (const piece of [...hostile, "____", "http://!", "1 %", "n°", "\\", ":a", "C:\\"]) {
    const work = (length: number) => {
      const text = `x${piece.repeat(length / piece.length)}y`;
      const before = process.cpuUsage();
      frenchTypography(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    work(20_000);
    const small = Math.max(3, Math.min(work(20_000), work(20_000)));
    expect(work(320_000), JSON.stringify(piece)).toBeLessThan(small * 16 * 5);
  }
});
