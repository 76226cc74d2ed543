import { afterEach, beforeEach, expect, test } from "vitest";
import { watchHead } from "#lib/history/watch-head.ts";
import { CommittedPaper } from "../../support/committed-paper.ts";
import { Paper } from "../../support/paper.ts";
import { until } from "../../support/reading.ts";

let paper: CommittedPaper;
let told: number;
let watcher: { close(): void };

beforeEach(() => {
  paper = new CommittedPaper();
  told = 0;
  watcher = watchHead(paper.content, () => {
    told += 1;
  });
});

afterEach(() => {
  watcher.close();
  paper[Symbol.dispose]();
});

async function isTold(what: string, change: () => void): Promise<void> {
  const before = told;
  change();
  await until(() => told > before, `${what} is told`, 5_000);
}

test("commits are told, from the first of a repository on, and so is another branch", async () => {
  await isTold("the first commit", () => paper.commit("2015-03-16 12:00"));
  await isTold("the second commit", () => paper.commit("2015-03-17 12:00"));
  await isTold("another branch", () => paper.git("checkout", "--quiet", "-b", "ailleurs"));
  await isTold("a commit on it", () => paper.commit("2015-03-18 12:00"));
});

test("what is put aside for a commit is not told", async () => {
  paper.commit("2015-03-16 12:00");
  await until(() => told > 0, "the commit is told", 5_000);
  const before = told;
  paper.story("un");
  paper.git("add", "--all");
  await isTold("the next commit", () => paper.commit("2015-03-17 12:00"));
  expect(told - before).toBeLessThan(4);
});

test("a folder outside of any repository is watched for nothing", () => {
  using outside = new Paper();
  expect(() => watchHead(outside.content, () => undefined).close()).not.toThrow();
});
