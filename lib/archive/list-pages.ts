import { countedAlongside, countedOfKind } from "./counts.ts";
import type { Edition } from "./edition.ts";
import { subject } from "./generations.ts";
import { listName, numberedPages } from "./lists.ts";
import type { Made } from "./newsroom.ts";
import { quartersOf, yearsOf } from "./quarters.ts";
import { renderCopy } from "./rendered.ts";
import type {
  AuthorView,
  CalendarView,
  CompanyView,
  MonthCount,
  MonthView,
  SectionView,
  SiteMapView,
  TagView,
} from "./views.ts";

const neighboursShown = 12;

type Page = number | undefined;
type Maybe<V> = Made<V | undefined>;

const nothing = { view: undefined, on: [] };

export function sectionPage(edition: Edition, slug: string, page?: Page): Maybe<SectionView> {
  const section = edition.section(slug);
  const list = listName.section(slug);
  const listing = section && edition.listing(list, page);
  if (!section || !listing) return nothing;
  const view = { section, listing, ...besides(edition, list, page) };
  return { view, on: subjects(edition, list, page) };
}

export function tagPage(edition: Edition, slug: string, page?: Page): Maybe<TagView> {
  const tag = edition.record("tag", slug);
  const list = listName.tag(slug);
  const listing = tag && edition.listing(list, page);
  if (!tag || !listing) return nothing;
  const { tags, companies } = besides(edition, list, page);
  return {
    view: { tag, listing, neighbours: tags, companies },
    on: [...subjects(edition, list, page), subject.record("tag", slug)],
  };
}

export function companyPage(
  edition: Edition,
  slug: string,
  page?: Page,
): Maybe<{ view: CompanyView; profileHtml: string }> {
  const company = edition.record("company", slug);
  const list = listName.company(slug);
  const listing = company && edition.listing(list, page);
  if (!company || !listing) return nothing;
  const { tags, companies } = besides(edition, list, page);
  const quarters = page === undefined ? quartersOf(edition, list) : [];
  const logo = company.logo === undefined ? undefined : edition.image(company.logo);
  const view = {
    company,
    listing,
    quarters,
    years: yearsOf(quarters),
    neighbours: companies,
    tags,
    ...(logo ? { logo } : {}),
  };
  const profileHtml = page === undefined ? renderProfile(edition, company.profile, company.file) : "";
  return { view: { view, profileHtml }, on: [...subjects(edition, list, page), subject.record("company", slug)] };
}

export function authorPage(
  edition: Edition,
  slug: string,
  page?: Page,
): Maybe<{ view: AuthorView; biographyHtml: string }> {
  const author = edition.record("author", slug);
  const list = listName.author(slug);
  const listing = author && edition.listing(list, page);
  if (!author || !listing) return nothing;
  const image = author.portrait && edition.image(author.portrait.src);
  const portrait = author.portrait && image ? { portrait: { image, alt: author.portrait.alt } } : {};
  const sections = page === undefined ? countedAlongside(edition, list, "section", neighboursShown) : [];
  const biographyHtml = page === undefined ? renderProfile(edition, author.biography, author.file) : "";
  return {
    view: { view: { author, listing, sections, ...portrait }, biographyHtml },
    on: [...subjects(edition, list, page), subject.record("author", slug)],
  };
}

export function monthPage(edition: Edition, year: number, month: number, page?: Page): Maybe<MonthView> {
  const list = listName.month(year, month);
  const listing = edition.listing(list, page);
  if (!listing || listing.teasers.length === 0) return nothing;
  const months = monthCounts(edition);
  const index = months.findIndex((other) => other.year === year && other.month === month);
  const next = months[index - 1];
  const previous = months[index + 1];
  const view = { year, month, listing, ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
  const beside = [previous, next].flatMap((other) =>
    other ? subject.list(listName.month(other.year, other.month)) : [],
  );
  // The newest month gets a neighbour by the clock alone, when an embargo of another month falls due.
  const newest = next ? [] : [subject.list(listName.all)];
  return { view, on: [...subjects(edition, list, page), subject.months, ...beside, ...newest] };
}

/** The whole archive, or a year of it. A year without articles has no page. */
export function calendarPage(edition: Edition, year?: number): Maybe<CalendarView> {
  const all = monthCounts(edition);
  const months = all.filter((month) => year === undefined || month.year === year);
  if (year !== undefined && months.length === 0) return nothing;
  const total = months.reduce((sum, month) => sum + month.count, 0);
  // A year that is over follows its own months; the newest one may get another month by the clock alone.
  const over = year !== undefined && all[0]?.year !== year;
  const lists = over ? months.map((month) => listName.month(month.year, month.month)) : [listName.all];
  const view = { months, total, ...(year === undefined ? {} : { year }) };
  return { view, on: [subject.site, subject.months, ...lists.map(subject.list)] };
}

export function siteMapPage(edition: Edition): Made<SiteMapView> {
  const months = monthCounts(edition);
  const quarters = months.map(({ year, count }) => ({ year, quarter: 1, count }));
  const view = {
    sections: edition.site.sections.map(({ slug, name }) => ({
      slug,
      name,
      count: edition.count(listName.section(slug)),
    })),
    pages: edition.everyRecord("page").map(({ slug, title }) => ({ slug, title })),
    companies: countedOfKind(edition, "company"),
    tags: countedOfKind(edition, "tag"),
    authors: countedOfKind(edition, "author"),
    years: yearsOf(quarters),
  };
  return { view, on: [subject.site, subject.list(listName.all)] };
}

function renderProfile(edition: Edition, markdown: string, file: string): string {
  return renderCopy(edition, { markdown, file, lang: edition.site.language }).html;
}

/** Numbered pages show the list alone: what stands beside it belongs to the newest page, and would make the old ones change. */
function besides(edition: Edition, list: string, page: Page): Pick<SectionView, "tags" | "companies"> {
  if (page !== undefined) return { tags: [], companies: [] };
  return {
    tags: countedAlongside(edition, list, "tag", neighboursShown),
    companies: countedAlongside(edition, list, "company", neighboursShown),
  };
}

/** The last numbered page links to the newest one, so it changes when another page is filled; those before it do not. */
function subjects(edition: Edition, list: string, page: Page): string[] {
  if (page === undefined) return [subject.site, subject.list(list)];
  const last = page === numberedPages(edition.count(list));
  return [subject.site, subject.listPage(list, page), ...(last ? [subject.list(list)] : [])];
}

function monthCounts(edition: Edition): MonthCount[] {
  return edition.statements.countsByList
    .all("month:", "month;", edition.now)
    .map(({ list, count }) => ({ year: Number(list.slice(6, 10)), month: Number(list.slice(11)), count }))
    .sort((a, b) => b.year - a.year || b.month - a.month);
}
