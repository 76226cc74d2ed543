import { ask } from "./ask.ts";

/** Milliseconds between two looks. */
const interval = 25;

/** Waits until something holds, and returns how long that took, in milliseconds. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, within: number): Promise<number> {
  const start = performance.now();
  while (!(await holds())) {
    const waited = performance.now() - start;
    if (waited > within) throw new Error(`After ${Math.round(waited)} ms it did not hold: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
  return performance.now() - start;
}

/** Whether each of these pages says this. */
export async function say(origin: string, paths: readonly string[], text: string): Promise<boolean[]> {
  return Promise.all(paths.map(async (path) => (await ask(origin, path)).text.includes(text)));
}

/** Waits until all of these pages say this, and returns how long that took, in milliseconds. */
export function untilAllSay(origin: string, paths: readonly string[], text: string, within: number): Promise<number> {
  return until(
    async () => (await say(origin, paths, text)).every(Boolean),
    `${paths.join(", ")} say “${text}”`,
    within,
  );
}

/** The status of each of these pages. */
export async function statuses(origin: string, paths: readonly string[]): Promise<number[]> {
  return Promise.all(paths.map(async (path) => (await ask(origin, path)).status));
}
