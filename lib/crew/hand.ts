import { type MessagePort, workerData } from "node:worker_threads";
import { beat, begin, end, type Pulse } from "./pulse.ts";
import type { Answer, Begun, Order, Task } from "./task.ts";

/** What a hand is born with; `index` is its place in the crew. */
export type Birth = { port: MessagePort; pulse: Pulse; index: number };

/** The tasks that a hand knows, by name; each is loaded when it is first asked for. */
type Tasks = Record<string, () => Promise<Task<unknown, unknown, unknown>>>;

/** The life of a hand, one thread of a crew: it does what it is told, in that order, until it is ended. */
export function serve(tasks: Tasks): void {
  const { port, pulse, index }: Birth = workerData;
  let begun: Begun<unknown, unknown> | undefined;
  let last = Promise.resolve();
  process.on("exit", () => end(pulse, index));
  begin(pulse, index);
  port.on("message", (order: Order) => {
    last = last.then(() => follow(order));
  });

  async function follow(order: Order): Promise<void> {
    if ("piece" in order) return answer(order.id, resultOf(begun, order.piece));
    const task = await tasks[order.task]?.().catch(() => undefined);
    if (!("setup" in order)) return;
    begun = task && begunOf(task, order.setup);
    answer(order.id, begun && { done: undefined });
  }

  function answer(id: number, result: Answer["result"]): void {
    const answer: Answer = { id, result };
    port.postMessage(answer);
    beat(pulse);
  }
}

function begunOf(task: Task<unknown, unknown, unknown>, setup: unknown): Begun<unknown, unknown> | undefined {
  try {
    return task.begin(setup);
  } catch {
    return undefined;
  }
}

function resultOf(begun: Begun<unknown, unknown> | undefined, piece: unknown): Answer["result"] {
  try {
    return begun && { done: begun.one(piece) };
  } catch {
    return undefined;
  }
}
