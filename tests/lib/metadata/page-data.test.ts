import { describe, expect, test } from "vitest";
import type { Company } from "#lib/content/entities.ts";
import { trailOf } from "#lib/metadata/breadcrumbs.ts";
import { authorData, companyData, frontData, listData, plainData } from "#lib/metadata/page-data.ts";
import { author, company, image, monday, site } from "../../components/paper.ts";
import { listing } from "./views.ts";

const base = "https://lamorasse.example";
const types = (things: readonly object[]) => things.map((thing) => ("@type" in thing ? thing["@type"] : undefined));

test("the front page tells of the site and of the whole paper, under one name", () => {
  const paper = { ...site, policies: { masthead: "a-propos", correctionsPolicy: "charte" } };
  expect(frontData(paper)).toEqual([
    {
      "@type": "WebSite",
      "@id": `${base}/#website`,
      name: "La Morasse",
      url: `${base}/`,
      inLanguage: "fr",
      publisher: { "@id": `${base}/#publisher` },
    },
    {
      "@type": "NewsMediaOrganization",
      "@id": `${base}/#publisher`,
      name: "La Morasse",
      url: `${base}/`,
      logo: `${base}/icon-512.png`,
      correctionsPolicy: `${base}/charte`,
      masthead: `${base}/a-propos`,
      slogan: "Le journal de démonstration",
      sameAs: ["https://mastodon.example/@lamorasse"],
    },
  ]);
});

test("a numbered page of a list is a page of its own, behind the list", () => {
  const trail = trailOf(site, [{ name: "Mobile", path: "/sections/mobile" }], 3);
  const [page, way] = listData(site, { trail, description: "Téléphones." });
  expect(page).toEqual({
    "@type": "CollectionPage",
    "@id": `${base}/sections/mobile/page/3`,
    name: "Mobile, page 3",
    description: "Téléphones.",
    inLanguage: "fr",
    isPartOf: { "@id": `${base}/#website` },
  });
  expect(way).toMatchObject({
    itemListElement: [
      { position: 1, name: "La Morasse", item: `${base}/` },
      { position: 2, name: "Mobile", item: `${base}/sections/mobile` },
      { position: 3, name: "Mobile, page 3", item: `${base}/sections/mobile/page/3` },
    ],
  });
});

describe("a company's page", () => {
  const path = "/companies/xiaomi";
  const whole: Company = {
    ...company,
    aliases: ["小米"],
    website: "https://mi.example/",
    wikidata: "Q1636958",
    profile: "Née à **Pékin**.\n\nLa suite.",
  };
  const view = (page?: number) => ({
    ...{ company: whole, logo: image, quarters: [], years: [], neighbours: [], tags: [] },
    listing: listing(page === undefined ? {} : { page }),
  });
  const told = (page?: number) =>
    companyData(site, view(page), { trail: trailOf(site, [{ name: "Xiaomi", path }], page) });

  test("gathers articles about it, and says who it is", () => {
    expect(types(told())).toEqual(["CollectionPage", "Organization", "BreadcrumbList"]);
    expect(told()[0]).toMatchObject({ about: { "@id": `${base}${path}#company` } });
    expect(told()[1]).toEqual({
      "@type": "Organization",
      "@id": `${base}${path}#company`,
      name: "Xiaomi",
      sameAs: ["https://mi.example/", "https://www.wikidata.org/wiki/Q1636958"],
      url: "https://mi.example/",
      logo: `${base}/media/${image.hash}/640.jpeg`,
      alternateName: ["小米"],
      foundingDate: "2010-04-06",
      founder: [
        { "@type": "Person", name: "Lei Jun" },
        { "@type": "Person", name: "Lin Bin" },
      ],
      location: "Pékin",
      description: "Née à Pékin.",
    });
  });

  test("does not tell on its numbered pages what only the first one shows", () => {
    expect(told(2)[1]).not.toHaveProperty("description");
    expect(told(2)[0]).toMatchObject({ "@id": `${base}${path}/page/2` });
  });
});

describe("an author's page", () => {
  const claire = {
    ...author("claire-vasseur", "Claire Vasseur"),
    role: "Cheffe de rubrique",
    links: [{ title: "Mastodon", url: "https://mastodon.example/@claire" }],
    biography: "Elle *compte*.",
  };
  const trail = trailOf(site, [{ name: claire.name, path: "/authors/claire-vasseur" }]);

  test("is a profile of who signs under that name", () => {
    const view = { author: claire, portrait: { image, alt: "" }, sections: [], listing: listing() };
    expect(authorData(site, view, { trail })[0]).toEqual({
      "@type": "ProfilePage",
      "@id": `${base}/authors/claire-vasseur`,
      inLanguage: "fr",
      isPartOf: { "@id": `${base}/#website` },
      mainEntity: {
        "@type": "Person",
        "@id": `${base}/authors/claire-vasseur#author`,
        name: "Claire Vasseur",
        url: `${base}/authors/claire-vasseur`,
        jobTitle: "Cheffe de rubrique",
        description: "Elle compte.",
        image: `${base}/media/${image.hash}/640.jpeg`,
        sameAs: ["https://mastodon.example/@claire"],
        worksFor: { "@id": `${base}/#publisher` },
      },
    });
  });

  test("is a list beyond its first page", () => {
    const view = { author: claire, sections: [], listing: listing({ page: 2 }) };
    expect(types(authorData(site, view, { trail }))).toEqual(["CollectionPage", "BreadcrumbList"]);
  });
});

test("a page of no other kind tells its name, and when it last changed", () => {
  const page = { path: "/a-propos", title: "À propos", description: "Qui nous sommes.", updatedAt: monday };
  expect(plainData(site, page)[0]).toMatchObject({
    "@type": "WebPage",
    "@id": `${base}/a-propos`,
    name: "À propos",
    description: "Qui nous sommes.",
    dateModified: "2015-03-16T18:40:00+01:00",
  });
});
