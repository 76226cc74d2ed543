import { isMainThread } from "node:worker_threads";
import type { Task } from "#lib/crew/task.ts";

/** Memory that all threads share: 1 once a hand was asked for something. */
export type Met = Int32Array<SharedArrayBuffer>;

type Trial = Task<Met, number, string>;

/** Says who did a piece. */
export const signing: Trial = {
  name: "signing",
  begin: (met) => ({ one: (piece) => `${piece} ${isHand(met) ? "there" : "here"}` }),
};

/** What only the thread that shares it out can do. */
export const homely: Trial = {
  name: "homely",
  begin: (met) => ({ one: (piece) => (isHand(met) ? fail(`A hand was given ${piece}.`) : `${piece} here`) }),
};

/** What no hand can even begin. */
export const settled: Trial = {
  name: "settled",
  begin: (met) => (isHand(met) ? fail("A hand was told to begin.") : { one: (piece) => `${piece} here` }),
};

/** What ends a hand. */
export const deadly: Trial = {
  name: "deadly",
  begin: (met) => ({ one: (piece) => (isHand(met) ? process.exit(1) : `${piece} here`) }),
};

/** What nobody can do. */
export const hopeless: Trial = {
  name: "hopeless",
  begin: () => ({ one: (piece) => fail(`${piece} is wrong.`) }),
};

/** Whether a hand does it; and if so, that one was met. */
function isHand(met: Met): boolean {
  if (isMainThread) return false;
  Atomics.store(met, 0, 1);
  Atomics.notify(met, 0);
  return true;
}

function fail(message: string): never {
  throw new Error(message);
}
