import { execFileSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { openArchive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import { openProof } from "#lib/proofreading/open-proof.ts";
import type { Proof } from "#lib/proofreading/proof.ts";
import { rules } from "#lib/proofreading/rules.ts";
import { runScript } from "./support/command.ts";
import { atMost, median, tell } from "./support/figures.ts";
import { makeNewsstand, projectFolder } from "./support/site.ts";
import { readSizes } from "./support/sizes.ts";

/** `npm run check` at the size of the archive: the first one, the next, one of what changed; what each rule costs an article. */
const sizes = readSizes({ articles: 10_000, changed: 5, sample: 1000, rounds: 3 });
process.chdir(projectFolder);
const { content, state, corpus } = await makeNewsstand(sizes.articles);
const git = (...args: string[]) =>
  execFileSync("git", ["-C", content, "-c", "user.name=B", "-c", "user.email=b@example.org", ...args], {
    stdio: "ignore",
  });
git("init", "-q");
git("add", "-A");
git("commit", "-q", "-m", "The copy");
const env = { MARBRE_CONTENT: content, MARBRE_STATE: join(state, "checked") };
const check = (...args: string[]) => runScript(["cli/check.mjs", "--format=github", ...args], { env });

const cold = check();
const warm = check();
const fresh = Array.from({ length: sizes.rounds }, changedCheck);
tell(`check, ${sizes.articles} articles`, [
  {
    figure: "the first, CPU",
    measured: `${cold.cpuSeconds.toFixed(1)} s, ${((1000 * cold.cpuSeconds) / sizes.articles).toFixed(2)} ms an article`,
  },
  atMost("the first, by the clock", cold.wallSeconds, 60, "s", 1),
  {
    figure: "the next, CPU",
    measured: `${warm.cpuSeconds.toFixed(1)} s (${warm.wallSeconds.toFixed(1)} s by the clock)`,
  },
  atMost(
    `of ${sizes.changed} changed articles, by the clock`,
    median(fresh.map(({ wallSeconds }) => wallSeconds)),
    1,
    "s",
  ),
  { figure: "  CPU, git's included", measured: `${median(fresh.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2)} s` },
]);
tell(`rules, on ${sizes.sample} of the articles, CPU an article`, costs());

/** A change of some articles, and the check of it. */
function changedCheck() {
  for (const path of corpus.paths.slice(0, sizes.changed)) appendFileSync(join(content, path), "\nUn mot de plus.\n");
  return check("--changed");
}

/** Each rule reads proofs that nobody read before it, so that it pays for what it asks of them. */
function costs() {
  const archive = openArchive(state);
  const edition = new Edition(prepareQueries(archive), Number.MAX_SAFE_INTEGER);
  const paper = { edition, now: Date.now(), language: "fr", folder: content } as const;
  const step = Math.max(1, Math.floor(corpus.paths.length / sizes.sample));
  const files = corpus.paths.filter((_, index) => index % step === 0);
  const opened = () => files.flatMap((file) => openProof(archive, paper, file) ?? []);
  const each = (read: (proof: Proof) => unknown) => {
    const proofs = opened();
    const start = process.cpuUsage();
    for (const proof of proofs) read(proof);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 / proofs.length;
  };
  const ofFiles = rules.flatMap((rule) => (rule.reads === "paper" ? [] : [rule]));
  for (const rule of ofFiles) each((proof) => rule.find(proof));
  const rows = ofFiles.map((rule) => ({ name: rule.name, ms: each((proof) => rule.find(proof)) }));
  const all = each((proof) => ofFiles.map((rule) => rule.find(proof)));
  archive.db.close();
  const dearest = rows.sort((one, other) => other.ms - one.ms).slice(0, 8);
  return [
    atMost("all of them, on one proof", all, 0.3, "ms"),
    ...dearest.map(({ name, ms }) => ({ figure: `  ${name} alone`, measured: `${ms.toFixed(3)} ms` })),
  ];
}
