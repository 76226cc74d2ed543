import { atDesk } from "#app/styleguide/at-desk.tsx";
import { article, day, longHeadline, monday } from "#app/styleguide/made-up.ts";
import type { Specimen } from "#app/styleguide/specimen.ts";
import { AgendaPage } from "#components/desk/agenda-page.tsx";
import { PublicationsPage } from "#components/desk/publications-page.tsx";
import { CommitPage } from "#components/previews/commit-page.tsx";
import { NoPreviewPage } from "#components/previews/no-preview-page.tsx";
import { PreviewsPage } from "#components/previews/previews-page.tsx";
import type { Agenda } from "#lib/archive/agenda.ts";
import type { Problem } from "#lib/content/problem.ts";
import type { Publication } from "#lib/publishing/publication.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";

const file = "articles/2015/03/un-article-au-nom-tres-long-qui-passe-a-la-ligne/index.md";
const long = { title: longHeadline, lang: "fr", slug: "long", file };

const agenda: Agenda = {
  dues: [
    { kind: "security", at: monday + day },
    { kind: "embargo", at: monday + 2 * day, ...long },
    { kind: "front", at: monday + 3 * day, ...article() },
    { kind: "closing", at: monday + 4 * day, ...article() },
    { kind: "expiry", at: monday + 5 * day, ...long },
  ],
  drafts: [article({ ...long, draft: true }), article({ draft: true })],
  complete: false,
};

const problems: Problem[] = [6, 8].map((line) => ({
  ...{ file, line, column: 1, rule: "unknown-section", message: "rubrique inconnue `voile`" },
  hint: "vouliez-vous dire `mobile`\u00a0? sinon choisissez parmi\u00a0: mobile, entreprises, internet",
}));

const published: Publication = {
  ...{ at: monday, milliseconds: 340, origin: "webhook", by: "Claire", outcome: "published" },
  ...{ commit: "e90d6bc4c2680a1b2c3d", subject: "Deux brèves", added: 2, changed: 0, removed: 0, moved: 20 },
  ...{ files: [file, "articles/2015/03/essai.md"], problems: [], problemCount: 0, program: false },
};

const publications: Publication[] = [
  { ...published, at: monday + 3, outcome: "refused", refusal: "in-the-way", detail: file },
  {
    ...published,
    at: monday + 2,
    outcome: "problems",
    subject: longHeadline,
    problems,
    problemCount: 4,
    program: true,
  },
  { ...published, at: monday + 1, origin: "desk", by: "Anna Roux", outcome: "nothing" },
  published,
];

/** What is planned, published and not out yet. */
export const plans: Specimen[] = [
  atDesk("agenda", "The agenda", (desk) => <AgendaPage desk={desk} agenda={agenda} />),
  atDesk("agenda-empty", "The agenda: empty", (desk) => (
    <AgendaPage desk={desk} agenda={{ dues: [], drafts: [], complete: true }} />
  )),
  atDesk("publications", "Publications", (desk) => (
    <PublicationsPage desk={desk} publications={publications} state="busy" />
  )),
  atDesk("publications-none", "Publications: none, by a process that does not publish", (desk) => (
    <PublicationsPage desk={desk} publications={[]} state="absent" />
  )),
  atDesk("previews", "Previews", (desk) => (
    <PreviewsPage
      desk={desk}
      unpublished={{
        drafts: agenda.drafts,
        embargoed: [article({ ...long, publishedAt: monday + day })],
        broken: [
          { file, problems, article: article() },
          { file, problems },
        ],
      }}
    />
  )),
  atDesk("previews-none", "Previews: none", (desk) => (
    <PreviewsPage desk={desk} unpublished={{ drafts: [], embargoed: [], broken: [] }} />
  )),
  atDesk("preview-commit", "What a commit would change", (desk) => (
    <CommitPage
      desk={desk}
      name="sujet/bascule"
      commit="52259dfd57fba54aa7f0379cdbfb22899b3a2e40"
      files={[file]}
      problems={problems}
      changed={{
        everything: true,
        pages: (["changed", "new", "gone", "waiting"] as const).map((kind) => ({ kind, path: `/articles/${kind}` })),
      }}
    />
  )),
  atDesk("preview-none", "Nothing to preview", ({ site }) => (
    <NoPreviewPage lang={site.language} reason={previewWordsOf(site.language).commits.unknown("nulle-part")} ofCommit />
  )),
];
