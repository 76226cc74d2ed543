import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LinkPreview } from "#app/link-preview.tsx";
import { type Card, paperCard } from "#lib/cards/card.ts";
import { cardPath } from "#lib/cards/card-address.ts";
import { site } from "../components/paper.ts";

const url = "https://preuve.example/articles/a";

function metaOf(card: Card, description?: string): Record<string, string> {
  const html = renderToStaticMarkup(
    <LinkPreview site={site} title="Le « titre »" description={description} url={url} card={card} />,
  );
  const pairs = [...html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"\/>/g)];
  return Object.fromEntries(pairs.map(([, name, content]) => [name, content]));
}

test("a link to an article is shown with its title, its card and the card's size", () => {
  const card: Card = { ...paperCard(site), kind: "articles", slug: "a", kicker: "CeBIT", headline: "Le « titre »" };
  expect(metaOf(card, "Le chapô.")).toEqual({
    "og:title": "Le « titre »",
    "og:type": "article",
    "og:url": url,
    "og:description": "Le chapô.",
    "og:site_name": site.name,
    "og:locale": "fr_FR",
    "og:image": site.baseUrl + cardPath(card),
    "og:image:width": "1200",
    "og:image:height": "630",
    "og:image:alt": `${site.name} – CeBIT – Le « titre »`,
    "twitter:card": "summary_large_image",
  });
});

test("a link to another page says the language of its card, and no description where there is none", () => {
  const meta = metaOf({ ...paperCard(site), lang: "en" });
  expect([meta["og:type"], meta["og:locale"]]).toEqual(["website", "en_US"]);
  expect(meta).not.toHaveProperty("og:description");
  expect(metaOf({ ...paperCard(site), lang: "fr-BE" })["og:locale"]).toBe("fr_BE");
});

test("what an article tells of itself stands beside, each of its subjects and accounts", () => {
  const html = renderToStaticMarkup(
    <LinkPreview
      {...{ site, title: "Le titre", description: undefined, url, card: paperCard(site), creators: ["@a@b.example"] }}
      article={[
        ["article:tag", "Chine"],
        ["article:tag", "Salons"],
      ]}
    />,
  );
  expect(html).toContain(
    '<meta property="article:tag" content="Chine"/><meta property="article:tag" content="Salons"/>',
  );
  expect(html).toContain('<meta name="fediverse:creator" content="@a@b.example"/>');
});
