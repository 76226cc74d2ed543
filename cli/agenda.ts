import { agendaOf, type Due } from "#lib/archive/agenda.ts";
import { openArchive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import { datesOf } from "#lib/site/dates.ts";
import { agendaWordsOf } from "#lib/site/words-agenda.ts";
import { bringUpToDate } from "./bring-up-to-date.ts";

/** `npm run agenda`: brings the archive up to date and prints what will happen by the clock, and the drafts. */
const archive = openArchive();
const now = Date.now();
await bringUpToDate(archive, now);
const edition = new Edition(prepareQueries(archive), now);
const { moment } = datesOf(edition.site);
const words = agendaWordsOf(edition.site.language);
const { dues, drafts, complete } = agendaOf(edition);
const lines = [
  words.title,
  ...(dues.length === 0 ? [`  ${words.none}`] : dues.map(lineOf)),
  "",
  words.drafts,
  ...(drafts.length === 0
    ? [`  ${words.noDrafts}`]
    : drafts.map(
        ({ title, file, publishedAt }) => `  ${title} (${words.dated(moment(publishedAt))})  content/${file}`,
      )),
  ...(complete ? [] : ["", words.incomplete]),
];
console.log(lines.join("\n"));
archive.db.close();

function lineOf(due: Due): string {
  const what = due.kind === "security" ? "" : `  ${due.title}  content/${due.file}`;
  return `  ${moment(due.at)}  ${words.kinds[due.kind]}${what}`;
}
