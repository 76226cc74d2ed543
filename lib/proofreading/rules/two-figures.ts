import { listName } from "#lib/archive/lists.ts";
import type { Company } from "#lib/content/entities.ts";
import { type Place, wholeFile } from "#lib/content/findings.ts";
import { placesIn } from "#lib/content/places.ts";
import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { prepared } from "#lib/database/prepared.ts";
import { contradict, type Figure, figuresIn, mayHaveFigures } from "#lib/proofreading/figures.ts";
import type { Paper } from "#lib/proofreading/paper.ts";
import { roughProse } from "#lib/proofreading/rough.ts";
import type { FiledRemark, PaperRule } from "#lib/proofreading/rule.ts";

/** The same figure of the same company cannot have two values. */
export const twoFigures: PaperRule = {
  name: "two-figures",
  severity: "suggestion",
  reads: "paper",
  about: {
    fr: "Deux textes donnent de la même entreprise, pour la même année et dans la même unité, deux valeurs dont l’une n’est pas l’arrondi de l’autre. Ne sont lues que les phrases sans équivoque : une entreprise, une année, et pour l’argent une seule grandeur (chiffre d’affaires, bénéfice…). Objectifs, approximations, trimestres et pays sont laissés de côté. Quand seuls quelques fichiers sont relus, ils sont comparés au profil de l’entreprise et à ses cinq cents derniers articles.",
    en: "Two texts give of the same company, for the same year and in the same unit, two values of which the one is not the other rounded off. Only sentences that leave no doubt are read: one company, one year, and of money one measure (turnover, profit…). Aims, approximations, quarters and countries are left out. Where only some files are checked, they are compared with the profile of the company and its five hundred newest articles.",
  },
  examples: {
    bad: {
      fields: "companies: [xiaomi]",
      body: "Xiaomi a vendu 63,4\u00A0millions de téléphones en 2014.",
      at: "63,4",
      others: {
        "companies/xiaomi.md":
          "---\nname: Xiaomi\n---\n\nEn 2014, l’entreprise a vendu 61,1\u00A0millions de téléphones.\n",
      },
    },
    good: {
      fields: "companies: [xiaomi]",
      body: "Xiaomi a vendu 61\u00A0millions de téléphones en 2014, pour un objectif de 60\u00A0millions de téléphones.",
      others: {
        "companies/xiaomi.md":
          "---\nname: Xiaomi\n---\n\nEn 2014, l’entreprise a vendu 61,1\u00A0millions de téléphones.\n",
      },
    },
  },
  concerns: ({ article, body, rough, paper }) =>
    mayHaveFigures(body.markdown) && figuresIn(rough, soleOf(article?.companies ?? []), paper).length > 0,
  findAll: (paper, concerned) => contradictions(textsOf(paper, concerned), paper, new Map()),
  findAmong: (paper, files) => {
    const own = textsAmong(files, paper);
    const companies = new Set(own.flatMap(({ markdown, about }) => companiesIn(roughProse(markdown), about, paper)));
    const first = new Map<string, FiledFigure>();
    contradictions(
      [...companies].flatMap((slug) => textsAbout(slug, paper)).filter(({ file }) => !files.has(file)),
      paper,
      first,
    );
    return contradictions(own, paper, first);
  },
};

type FiledFigure = Figure & { file: string };

/** @param first The first figure of each kind that was read, to which those of these texts are added. */
function contradictions(texts: Iterable<Text>, paper: Paper, first: Map<string, FiledFigure>): FiledRemark[] {
  const remarks: FiledRemark[] = [];
  for (const { file, markdown, line, about } of texts) {
    if (!mayHaveFigures(markdown)) continue;
    const prose = roughProse(markdown);
    for (const figure of figuresIn(prose, about, paper)) {
      const before = first.get(figure.of);
      if (before === undefined) first.set(figure.of, { ...figure, file });
      else if (contradict(before, figure)) {
        const place = line === undefined ? wholeFile : placeFrom(line, prose, figure.at);
        remarks.push({ file, ...place, ...tell[paper.language](figure.written, before.written, before.file) });
      }
    }
  }
  return remarks;
}

function companiesIn(prose: string, about: string | undefined, paper: Paper): string[] {
  return figuresIn(prose, about, paper).map(({ company }) => company);
}

/** Where a place of a body stands in its file. */
function placeFrom(line: number, prose: string, at: number): Place {
  const { line: below, column } = placesIn(prose)(at);
  return { line: line + below - 1, column };
}

/** Of a profile the archive does not know where it begins. */
type Text = { file: string; markdown: string; line: number | undefined; about: string | undefined };

/** The profiles of companies, which are kept right, then the articles that speak of large numbers, oldest first: all, or those that are concerned. */
function textsOf({ edition }: Paper, concerned?: ReadonlySet<string>): Text[] {
  const { database } = edition.statements.image;
  const rows = concerned
    ? prepared<[string], Row>(database, `${bodies} AND a.file IN (SELECT value FROM json_each(?)) ${inOrder}`).all(
        JSON.stringify([...concerned]),
      )
    : prepared<[], Row>(database, `${bodies} ${inOrder}`).all();
  return [...edition.everyRecord("company").map(profileOf), ...rows.map(textOf)];
}

function textsAmong(files: ReadonlySet<string>, { edition }: Paper): Text[] {
  const find = prepared<[string], Row>(edition.statements.image.database, `${bodies} AND a.file = ?`);
  const profiles = edition.everyRecord("company").map(profileOf);
  return [
    ...profiles.filter(({ file }) => files.has(file)),
    ...[...files].flatMap((file) => find.all(file).map(textOf)),
  ];
}

/** The profile of a company, and its newest articles. */
function textsAbout(slug: string, { edition }: Paper): Text[] {
  const { database } = edition.statements.image;
  const rows = prepared<[string], Row>(database, `${bodies} AND a.id IN (${newest}) ${inOrder}`);
  return [...edition.records("company", [slug]).map(profileOf), ...rows.all(listName.company(slug)).map(textOf)];
}

function profileOf({ file, slug, profile }: Company): Text {
  return { file, markdown: profile, line: undefined, about: slug };
}

function textOf({ file, companies, markdown, line }: Row): Text {
  const named: string[] = JSON.parse(companies);
  return { file, markdown, line, about: soleOf(named) };
}

/** The company that a text is about, where it is about one. */
function soleOf(companies: readonly string[]): string | undefined {
  return companies.length === 1 ? companies[0] : undefined;
}

type Row = { file: string; companies: string; markdown: string; line: number };

const bodies = `SELECT a.file, a.article ->> '$.companies' AS companies, b.markdown, b.first_line AS line
  FROM articles a JOIN bodies b ON b.id = a.id
  WHERE a.draft = 0 AND (instr(b.markdown, 'million') OR instr(b.markdown, 'milliard'))`;

const inOrder = "ORDER BY a.published_at, a.id";

const newest = "SELECT id FROM listings WHERE list = ? ORDER BY published_at DESC LIMIT 500";

const tell: Record<ProblemLanguage, (written: string, before: string, file: string) => Told> = {
  fr: (written, before, file) => ({
    message: `${written}, et content/${file} dit ${before}`,
    hint: "vérifiez lequel est juste, et corrigez l’autre",
  }),
  en: (written, before, file) => ({
    message: `${written}, and content/${file} says ${before}`,
    hint: "find out which is right, and correct the other",
  }),
};
