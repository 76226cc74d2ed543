import { agendaOf, type Due } from "#lib/archive/agenda.ts";
import { openArchive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import type { Instant } from "#lib/content/article.ts";
import { datesOf } from "#lib/site/dates.ts";
import { agendaWordsOf } from "#lib/site/words-agenda.ts";
import type { AgendaWords } from "#lib/site/words-agenda-fr.ts";
import { bringUpToDate } from "./bring-up-to-date.ts";
import { demandFolder, editorsDesk } from "./editors-desk.ts";
import { exitOf } from "./exit-of.ts";

/** `npm run agenda`: brings the archive up to date and prints what will happen by the clock, and the drafts. */
await exitOf(async () => {
  demandFolder(editorsDesk());
  const archive = openArchive();
  const now = Date.now();
  await bringUpToDate(archive, now);
  const edition = new Edition(prepareQueries(archive), now);
  console.log(linesOf(edition).join("\n"));
  archive.db.close();
  return true;
});

function linesOf(edition: Edition): string[] {
  const { moment } = datesOf(edition.site);
  const words = agendaWordsOf(edition.site.language);
  const { dues, drafts, complete } = agendaOf(edition);
  return [
    words.title,
    ...(dues.length === 0 ? [`  ${words.none}`] : dues.map((due) => lineOf(due, moment, words))),
    "",
    words.drafts,
    ...(drafts.length === 0
      ? [`  ${words.noDrafts}`]
      : drafts.map(
          ({ title, file, publishedAt }) => `  ${title} (${words.dated(moment(publishedAt))})  content/${file}`,
        )),
    ...(complete ? [] : ["", words.incomplete]),
  ];
}

function lineOf(due: Due, moment: (at: Instant) => string, words: AgendaWords): string {
  const what = due.kind === "security" ? "" : `  ${due.title}  content/${due.file}`;
  return `  ${moment(due.at)}  ${words.kinds[due.kind]}${what}`;
}
