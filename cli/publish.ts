import { userInfo } from "node:os";
import { readPaper } from "#lib/comments/commented.ts";
import { database } from "#lib/database/database.ts";
import { publish } from "#lib/publishing/publish.ts";
import { publishSettings } from "#lib/publishing/settings.ts";
import { tellPublication } from "#lib/publishing/tell.ts";
import { contentFolder, stateFolder } from "#lib/site/folders.ts";
import { publishingWordsOf } from "#lib/site/words-publishing.ts";

/**
 * `npm run publish`: pulls the content folder, brings the archive up to date, and prints what came of it. A site that runs on the same state folder
 * sees it at once. Exits with 1 when the copy has problems, and with 2 when nothing could be published.
 */
const settings = publishSettings(process.env);
const { branch } = settings;
const place = { content: contentFolder(), state: stateFolder(), ...(branch === undefined ? {} : { branch }) };
const publication = await publish({ origin: "command", by: userInfo().username }, place);
const { outcome, refusal } = publication;
const site = () => readPaper().site;

await tellPublication(publication, {
  settings,
  site,
  store: database,
  log: (line) => console.log(line),
  pauses: [1_000, 5_000],
});
const words = publishingWordsOf(outcome === "failed" ? "en" : site().language);
console.log(refusal === undefined ? words.outcomes[outcome] : words.refusals[refusal]);
process.exit(outcome === "problems" ? 1 : outcome === "refused" || outcome === "failed" ? 2 : 0);
