import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Archive, openArchive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import { updateArchive } from "#lib/archive/update.ts";
import { findArticles } from "#lib/search/find.ts";
import { parseQuery, writeQuery } from "#lib/search/query.ts";
import { suggest } from "#lib/search/suggest.ts";
import { hostileQueries } from "../../support/hostile-queries.ts";
import { SampleCopy } from "../../support/sample-copy.ts";

/** What readers type, and the article that must come first. */
const expected: [text: string, slug: string][] = [
  ["heartbleed", "heartbleed-openssl"],
  ["faille openssl", "heartbleed-openssl"],
  ["failles serveurs", "heartbleed-openssl"],
  ["xaiomi europe", "xiaomi-europe-cebit"],
  ["xiaomi cebit", "xiaomi-europe-cebit"],
  ["xiomi inde", "xiaomi-arrive-en-inde"],
  ["Xiaomi en Inde", "xiaomi-arrive-en-inde"],
  ["hugo barra", "hugo-barra-quitte-google-pour-xiaomi"],
  ["hugo bara", "hugo-barra-quitte-google-pour-xiaomi"],
  ["droit à l'oubli", "droit-a-l-oubli"],
  ["droit a loubli", "droit-a-l-oubli"],
  ["droit à l’oubli google", "droit-a-l-oubli"],
  ["se faire oublier", "droit-a-l-oubli"],
  ["« se faire oublier »", "droit-a-l-oubli"],
  ["WhatsApp", "facebook-rachete-whatsapp"],
  ["whats app", "facebook-rachete-whatsapp"],
  ["dix-neuf milliards", "facebook-rachete-whatsapp"],
  ["nadella", "nadella-directeur-general"],
  ["satya nadela", "nadella-directeur-general"],
  ["suppression de postes", "microsoft-supprime-18000-postes"],
  ["18 000 postes", "microsoft-supprime-18000-postes"],
  ["18000 postes", "microsoft-supprime-18000-postes"],
  ["rachat nokia", "microsoft-rachete-les-telephones-de-nokia"],
  ["nokia rachete", "microsoft-rachete-les-telephones-de-nokia"],
  ["alibaba bourse", "alibaba-entre-en-bourse"],
  ["introduction en bourse facebook", "facebook-entre-en-bourse"],
  ["montre apple", "apple-watch-presentation"],
  ["montres pebble", "pebble-kickstarter"],
  ["thermostat nest", "google-rachete-nest"],
  ["THERMOSTATS", "google-rachete-nest"],
  ["motorola", "google-vend-motorola-a-lenovo"],
  ["raspberry pi", "raspberry-pi"],
  ["raspbery", "raspberry-pi"],
  ["textbook computers", "raspberry-pi"],
  ["l'ipad", "apple-ipad"],
  ["tablette apple", "apple-ipad"],
  ["IPv6", "world-ipv6-launch"],
  ["dernieres adresses", "les-derniers-blocs-ipv4"],
  ["adresse internet", "les-derniers-blocs-ipv4"],
  ["http/2", "http2-rfc-7540"],
  ["http2", "http2-rfc-7540"],
  ["html 5", "html5-recommandation"],
  ["galaxy note 7", "galaxy-note-7-rappel"],
  ["note7", "galaxy-note-7-rappel"],
  ["galaxi note", "galaxy-note-7-rappel"],
  ["batteries samsung", "galaxy-note-7-rappel"],
  ["câble sous-marin", "cables-sous-la-mer"],
  ["cables sous marins", "cables-sous-la-mer"],
  ["softbank arm", "softbank-rachete-arm"],
  ["alphago", "alphago-lee-sedol"],
  ["alpha go", "alphago-lee-sedol"],
  ["pierre go", "alphago-lee-sedol"],
  ["windows10", "windows-10"],
  ["jack ma hanovre", "jack-ma-cebit-c2b"],
  ["cameras de surveillance", "dyn-mirai"],
  ["blackbery", "blackberry-abandonne-les-telephones"],
  ["1 999 yuans", "xiaomi-mi-1"],
  ["1999 yuan", "xiaomi-mi-1"],
  ["1,1 milliard", "xiaomi-leve-1-1-milliard"],
  ["1.1 milliards", "xiaomi-leve-1-1-milliard"],
  ["61,1 millions", "xiaomi-resultats-2014"],
  ["Mi5", "xiaomi-resultats-2014"],
  ['"mi 5"', "xiaomi-resultats-2014"],
  ["altera", "intel-altera"],
  ["alphabet google", "google-devient-alphabet"],
  ["benefices trimestre apple", "apple-trimestre-record"],
  ["100 millions de smartphones", "huawei-cent-millions-de-smartphones"],
  ["maison connectée", "homekit-works-with-nest"],
  ["maisons connectees", "homekit-works-with-nest"],
  ["coeur brexit", "softbank-rachete-arm"],
  ["vendre sans boutiques", "vendre-sans-boutique"],
  ["entreprise:xiaomi avant:2012", "xiaomi-mi-1"],
  ["company:xiaomi before:2012", "xiaomi-mi-1"],
  ["sujet:domotique nest", "homekit-works-with-nest"],
  ["microsoft -nokia nadella", "google-devient-alphabet"],
  ["xiaomi après:2014-12 avant:2015-01", "xiaomi-leve-1-1-milliard"],
];

const now = Date.parse("2016-12-31T12:00:00Z");
const copy = new SampleCopy();
let archive: Archive;
let edition: Edition;

beforeAll(async () => {
  archive = openArchive(copy.state);
  await updateArchive(archive, { now, folder: copy.content });
  edition = new Edition(prepareQueries(archive), now);
}, 120_000);
afterAll(() => {
  archive.db.close();
  copy[Symbol.dispose]();
});

const find = (text: string, order: "relevance" | "date" = "relevance") =>
  findArticles(edition, parseQuery(text), { order, page: 1 });
const slugs = (text: string) => find(text).results.map(({ teaser }) => teaser.slug);

describe("the first article for", () => {
  test.each(expected)("%j is %s", (text, slug) => {
    expect(slugs(text)[0]).toBe(slug);
  });
});

describe("a search", () => {
  test("shows first the company or the tag that was named, by whatever name", () => {
    expect(find("xiaomi").cards).toMatchObject([{ kind: "company", slug: "xiaomi" }]);
    expect(find("domotique").cards).toMatchObject([{ kind: "tag", slug: "maison-connectee" }]);
    expect(find("Pékin").cards).toMatchObject([{ kind: "tag", slug: "chine" }]);
    expect(find("idriss benamar").cards).toMatchObject([{ kind: "author", slug: "idriss-benamar" }]);
    expect(find("e-commerce").cards).toMatchObject(find("ecommerce").cards);
  });

  test("says what it looked for instead of a word that nobody wrote", () => {
    const { corrected, total } = find("xaiomi");
    expect(corrected && writeQuery(corrected)).toBe("xiaomi");
    expect(total).toBe(find("xiaomi").total);
  });

  test("finds nothing rather than guess at what is like no word, and names what the paper writes about", () => {
    const { total, corrected, nearby } = find("zzqxkjw");
    expect({ total, corrected }).toEqual({ total: 0, corrected: undefined });
    expect(nearby.length).toBeGreaterThan(3);
  });

  test("shows articles with some of the words when none has all, and says so", () => {
    expect(find("altera whatsapp")).toMatchObject({ loose: true });
    expect(find("xiaomi cebit").loose).toBe(false);
  });

  test("orders by date when asked to", () => {
    const dates = find("xiaomi", "date").results.map(({ teaser }) => teaser.publishedAt);
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
    expect(dates.length).toBeGreaterThan(5);
  });

  test("counts each section, company, tag, author and year of what it found", () => {
    const { facets, total } = find("xiaomi");
    expect(facets.map(({ kind }) => kind)).toEqual(["section", "company", "tag", "author", "year"]);
    const years = facets.find(({ kind }) => kind === "year")?.names ?? [];
    expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  });

  test("knows a field by a part of its name, or by what it nearly is", () => {
    const named = (text: string) => find(text).limits.map((limit) => "name" in limit && limit.name);
    expect(named("auteur:vasseur")).toEqual(["Claire Vasseur"]);
    expect(named("auteur:idris-benamar")).toEqual(["Idriss Benamar"]);
    expect(named("sujet:connectée")).toEqual(["Maison connectée"]);
    expect(find("auteur:vasseur").total).toBe(find("auteur:claire-vasseur").total);
  });

  test("says what it is held to by its name, and leads to the search without it", () => {
    const { limits } = find("nest sujet:domotique -rubrique:mobile après:2014 avant:2015");
    expect(limits).toMatchObject([
      { name: "Maison connectée", not: false },
      { name: "Mobile", not: true },
      { after: "2014", before: "2015" },
    ]);
    expect(limits.map(({ without }) => writeQuery(without))).toEqual([
      "nest -rubrique:mobile après:2014 avant:2015",
      "nest sujet:domotique après:2014 avant:2015",
      "nest sujet:domotique -rubrique:mobile",
    ]);
  });

  test("leaves out what a minus, a field or a date leaves out", () => {
    expect(slugs("xiaomi -inde")).not.toContain("xiaomi-arrive-en-inde");
    expect(find("xiaomi avant:2014").results.every(({ teaser }) => teaser.publishedAt < Date.UTC(2014, 0, 1))).toBe(
      true,
    );
    expect(find("xiaomi après:2015").results.every(({ teaser }) => teaser.publishedAt > Date.UTC(2014, 11, 31))).toBe(
      true,
    );
    expect(find("auteur:personne-de-ce-nom-ici").total).toBe(0);
  });

  test("marks the words in the title and in a passage, in any of their forms", () => {
    const result = find("telephone 1999").results[0];
    expect(result?.title.filter(({ hit }) => hit).map(({ text }) => text)).toContain("téléphone");
    expect(find("openssl").results[0]?.passage.some(({ hit }) => hit)).toBe(true);
  });

  test("never fails, whatever is typed, and neither do suggestions", () => {
    for (const text of hostileQueries(300)) {
      expect(() => find(text), text.slice(0, 80)).not.toThrow();
      expect(() => suggest(edition, text), text.slice(0, 80)).not.toThrow();
    }
  });
});

describe("suggestions", () => {
  test("are names and titles that begin as was typed", () => {
    expect(suggest(edition, "xia")[0]).toMatchObject({ kind: "company", slug: "xiaomi" });
    expect(suggest(edition, "xia").map(({ slug }) => slug)).toContain("xiaomi-arrive-en-inde");
    expect(suggest(edition, "resul").map(({ slug }) => slug)).toContain("resultats-financiers");
    expect(suggest(edition, "x")).toEqual([]);
  });
});
