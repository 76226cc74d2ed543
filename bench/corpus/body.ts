import type { Chance } from "./chance.ts";
import type { Named, Paper } from "./paper.ts";

/** Words of a body, as parted by spaces: reached by adding paragraphs, so that the last one may pass `most` by its own length. */
const least = 280;
const most = 740;

/** What a body links to; `earlier` is the slug of another article, where there is one. */
export type Links = { company: Named; earlier?: string | undefined };

/**
 * A body of about 250 to 900 words with headings, a list, links, and now and then a table, a note, a quotation or a pull quote.
 * Short bodies are more frequent than long ones.
 */
export function makeBody(chance: Chance, { phrases }: Pick<Paper, "phrases">, links: Links): string {
  const sentence = () => chance.pick(phrases.sentences);
  const target = least + Math.round((most - least) * chance.next() ** 1.2);
  const extras = makeExtras(chance, sentence, links);
  const note = chance.falls(0.1);
  const blocks = [`${makeParagraph(chance, sentence)}${note ? "[^1]" : ""}`];
  let words = wordsOf([...blocks, ...extras]);
  let untilHeading = chance.between(1, 3);
  while (words < target || extras.length > 0) {
    if (untilHeading-- === 0) {
      blocks.push(`## ${chance.pick(phrases.headings)}`);
      untilHeading = chance.between(2, 4);
    }
    const paragraph = words < target ? makeParagraph(chance, sentence) : undefined;
    const extra = chance.falls(0.5) || paragraph === undefined ? extras.shift() : undefined;
    blocks.push(...[paragraph ?? [], extra ?? []].flat());
    words += paragraph === undefined ? 0 : wordsOf([paragraph]);
  }
  return `${[...blocks, ...(note ? [`[^1]: ${sentence()}`] : [])].join("\n\n")}\n`;
}

type Sentence = () => string;

function makeParagraph(chance: Chance, sentence: Sentence): string {
  const enough = chance.between(40, 90);
  let paragraph = sentence();
  while (wordsOf([paragraph]) < enough) paragraph += ` ${sentence()}`;
  return paragraph;
}

/** What is more than paragraphs, in the order in which it will stand. */
function makeExtras(chance: Chance, sentence: Sentence, links: Links): string[] {
  const extras = [makeLink(chance, sentence, links)];
  if (chance.falls(0.6)) extras.push(makeList(chance, sentence));
  if (chance.falls(0.12)) extras.push(makeTable(chance));
  if (chance.falls(0.15)) extras.push(`> [!exergue]\n> ${sentence()}`);
  if (chance.falls(0.08)) extras.push(`> ${sentence()}\n> — Un porte-parole de ${links.company.name}`);
  return extras;
}

function makeLink(chance: Chance, sentence: Sentence, { company, earlier }: Links): string {
  const profile = `La page consacrée à [${company.name}](/companies/${company.slug}) garde la trace de tout cela.`;
  const story = earlier === undefined ? "" : ` On relira à ce propos [notre article précédent](/articles/${earlier}).`;
  const start = chance.falls(0.5) ? `**${sentence()}**` : sentence();
  return `${start} ${profile}${story}`;
}

function makeList(chance: Chance, sentence: Sentence): string {
  return Array.from({ length: chance.between(3, 4) }, () => `- ${sentence()}`).join("\n");
}

function makeTable(chance: Chance): string {
  const years = Array.from({ length: chance.between(3, 6) }, (_, index) => 2010 + index);
  const rows = years.map(
    (year) => `| ${year} | ${chance.between(2, 90)},${chance.between(0, 9)} millions | ${chance.between(1, 40)} % |`,
  );
  return ["Tableau : Ventes et part de marché", "", "| Année | Ventes | Part |", "| --- | ---: | ---: |", ...rows].join(
    "\n",
  );
}

function wordsOf(blocks: string[]): number {
  return blocks.reduce((sum, block) => sum + block.split(/\s+/).length, 0);
}
