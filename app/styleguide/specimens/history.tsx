import { article, day, longHeadline, monday } from "#app/styleguide/made-up.ts";
import type { Specimen } from "#app/styleguide/specimen.ts";
import { CorrectionsPage } from "#components/corrections/corrections-page.tsx";
import { HistoryPage } from "#components/history/history-page.tsx";
import { VersionPage } from "#components/history/version-page.tsx";
import type { CorrectionKind } from "#lib/content/article.ts";
import { compareTexts } from "#lib/history/compare.ts";
import type { HistoryView, ShownCorrection, VersionLine } from "#lib/history/history-page.ts";

const reason = "Décision du tribunal judiciaire de Paris du 2\u00a0mars\u00a02017.";
const claire = { slug: "auteur-1", name: "Claire Vasseur" };

const versions: VersionLine[] = [
  version(4, { by: claire, typo: "«\u00a0murmurait\u00a0» deux fois dans le paragraphe" }),
  version(3, {
    corrections: [note("update", "Ajoute la réponse de l’opérateur."), note("clarification", longHeadline)],
  }),
  version(2, { by: claire, corrections: [note("correction", "Ils étaient treize, et non douze.")], readable: false }),
  version(1, { by: claire }),
];

const before = `Il y avait douze personnes dans la salle.

## Ce qui change

- Le forfait passe à 29 euros.

> Nous n’avons rien caché à personne.

Ce paragraphe disparaît.`;

const after = `${before.replace("douze", "treize").replace("29", "31").replace("\n\nCe paragraphe disparaît.", "")}

Mise à jour\u00a0: l’opérateur nous a répondu mardi soir, ${"anticonstitutionnellement".repeat(6)}.`;

const comparison = compareTexts(
  { title: "Orange l’explique mal", standfirst: "Un chapô.", markdown: before },
  { title: "Orange s’en explique", standfirst: "Un chapô plus long.", markdown: after },
  "fr",
);

/** What articles said before, and what was wrong with them. */
export const history: Specimen[] = [
  shown("history", "Versions of an article", { versions, knownSince: monday - 9 * day }),
  shown("history-unsaved", "Versions: the text is ahead of them", {
    ...{ versions: versions.slice(2), unsaved: true, corrections: [note("update", "Ajoute un prix.")] },
  }),
  shown("history-redacted", "Versions: older ones are hidden", { versions: versions.slice(0, 1), hidden: reason }),
  shown("history-unknown", "Versions: none is known", { versions: [] }),
  {
    slug: "version",
    title: "What a version changed",
    page: ({ site }) => {
      const line = version(3, { by: claire, corrections: [note("update", "Ajoute la réponse de l’opérateur.")] });
      const view = { article: article(), version: line, comparison, before: 2, newer: 4 };
      return <VersionPage site={site} view={view} />;
    },
  },
  {
    slug: "version-redacted",
    title: "The first version after those that are hidden",
    page: ({ site }) => {
      const text = { title: longHeadline, standfirst: "", markdown: after };
      const view = { article: article(), version: version(2), comparison: compareTexts(undefined, text, "fr") };
      return <VersionPage site={site} view={{ ...view, hidden: reason }} />;
    },
  },
  {
    slug: "corrections",
    title: "Corrections",
    page: ({ site }) => {
      const entries = [longHeadline, "Ford", "Raspberry"].map((title, index) => ({
        article: article({ title, slug: `specimen-${index}`, lang: index === 2 ? "en" : "fr" }),
        at: monday - index * day,
        corrections: versions.slice(index, index + 2).flatMap(({ corrections }) => corrections),
      }));
      const view = { entries, listing: { page: 2, older: 1, newer: "latest" as const }, policy: "charte" };
      return <CorrectionsPage site={site} view={view} />;
    },
  },
  {
    slug: "corrections-none",
    title: "Corrections: none",
    page: ({ site }) => <CorrectionsPage site={site} view={{ entries: [], listing: {} }} />,
  },
];

function shown(slug: string, title: string, change: Pick<HistoryView, "versions"> & Partial<HistoryView>): Specimen {
  const view = { article: article(), corrections: [], unsaved: false, ...change };
  return { slug, title, page: ({ site }) => <HistoryPage site={site} view={view} /> };
}

function version(n: number, change: Partial<VersionLine> = {}): VersionLine {
  return { n, at: monday - (5 - n) * day, corrections: [], readable: true, ...change };
}

function note(kind: CorrectionKind, text: string): ShownCorrection {
  return { correction: { date: monday, kind, text }, html: `<p>${text}</p>` };
}
