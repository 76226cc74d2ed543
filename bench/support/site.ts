import { join } from "node:path";
import { openArchive } from "#lib/archive/archive.ts";
import { updateArchive } from "#lib/archive/update.ts";
import { needsBuild } from "../../cli/needs-build.ts";
import { type Corpus, writeCorpus } from "../corpus/write-corpus.ts";
import { type Subject, startSubject } from "./start-subject.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export const projectFolder = join(import.meta.dirname, "..", "..");

/** A made-up paper with its archive up to date. */
export type Newsstand = { corpus: Corpus; content: string; state: string };

/** Writes a paper of `count` articles and brings its archive up to date, in a folder that goes with this process. */
export async function makeNewsstand(count: number): Promise<Newsstand> {
  const folder = temporaryFolder();
  const [content, state] = [join(folder, "content"), join(folder, "state")];
  const corpus = writeCorpus({ folder: content, count });
  await takeIn(content, state);
  return { corpus, content, state };
}

/** Brings the archive in `state` up to date with `content`, in this process. */
export async function takeIn(content: string, state: string): Promise<void> {
  const archive = openArchive(state);
  const { problems } = await updateArchive(archive, { now: Date.now(), folder: content });
  archive.db.close();
  if (problems.length > 0)
    throw new Error(`The copy has ${problems.length} problems, first: ${JSON.stringify(problems[0])}`);
}

/** The production server over a paper, on the build that the project has. */
export async function startSite(place: {
  content: string;
  state: string;
  watch?: boolean;
  connections?: number;
  env?: Record<string, string>;
}): Promise<Subject> {
  process.chdir(projectFolder);
  if (needsBuild())
    console.error(
      "The program has changed since its last build, which is what is measured: `npm run build` makes another.",
    );
  const { content, state, watch = false, connections, env = {} } = place;
  return startSubject("site", {
    env: { MARBRE_CONTENT: content, MARBRE_STATE: state, MARBRE_WATCH: watch ? "1" : "", ...env },
    ...(connections === undefined ? {} : { connections }),
  });
}
