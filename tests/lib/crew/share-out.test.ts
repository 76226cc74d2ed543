import { describe, expect, onTestFinished, test } from "vitest";
import { Crew } from "#lib/crew/crew.ts";
import { shareOut } from "#lib/crew/share-out.ts";
import { deadly, homely, hopeless, type Met, settled, signing } from "../../support/tasks.ts";

function crewOf(size: number, script = new URL("../../support/hand.ts", import.meta.url)): Crew {
  const crew = new Crew(script, { size });
  onTestFinished(() => crew.close());
  return crew;
}

/** The results of a task of pieces without end, from the first to the fiftieth after a hand was asked for something. */
function resultsOf(crew: Crew, task: typeof signing): string[] {
  const setup: Met = new Int32Array(new SharedArrayBuffer(4));
  const results: string[] = [];
  let after = 0;
  for (const result of shareOut(crew, task, { setup, pieces: ever() })) {
    results.push(result);
    after += Atomics.load(setup, 0);
    if (after === 50) break;
  }
  return results;
}

/** Nothing else of this thread runs meanwhile, a time limit of the test neither. */
function* ever(): Generator<number> {
  const start = performance.now();
  for (let piece = 0; performance.now() - start < 20_000; piece += 1) yield piece;
  throw new Error("No hand ever came.");
}

function fewOf(crew: Crew, task: typeof signing, pieces: number[]): string[] {
  return [...shareOut(crew, task, { setup: new Int32Array(new SharedArrayBuffer(4)), pieces })];
}

/** How many threads this process has beside its first. */
function threads(): number {
  Object.assign(process.report, { excludeNetwork: true });
  const report: { workers: unknown[] } = JSON.parse(JSON.stringify(process.report.getReport()));
  return report.workers.length;
}

describe("work that is shared out", () => {
  test("comes back in the order of its pieces, whoever did them", () => {
    const results = resultsOf(crewOf(3), signing);
    expect(results.map((result) => Number.parseInt(result, 10))).toEqual([...results.keys()]);
    expect(results.some((result) => result.endsWith("there"))).toBe(true);
  });

  test("that was left in the middle does not mingle with the next", () => {
    const crew = crewOf(1);
    for (const task of [homely, signing, homely, signing]) {
      const results = resultsOf(crew, task);
      expect(results.map((result) => Number.parseInt(result, 10))).toEqual([...results.keys()]);
      expect(results.some((result) => result.endsWith("there"))).toBe(task === signing);
    }
  });

  test("takes no more pieces than it can hold", () => {
    let taken = 0;
    let given = 0;
    const pieces = ever().map((piece) => {
      taken += 1;
      return piece;
    });
    const setup: Met = new Int32Array(new SharedArrayBuffer(4));
    for (const _ of shareOut(crewOf(2), signing, { setup, pieces })) {
      given += 1;
      expect(taken - given).toBeLessThanOrEqual(32);
      if (given > 100 && Atomics.load(setup, 0) === 1) break;
    }
  });

  test("tells how much is done", () => {
    const told: number[] = [];
    const setup: Met = new Int32Array(new SharedArrayBuffer(4));
    const pieces = ever().take(50);
    Array.from(shareOut(crewOf(1), signing, { setup, pieces, told: (done) => told.push(done) }));
    expect(told).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  test("of no pieces is nothing", () => {
    expect(fewOf(crewOf(1), signing, [])).toEqual([]);
  });
});

describe("what a hand cannot do, the thread that asked does", () => {
  test.each([
    ["a piece", homely],
    ["a whole task", settled],
    ["a piece that ends the hand", deadly],
  ])("%s", (_, task) => {
    const results = resultsOf(crewOf(2), task);
    expect(results).toEqual(Array.from(results, (_, piece) => `${piece} here`));
  });

  test("all of it where no hand ever began, and that is told", async () => {
    const crew = crewOf(1, new URL("no-such-hand.ts", import.meta.url));
    const warned = new Promise<Error>((resolve) => process.once("warning", resolve));
    expect(fewOf(crew, signing, [1, 2])).toEqual(["1 here", "2 here"]);
    expect((await warned).message).toContain("no-such-hand.ts");
  });

  test("and what nobody can do fails as it would without a crew", () => {
    expect(() => fewOf(crewOf(1), hopeless, [7])).toThrow("7 is wrong.");
  });
});

test("a crew starts no thread before there is work, and none outlives it", async () => {
  const before = threads();
  const crew = crewOf(1);
  expect([10, 10_000].map((files) => crew.isWorth(files))).toEqual([false, true]);
  expect(threads()).toBe(before);
  resultsOf(crew, signing);
  expect(threads()).toBe(before + 1);
  await crew.close();
  expect(threads()).toBe(before);
});

test("what is begun beside a crew is done by threads of its own, for which nobody waits, and which end with the crew", async () => {
  const before = threads();
  const crew = crewOf(1);
  const met: Met = new Int32Array(new SharedArrayBuffer(4));
  crew.beside(signing, met, [1, 2]);
  expect(Atomics.wait(met, 0, 0, 20_000)).not.toBe("timed-out");
  expect(threads()).toBeGreaterThan(before);
  await crew.close();
  expect(threads()).toBe(before);
});
