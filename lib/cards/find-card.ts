import type { Edition } from "#lib/archive/edition.ts";
import { paths } from "#lib/site/paths.ts";
import { articleCard, type Card, companyCard, paperCard, paperSlug, tagCard } from "./card.ts";
import type { CardAddress } from "./card-address.ts";

/** The card of what readers may see now: a draft, an embargoed article and a withdrawn page have none. */
export function findCard(edition: Edition, { kind, slug }: Pick<CardAddress, "kind" | "slug">): Card | undefined {
  switch (kind) {
    case "articles":
      return edition.withdrawal(paths.article(slug)) ? undefined : ofArticle(edition, slug);
    case "companies":
      return edition.withdrawal(paths.company(slug)) ? undefined : ofCompany(edition, slug);
    case "tags":
      return edition.withdrawal(paths.tag(slug)) ? undefined : ofTag(edition, slug);
    case "paper":
      return slug === paperSlug ? paperCard(edition.site) : undefined;
  }
}

function ofArticle(edition: Edition, slug: string): Card | undefined {
  const article = edition.article(slug);
  if (!article) return undefined;
  const section = edition.section(article.section)?.name ?? article.section;
  return articleCard(edition.site, article, section, edition.picture(article)?.image);
}

function ofCompany(edition: Edition, slug: string): Card | undefined {
  const company = edition.record("company", slug);
  if (!company) return undefined;
  return companyCard(edition.site, company, company.logo === undefined ? undefined : edition.image(company.logo));
}

function ofTag(edition: Edition, slug: string): Card | undefined {
  const tag = edition.record("tag", slug);
  return tag && tagCard(edition.site, tag);
}
