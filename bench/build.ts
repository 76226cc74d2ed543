import { cpSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { writeCorpus } from "./corpus/write-corpus.ts";
import { runScript } from "./support/command.ts";
import { atMost, median, tell } from "./support/figures.ts";
import { projectFolder } from "./support/site.ts";
import { readSizes } from "./support/sizes.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

/**
 * What the archive and `next build` cost at a small and at a large number of articles. The program is built in a copy of its own,
 * so that the build in use stays as it is; builds begin without `.next`, and the two sizes take turns.
 */
const sizes = readSizes({ few: 100, many: 10_000, rounds: 3 });
const workshop = makeWorkshop();
const [few, many] = [makePaper(sizes.few), makePaper(sizes.many)];

const start = runScript(["-e", ""], {}).cpuSeconds;
const first = { few: archive(few), many: archive(many) };
const again = Array.from({ length: 5 }, () => archive(many));
const yardstick = runScript([join(import.meta.dirname, "subjects", "read-only.ts"), many.content], {}).cpuSeconds;
const perArticle = (first.many.cpuSeconds - first.few.cpuSeconds) / (sizes.many - sizes.few);
tell(`Archive, ${sizes.many} articles`, [
  atMost("first archive, CPU an article beyond the first ones", perArticle * 1000, 1.5, "ms"),
  {
    figure: "  whole command, CPU",
    measured: `${first.many.cpuSeconds.toFixed(1)} s (${first.few.cpuSeconds.toFixed(1)} s at ${sizes.few})`,
  },
  {
    figure: "  over reading and hashing the same files",
    measured: `${(first.many.cpuSeconds / (yardstick - start)).toFixed(1)} × ${(yardstick - start).toFixed(2)} s`,
  },
  atMost(
    "nothing changed: the whole command, median of 5",
    median(again.map(({ wallSeconds }) => wallSeconds)),
    1,
    "s",
  ),
  {
    figure: "  CPU",
    measured: `${median(again.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2)} s, of which Node's start ${start.toFixed(2)} s`,
  },
]);

nextBuild(few);
const builds = Array.from({ length: sizes.rounds }, () => ({ few: nextBuild(few), many: nextBuild(many) }));
const cpu = {
  few: median(builds.map((pair) => pair.few.cpuSeconds)),
  many: median(builds.map((pair) => pair.many.cpuSeconds)),
};
tell(`next build, ${sizes.rounds} rounds after one to warm up`, [
  {
    figure: `${sizes.few} articles`,
    measured: `${cpu.few.toFixed(1)} CPU s (${builds.map((pair) => pair.few.cpuSeconds.toFixed(1)).join(", ")})`,
  },
  {
    figure: `${sizes.many} articles`,
    measured: `${cpu.many.toFixed(1)} CPU s (${builds.map((pair) => pair.many.cpuSeconds.toFixed(1)).join(", ")})`,
  },
  atMost("ratio", cpu.many / cpu.few, 1.2, "×"),
]);

type Place = { content: string; state: string };

function makePaper(count: number): Place {
  const folder = temporaryFolder();
  writeCorpus({ folder: join(folder, "content"), count });
  return { content: join(folder, "content"), state: join(folder, "state") };
}

function archive({ content, state }: Place) {
  return runScript([join("cli", "archive.ts")], {
    cwd: projectFolder,
    env: { MARBRE_CONTENT: content, MARBRE_STATE: state },
  });
}

function nextBuild({ content, state }: Place) {
  rmSync(join(workshop, ".next"), { recursive: true, force: true });
  return runScript([join("node_modules", "next", "dist", "bin", "next"), "build"], {
    cwd: workshop,
    env: { MARBRE_CONTENT: content, MARBRE_STATE: state, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
}

/** A copy of the program below the project, where the bundler still finds its packages within the project's root. */
function makeWorkshop(): string {
  const folder = temporaryFolder(join(projectFolder, ".marbre"));
  for (const name of ["app", "components", "lib", "public", "next.config.ts", "package.json", "tsconfig.json"]) {
    cpSync(join(projectFolder, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(projectFolder, "node_modules"), join(folder, "node_modules"));
  return folder;
}
