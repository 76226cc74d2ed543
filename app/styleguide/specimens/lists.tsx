import {
  counted,
  day,
  fortyTags,
  fourNames,
  hour,
  listing,
  longHeadline,
  people,
  section,
  teaser,
  teasers,
  withPicture,
} from "#app/styleguide/made-up.ts";
import type { Materials } from "#app/styleguide/materials.ts";
import type { Specimen } from "#app/styleguide/specimen.ts";
import { CalendarPage } from "#components/archive/calendar-page.tsx";
import { MonthPage } from "#components/archive/month-page.tsx";
import { AuthorPage } from "#components/author/author-page.tsx";
import { SectionPage } from "#components/section/section-page.tsx";
import { TagPage } from "#components/tag/tag-page.tsx";
import type { Listing } from "#lib/archive/views.ts";

const few = teasers(3);

export const lists: Specimen[] = [
  {
    slug: "list-by-day",
    title: "Section, by day",
    page: (materials) =>
      sectionPage(materials, listing(teasers(12, 5 * hour, (index) => withPicture(materials.picture(index))))),
  },
  {
    slug: "list-by-month",
    title: "Section, by month",
    page: (materials) => sectionPage(materials, listing(teasers(9, 6 * day))),
  },
  { slug: "list-empty", title: "Empty section", page: (materials) => sectionPage(materials, listing([])) },
  {
    slug: "list-one",
    title: "One article, long headline",
    page: (materials) => sectionPage(materials, listing([teaser(1, { title: longHeadline })])),
  },
  { slug: "tag", title: "Tag with forty neighbours", page: (materials) => tagPage(materials, listing(few)) },
  {
    slug: "pagination-newest",
    title: "Pagination: newest page",
    page: (materials) => tagPage(materials, listing(few, { total: 5000, older: 248 })),
  },
  {
    slug: "pagination-middle",
    title: "Pagination: in the middle",
    page: (materials) => tagPage(materials, { teasers: few, page: 124, newer: 125, older: 123 }),
  },
  {
    slug: "pagination-oldest",
    title: "Pagination: oldest page",
    page: (materials) => tagPage(materials, { teasers: few, page: 1, newer: 2 }),
  },
  {
    slug: "pagination-two",
    title: "Pagination: two pages",
    page: (materials) => tagPage(materials, { teasers: few, page: 1, newer: "latest" }),
  },
  { slug: "author", title: "Author with everything", page: author },
  {
    slug: "author-bare",
    title: "Author with a name alone",
    page: ({ site }) => authorOf(site, fourNames[2] ?? "", listing([])),
  },
  {
    slug: "calendar",
    title: "Archive",
    page: ({ site }) => (
      <CalendarPage site={site} view={{ months, total: months.reduce((sum, { count }) => sum + count, 0) }} />
    ),
  },
  {
    slug: "calendar-empty",
    title: "Empty archive",
    page: ({ site }) => <CalendarPage site={site} view={{ months: [], total: 0 }} />,
  },
  {
    slug: "month",
    title: "A month, with both neighbours",
    page: ({ site }) => (
      <MonthPage
        site={site}
        view={{
          year: 2015,
          month: 3,
          listing: listing(few),
          previous: { year: 2015, month: 1, count: 1 },
          next: { year: 2015, month: 4, count: 12 },
        }}
      />
    ),
  },
];

const months = Array.from({ length: 30 }, (_, index) => ({
  year: 2016 - Math.floor(index / 12),
  month: 12 - (index % 12),
  count: (index * 7) % 23,
}));

function sectionPage({ site }: Materials, found: Listing) {
  return <SectionPage site={site} view={{ section, listing: found, tags: fortyTags.slice(0, 8), companies: [] }} />;
}

function tagPage({ site }: Materials, found: Listing) {
  const tag = {
    slug: "specimen",
    file: "tags/specimen.md",
    name: "Œuvres & objets connectés",
    description: "Ce que les objets de tous les jours disent de nous, et à qui.",
    synonyms: [],
  };
  const companies = counted(5, (index) => `Entreprise ${index + 1}`);
  return <TagPage site={site} view={{ tag, listing: found, neighbours: fortyTags, companies }} />;
}

function author({ site, picture, copy }: Materials) {
  const [person] = people(fourNames);
  const portrait = picture(3);
  if (!person) return null;
  return (
    <AuthorPage
      site={site}
      biographyHtml={copy("notes").html}
      view={{
        author: {
          ...person,
          role: "Rédactrice en chef, responsable de la rubrique des objets connectés",
          email: "claire.vasseur@exemple.example",
          links: [{ title: "Mastodon", url: "https://mastodon.example/@claire" }],
        },
        ...(portrait ? { portrait } : {}),
        listing: listing(few),
        sections: counted(3, (index) => site.sections[index]?.name ?? "Rubrique"),
      }}
    />
  );
}

function authorOf(site: Materials["site"], name: string, found: Listing) {
  const [person] = people([name]);
  return person ? (
    <AuthorPage site={site} biographyHtml="" view={{ author: person, listing: found, sections: [] }} />
  ) : null;
}
