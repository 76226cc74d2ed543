import { expect, test } from "vitest";
import { RenderQueue } from "#lib/media/render-queue.ts";

/** Jobs that end when they are told to. */
function bench() {
  const started: string[] = [];
  const endings = new Map<string, PromiseWithResolvers<string>>();
  const job = (name: string) => async () => {
    started.push(name);
    const ending = Promise.withResolvers<string>();
    endings.set(name, ending);
    return ending.promise;
  };
  return {
    started,
    job,
    end: (name: string) => endings.get(name)?.resolve(name),
    fail: (name: string) => endings.get(name)?.reject(new Error(name)),
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("two jobs run at once, and the others in the order in which they came", async () => {
  const { started, job, end } = bench();
  const queue = new RenderQueue<string>({ atOnce: 2, places: 10 });
  const all = ["a", "b", "c", "d"].map((name) => queue.run(name, job(name)));
  expect(started).toEqual(["a", "b"]);
  end("b");
  await turn();
  expect(started).toEqual(["a", "b", "c"]);
  for (const name of ["a", "c"]) end(name);
  await turn();
  end("d");
  expect(await Promise.all(all)).toEqual(["a", "b", "c", "d"].map((value) => ({ ok: true, value })));
});

test("a job that runs or waits is not run a second time", async () => {
  const { started, job, end } = bench();
  const queue = new RenderQueue<string>({ atOnce: 1, places: 1 });
  const all = ["a", "b", "a", "b", "b"].map((name) => queue.run(name, job(name)));
  end("a");
  await turn();
  end("b");
  expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true);
  expect(started).toEqual(["a", "b"]);
});

test("a full queue takes no other job, and takes one again when there is a place", async () => {
  const { job, end } = bench();
  const queue = new RenderQueue<string>({ atOnce: 1, places: 1 });
  const taken = [queue.run("a", job("a")), queue.run("b", job("b"))];
  expect(await queue.run("c", job("c"))).toEqual({ ok: false });
  end("a");
  await turn();
  taken.push(queue.run("c", job("c")));
  end("b");
  await turn();
  end("c");
  expect((await Promise.all(taken)).every(({ ok }) => ok)).toBe(true);
});

test("a job that fails leaves its place, and may be run again", async () => {
  const { job, fail, end } = bench();
  const queue = new RenderQueue<string>({ atOnce: 1, places: 1 });
  const failing = queue.run("a", job("a"));
  fail("a");
  await expect(failing).rejects.toThrow("a");
  const again = queue.run("a", job("a"));
  end("a");
  expect(await again).toEqual({ ok: true, value: "a" });
});
