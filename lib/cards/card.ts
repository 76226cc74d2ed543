import type { Article } from "#lib/content/article.ts";
import type { Company, Tag } from "#lib/content/entities.ts";
import type { Site } from "#lib/content/site.ts";
import type { Image } from "#lib/media/image.ts";
import { datesOf } from "#lib/site/dates.ts";
import { wordsOf } from "#lib/site/words.ts";

/** What has a card of its own, by the first part of its address; `paper` stands for every other page. */
export const cardKinds = ["articles", "companies", "tags", "paper"] as const;
export type CardKind = (typeof cardKinds)[number];

/** The picture by which a link to a page is shown elsewhere: all that it says, as the copy has it. */
export type Card = {
  kind: CardKind;
  slug: string;
  /** Of kicker, headline and note; BCP 47. */
  lang: string;
  paper: string;
  /** What stands beside the paper's name: a section. */
  place?: string;
  kicker?: string;
  headline: string;
  note?: string;
  image?: Image;
};

/** Every card's size in pixels: 1.91 to 1, as all who show links ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The one slug of the kind `paper`. */
export const paperSlug = "front";

export function articleCard(site: Site, article: Article, section: string, image: Image | undefined): Card {
  const { slug, lang, kicker, title } = article;
  return {
    ...{ kind: "articles", slug, lang, paper: site.name, place: section, headline: title },
    ...(kicker === undefined ? {} : { kicker }),
    ...(image ? { image } : {}),
  };
}

export function companyCard(site: Site, company: Company, logo: Image | undefined): Card {
  const { slug, name, sector, headquarters, founded } = company;
  const words = wordsOf(site.language);
  const since = founded === undefined ? undefined : words.foundedIn(datesOf(site).written(founded.slice(0, 4)));
  return {
    ...{ kind: "companies", slug, lang: site.language, paper: site.name, kicker: words.company, headline: name },
    ...noteOf([sector, headquarters, since].filter((fact) => fact !== undefined).join(", ")),
    ...(logo ? { image: logo } : {}),
  };
}

export function tagCard(site: Site, { slug, name, description }: Tag): Card {
  const { tag } = wordsOf(site.language);
  return {
    ...{ kind: "tags", slug, lang: site.language, paper: site.name, kicker: tag, headline: name },
    ...noteOf(description),
  };
}

/** The card of every page that has none of its own. */
export function paperCard(site: Site): Card {
  const { language, name, tagline } = site;
  return { kind: "paper", slug: paperSlug, lang: language, paper: name, headline: name, note: tagline };
}

/** The words of a card, for who does not see it. */
export function cardText({ paper, kicker, headline }: Card): string {
  return [paper, kicker, headline].filter((part) => part !== undefined).join(" – ");
}

function noteOf(note: string | undefined): { note?: string } {
  return note === undefined || note === "" ? {} : { note };
}
