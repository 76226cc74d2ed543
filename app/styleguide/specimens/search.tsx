import { counted, day, fourNames, longHeadline, monday, teaser } from "#app/styleguide/made-up.ts";
import type { Materials } from "#app/styleguide/materials.ts";
import type { Specimen } from "#app/styleguide/specimen.ts";
import { NameCards } from "#components/search/name-cards.tsx";
import { SearchPage } from "#components/search/search-page.tsx";
import { SearchWithin } from "#components/search/search-within.tsx";
import type { Facet } from "#lib/search/facets.ts";
import type { NameCard, Result, SearchView } from "#lib/search/find.ts";
import { parseQuery } from "#lib/search/query.ts";
import { limitsOf } from "#lib/search/refine.ts";

export const search: Specimen[] = [
  { slug: "search-start", title: "Nothing asked yet", page: (materials) => searched(materials, "") },
  {
    slug: "search-results",
    title: "First page, with cards and facets",
    page: (materials) => searched(materials, "xiaomi", { ...many, cards: cards.slice(0, 2) }),
  },
  {
    slug: "search-filtered",
    title: "In the middle, by date, with filters",
    page: (materials) =>
      searched(materials, 'prix "objets connectés" entreprise:xiaomi -rubrique:mobile après:2015 avant:2016', {
        ...many,
        ...{ order: "date", page: 2 },
      }),
  },
  {
    slug: "search-more",
    title: "More than are told apart",
    page: (materials) => searched(materials, "prix", { ...many, total: 1000, pages: 100, more: true }),
  },
  {
    slug: "search-one",
    title: "One article, corrected, everything long",
    page: (materials) =>
      searched(materials, "anticonstitutionelle", {
        corrected: parseQuery("anticonstitutionnelle"),
        results: [{ ...result(1), title: [{ text: longHeadline, hit: false }], passage: [endless] }],
        total: 1,
      }),
  },
  {
    slug: "search-loose",
    title: "Some of the words alone",
    page: (materials) =>
      searched(materials, "altera whatsapp", { loose: true, results: [result(1), result(2)], total: 2 }),
  },
  {
    slug: "search-nothing",
    title: "Nothing found",
    page: (materials) => searched(materials, "zzqxkjw", { nearby: cards }),
  },
  {
    slug: "search-parts",
    title: "Cards, and a field within a list",
    parts: ({ site }) => [
      ["One card", <NameCards key="one" site={site} title="Une page" id="one-card" cards={cards.slice(0, 1)} />],
      ["Six cards", <NameCards key="six" site={site} title="Six pages" id="six-cards" cards={cards} />],
      [
        "Within a company",
        <SearchWithin key="within" lang={site.language} kind="company" slug="xiaomi" name="Xiaomi" />,
      ],
      [
        "Within a tag with a long name",
        <SearchWithin
          key="long"
          lang={site.language}
          kind="tag"
          slug="oeuvres"
          name="Œuvres & objets connectés de France"
        />,
      ],
    ],
  },
];

/** A word without end, as a reader may look for one. */
const endless = { text: "x".repeat(160), hit: true };

const names = ["Xiaomi", "Œuvres & objets connectés", fourNames[2] ?? "", "Mobile", "ARM", "Grandes oreilles"];
const kinds = ["company", "tag", "author", "section", "company", "tag"] as const;
const cards: NameCard[] = counted(6, (index) => names[index] ?? "").map((name, index) => ({
  ...name,
  kind: kinds[index] ?? "tag",
}));

const facets: Facet[] = [
  { kind: "section", names: counted(4, (index) => ["Mobile", "Économie", "Matériel", "Internet"][index] ?? "") },
  { kind: "company", names: counted(8, (index) => names[index] ?? `Entreprise ${index}`) },
  { kind: "author", names: counted(4, (index) => fourNames[index] ?? "") },
  { kind: "year", names: counted(7, (index) => String(2016 - index)).map((year) => ({ ...year, slug: year.name })) },
];

const many: Partial<SearchView> = {
  ...{ total: 48, pages: 5, facets },
  results: Array.from({ length: 10 }, (_, index) => result(index + 1)),
};

function result(number: number): Result {
  return {
    teaser: teaser(number, {
      publishedAt: monday - number * 40 * day,
      ...(number === 4 ? { lang: "en" } : {}),
    }),
    title: [
      { text: `Le titre numéro ${number}, où `, hit: false },
      { text: "Xiaomi", hit: true },
      {
        text: number === 3 ? ` revient deux fois avant la fin d’une ligne qui n’en finit pas` : " se trouve",
        hit: false,
      },
    ],
    passage: [
      {
        text: "…\u00a0à Hanovre, la marque a confirmé qu’elle viendrait, sans calendrier ni plan de bataille. ",
        hit: false,
      },
      { text: "Xiaomi", hit: true },
      {
        text: " vend en ligne, à perte ou presque, et gagne ailleurs ce que ses téléphones lui coûtent\u00a0…",
        hit: false,
      },
    ],
    companies: counted(number % 4, (index) => names[(number + index) % names.length] ?? ""),
  };
}

function searched({ site }: Materials, text: string, change: Partial<SearchView> = {}) {
  const query = parseQuery(text);
  const nothing = { results: [], cards: [], facets: [], nearby: [], total: 0, limits: limitsOf(query) };
  const view: SearchView = {
    ...nothing,
    query,
    order: "relevance",
    page: 1,
    pages: 1,
    more: false,
    loose: false,
    ...change,
  };
  return <SearchPage site={site} view={view} />;
}
