import { z } from "zod";
import { type Archive, openArchive } from "#lib/archive/archive.ts";
import { ProblemBook } from "#lib/archive/problem-book.ts";
import { type UpdateReport, updateArchive } from "#lib/archive/update.ts";
import type { Problem } from "#lib/content/problem.ts";
import { Journal } from "./journal.ts";
import { alone } from "./lock.ts";
import { printableLine } from "./printable-line.ts";
import { origins, type Publication } from "./publication.ts";
import { type PulledFile, pull } from "./pull.ts";

/** Somebody asks that what is new at the host be put on air. `commit` is what was pushed, where that is known. */
export const orderForm = z.object({ origin: z.enum(origins), by: z.string(), commit: z.string().exactOptional() });
export type Order = z.output<typeof orderForm>;

export type PublishPlace = { content: string; state: string; branch?: string };

/** Milliseconds to wait for another process of this machine. */
const patience = 180_000;

/** As many files and problems are kept with a publication. */
const [mostFiles, mostProblems] = [30, 50];

/** Files, problems and numbers of a publication that changed nothing. */
const untouched = {
  added: 0,
  changed: 0,
  removed: 0,
  files: [],
  moved: 0,
  problems: [],
  problemCount: 0,
  program: false,
};

/**
 * Brings the content folder to what its remote has, and the archive up to date with it. Readers, caches and services are told by whoever follows the
 * archive. Never throws: what went wrong is in the publication, which is written down.
 */
export async function publish(order: Order, place: PublishPlace): Promise<Publication> {
  const at = Date.now();
  const start = performance.now();
  const journal = new Journal(place.state);
  const began = { at, origin: order.origin, by: order.by };
  const ended = (rest: Omit<Publication, "at" | "origin" | "by" | "milliseconds">): Publication => ({
    ...began,
    milliseconds: Math.round(performance.now() - start),
    ...rest,
  });
  try {
    const turn = await alone(place.state, patience, async () => {
      const publication = ended(await publishAlone(order, place, journal));
      // A delivery that brings nothing is the rule with several hooks: only people are told so.
      if (publication.outcome === "nothing" && order.origin === "webhook") journal.settle();
      else if (publication.outcome === "refused") journal.addFailure(publication);
      else journal.add(publication);
      return publication;
    });
    return turn.ok ? turn.value : ended(refused(order, "busy", ""));
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const failed: Publication = ended({ ...refused(order, "failed", detail), outcome: "failed" });
    await alone(place.state, patience, async () => journal.addFailure(failed)).catch(() => undefined);
    return failed;
  }
}

type Ended = Omit<Publication, "at" | "origin" | "by" | "milliseconds">;

async function publishAlone(order: Order, { content, state, branch }: PublishPlace, journal: Journal): Promise<Ended> {
  const archive = openArchive(state);
  try {
    const known = new ProblemBook(archive).all();
    const pulled = await pull(content, {
      ...(branch === undefined ? {} : { branch }),
      // What was begun before and never taken in is still to be taken in.
      since: journal.unfinished(),
      beforeMoving: (since) => journal.begin(since),
    });
    if (!pulled.ok) return refused(order, pulled.refusal, pulled.detail);
    const { commit, subject, author, files, program } = pulled;
    const about = {
      branch: pulled.branch,
      commit,
      subject: printableLine(subject, 120),
      author: printableLine(author, 80),
      program,
    };
    return { ...about, ...told(files, await takeIn(archive, content, order, files), known) };
  } finally {
    archive.db.close();
  }
}

/** A hook brings what git says; whoever asks in person gets everything compared, also what was saved beside git. */
function takeIn(archive: Archive, folder: string, order: Order, files: PulledFile[]): Promise<UpdateReport> {
  const whole = order.origin === "command" || (order.origin === "desk" && files.length === 0);
  const only = files.map(({ path }) => path);
  return updateArchive(archive, { now: Date.now(), folder, ...(whole ? {} : { only }) });
}

/** What changed is what git says: a watcher beside us may have taken some of it in already. */
function told(files: PulledFile[], report: UpdateReport, known: Problem[]): Omit<Ended, "program"> {
  const beside = [...report.added, ...report.changed, ...report.removed];
  const named = new Set(files.map(({ path }) => path));
  const count = (statuses: string) => files.filter(({ status }) => statuses.includes(status)).length;
  const before = new Set(known.map(keyOf));
  const problems = report.problems.filter((problem) => named.has(problem.file) || !before.has(keyOf(problem)));
  const numbers =
    files.length > 0
      ? { added: count("A"), changed: count("MT"), removed: count("D") }
      : { added: report.added.length, changed: report.changed.length, removed: report.removed.length };
  const touched = files.length > 0 ? [...named] : beside;
  const outcome = problems.length > 0 ? "problems" : touched.length > 0 ? "published" : "nothing";
  return {
    outcome,
    ...numbers,
    files: touched.slice(0, mostFiles),
    moved: report.moved.length,
    problems: problems.slice(0, mostProblems),
    problemCount: problems.length,
  };
}

function keyOf({ file, line, rule, message }: Problem): string {
  return [file, line, rule, message].join("\n");
}

function refused(order: Order, refusal: NonNullable<Publication["refusal"]>, detail: string): Ended {
  const { commit } = order;
  return {
    outcome: "refused",
    refusal,
    ...(detail === "" ? {} : { detail: detail.slice(0, 2_000) }),
    ...(commit === undefined ? {} : { commit }),
    ...untouched,
  };
}
