import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CalendarPage } from "#components/archive/calendar-page.tsx";
import { MonthPage } from "#components/archive/month-page.tsx";
import { AuthorPage } from "#components/author/author-page.tsx";
import { CompanyPage } from "#components/company/company-page.tsx";
import { Page } from "#components/frame/page.tsx";
import { FrontPage } from "#components/front/front-page.tsx";
import { SectionPage } from "#components/section/section-page.tsx";
import { SiteMapPage } from "#components/standing/site-map-page.tsx";
import { StandingPage } from "#components/standing/standing-page.tsx";
import { FailurePage } from "#components/status/failure-page.tsx";
import { GonePage } from "#components/status/gone-page.tsx";
import { MissingPage } from "#components/status/missing-page.tsx";
import { ProblemsPanel } from "#components/status/problems-panel.tsx";
import { TagPage } from "#components/tag/tag-page.tsx";
import type { Listing } from "#lib/archive/views.ts";
import { author, company, day, image, monday, pages, site, tag, teaser } from "./paper.ts";

const listing: Listing = { teasers: [teaser("un"), teaser("deux", monday - day)], total: 2 };
const empty: Listing = { teasers: [], total: 0 };
const count = { slug: "chine", name: "Chine", count: 3 };
const section = { slug: "mobile", name: "Mobile" };
const standing = { slug: "a-propos", file: "pages/a-propos.md", title: "À propos", body: "" };
const problem = {
  file: "site.yaml",
  line: 3,
  column: 1,
  rule: "unknown-key",
  message: "Clé inconnue.",
  hint: "Ôtez-la.",
};

const contents = {
  front: (
    <FrontPage
      site={site}
      view={{
        lead: teaser("une"),
        secondary: [teaser("deux")],
        latest: [teaser("trois")],
        bands: [{ section, teasers: [teaser("quatre"), teaser("cinq"), teaser("six")] }],
        companies: [{ ...count, quarters: [0, 1, 2] }],
      }}
    />
  ),
  "empty front": <FrontPage site={site} view={{ secondary: [], latest: [], bands: [], companies: [] }} />,
  section: <SectionPage site={site} view={{ section, listing, tags: [count], companies: [] }} />,
  "empty section": <SectionPage site={site} view={{ section, listing: empty, tags: [], companies: [] }} />,
  tag: <TagPage site={site} view={{ tag, listing, neighbours: [count], companies: [count] }} />,
  company: (
    <CompanyPage
      site={site}
      profileHtml="<p>Profil.</p>"
      view={{
        company,
        logo: image,
        listing,
        years: [],
        quarters: [{ year: 2015, quarter: 1, count: 2 }],
        neighbours: [count],
        tags: [count],
      }}
    />
  ),
  author: (
    <AuthorPage
      site={site}
      biographyHtml=""
      view={{ author: author("claire", "Claire Vasseur"), listing, sections: [] }}
    />
  ),
  month: (
    <MonthPage site={site} view={{ year: 2015, month: 3, listing, previous: { year: 2015, month: 1, count: 1 } }} />
  ),
  calendar: <CalendarPage site={site} view={{ months: [{ year: 2015, month: 3, count: 2 }], total: 2 }} />,
  standing: <StandingPage site={site} page={standing} html="<p>Bonjour.</p>" />,
  "site map": (
    <SiteMapPage site={site} view={{ sections: [count], pages, companies: [], tags: [], authors: [], years: [] }} />
  ),
  missing: <MissingPage site={site} latest={[teaser("un")]} />,
  gone: (
    <GonePage
      site={site}
      withdrawal={{ path: "/articles/x", date: "2014-06-12", reason: "Retiré à la demande de l'auteur." }}
    />
  ),
};

describe.each(Object.entries(contents))("the %s page", (_, content) => {
  const html = renderToStaticMarkup(
    <Page site={site} pages={pages} path="/sections/mobile">
      {content}
    </Page>,
  );

  test("has one first-level heading and one main", () => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html.match(/<main[ >]/g)).toHaveLength(1);
  });

  test("needs no inline style and no script", () => {
    expect(html).not.toMatch(/ style=|<style|<script| on[a-z]+=/);
  });

  test("names each element once", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has no heading that skips a level", () => {
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    const skips = levels.filter((level, index) => level - (levels[index - 1] ?? 1) > 1);
    expect(skips).toEqual([]);
  });

  test("keeps room for every image", () => {
    for (const [tagText] of html.matchAll(/<img [^>]*>/g)) expect(tagText).toMatch(/ width="\d+" height="\d+" alt="/);
  });
});

test("the page's own link is marked, and so is the section of an article", () => {
  const frame = (props: { path: string; section?: string }) =>
    renderToStaticMarkup(
      <Page site={site} pages={pages} {...props}>
        x
      </Page>,
    );
  expect(frame({ path: "/sections/mobile" })).toContain('<a href="/sections/mobile" aria-current="page">');
  expect(frame({ path: "/articles/x", section: "mobile" })).toContain(
    '<a href="/sections/mobile" aria-current="true">',
  );
});

test("the foot lists the standing pages in the paper's order, and only those", () => {
  const html = renderToStaticMarkup(
    <Page site={site} pages={pages} path="/">
      x
    </Page>,
  );
  const foot = html.slice(html.indexOf("<footer"));
  expect(foot.indexOf("À propos")).toBeLessThan(foot.indexOf("Accessibilité"));
  expect(foot).not.toContain("Pas au pied de page");
});

test("a withdrawn page says why and when", () => {
  const html = renderToStaticMarkup(contents.gone);
  expect(html).toContain("Retiré à la demande de l’auteur. Retirée le 12\u00a0juin 2014.");
});

test("the failure page needs no data and leads to the front page", () => {
  expect(renderToStaticMarkup(<FailurePage />)).toContain('<a href="/">Revenir à la une</a>');
});

test("the problems of the copy are shown with their place and remedy; without problems there is nothing", () => {
  const html = renderToStaticMarkup(<ProblemsPanel problems={[problem]} />);
  for (const part of ["site.yaml:3:1", "unknown-key", "Clé inconnue.", "Ôtez-la."]) expect(html).toContain(part);
  expect(renderToStaticMarkup(<ProblemsPanel problems={[]} />)).toBe("");
});
