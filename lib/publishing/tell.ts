import { setTimeout as pause } from "node:timers/promises";
import { sendAll } from "#lib/announcements/send.ts";
import { formatProblem } from "#lib/content/format-problem.ts";
import type { Site } from "#lib/content/site.ts";
import type { Store } from "#lib/database/store.ts";
import { problemsLetter, refusedLetter } from "#lib/mail/letters/to-publisher.ts";
import { queueMail } from "#lib/mail/outbox.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { publishingWordsOf } from "#lib/site/words-publishing.ts";
import { type CommitStatus, statusRequest } from "./commit-status.ts";
import type { Publication } from "./publication.ts";
import type { PublishSettings } from "./settings.ts";

export type Telling = {
  settings: PublishSettings;
  site: () => Site;
  store: () => Promise<Store>;
  log: (line: string) => void;
  /** Milliseconds between attempts to tell the host; there is one more attempt than there are pauses. */
  pauses?: readonly number[];
  /** Ends the attempts. */
  signal?: AbortSignal;
};

/** About five minutes in all: what the host does not take by then it will be told with the next commit. */
const usualPauses = [1_000, 5_000, 30_000, 240_000];

/** Tells the log, an address and the host what came of a publication. Never throws. */
export async function tellPublication(publication: Publication, telling: Telling): Promise<void> {
  const { settings, site, log } = telling;
  for (const line of logLines(publication)) log(line);
  if (publication.outcome === "nothing") return;
  const paper = site();
  await Promise.all([mailTo(settings.mail, publication, paper, telling), report(publication, paper, telling)]);
}

/** What the log says: one line, and each problem below it. */
function logLines(publication: Publication): string[] {
  const {
    outcome,
    commit = "",
    subject = "",
    refusal,
    detail = "",
    problems,
    problemCount,
    milliseconds,
  } = publication;
  const short = commit.slice(0, 12);
  const { added, changed, removed, moved } = publication;
  const done = `${added} added, ${changed} changed, ${removed} removed; ${moved} subjects moved; ${milliseconds} ms.`;
  if (outcome === "failed") return [`MARBRE_PUBLISH_FAILED ${short} ${detail}`];
  if (outcome === "refused") return [`MARBRE_PUBLISH_REFUSED ${short} ${refusal}: ${oneLine(detail)}`];
  if (outcome === "nothing") return [];
  const head = `${short} “${subject}”: ${done}`;
  if (outcome === "published") return [`MARBRE_PUBLISHED ${head}`];
  return [
    `MARBRE_PUBLISH_PROBLEMS ${head} ${problemCount} problems; the last good versions stay.`,
    ...problems.flatMap((problem) => formatProblem(problem)),
  ];
}

async function mailTo(
  recipient: string | undefined,
  publication: Publication,
  site: Site,
  { store, log }: Telling,
): Promise<void> {
  const { outcome, commit = "", author = "", problems, problemCount, refusal = "failed", detail = "" } = publication;
  if (recipient === undefined || outcome === "published") return;
  const short = commit.slice(0, 12);
  const letter =
    outcome === "problems"
      ? problemsLetter(site, { commit: short, author, problems, count: problemCount })
      : refusedLetter(site, {
          commit: short,
          reason: publishingWordsOf(site.language).refusals[refusal],
          detail: outcome === "failed" ? "" : detail,
        });
  try {
    await queueMail((await store()).db, { kind: "publication", recipient, letter }, Date.now());
  } catch (error) {
    log(`MARBRE_PUBLISH_UNTOLD mail: ${reasonOf(error)}`);
  }
}

async function report(publication: Publication, site: Site, telling: Telling): Promise<void> {
  const { settings, log, pauses, signal } = telling;
  const { status } = settings;
  const state = stateOf(publication, site);
  if (!status || !state) return;
  for (const wait of [...(pauses ?? usualPauses), undefined]) {
    try {
      return await sendAll([statusRequest(status, state)]);
    } catch (error) {
      const isLast = wait === undefined || !(await waited(wait, signal));
      if (isLast) return log(`MARBRE_PUBLISH_UNTOLD ${status.host}: ${reasonOf(error)}`);
    }
  }
}

async function waited(milliseconds: number, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await pause(milliseconds, undefined, signal ? { signal } : {});
    return true;
  } catch {
    return false;
  }
}

function stateOf(publication: Publication, site: Site): CommitStatus | undefined {
  const { commit, outcome, added, changed, removed, problemCount, refusal = "failed" } = publication;
  if (commit === undefined) return undefined;
  const words = publishingWordsOf(site.language);
  const description =
    outcome === "published"
      ? words.status.published(added + changed + removed)
      : outcome === "problems"
        ? words.status.problems(problemCount)
        : words.refusals[refusal];
  return { commit, ok: outcome === "published", description, url: absoluteUrl(site, deskPaths.publish) };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
