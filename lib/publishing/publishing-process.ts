import { type Answer, questionForm } from "./beside.ts";
import { publish } from "./publish.ts";
import { checkedOutBranch } from "./pull.ts";

/** The process that publishes beside a server (`Beside`). It ends with its server, but never in the middle of a publication. */
process.on("message", (message) => void answer(message));

// A terminal and a service manager tell every process of a group; this one ends when its server lets go of it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});

// Loaded while nobody waits for them: the first push would. What checks a front matter is made when it is first used.
await import("#lib/archive/take-changes.ts");
const { articleFields } = await import("#lib/content/article-fields.ts");
articleFields.safeParse({});

async function answer(message: unknown): Promise<void> {
  const { number, order, place } = questionForm.parse(message);
  if (order) return send({ number, publication: await publish(order, place) });
  const branch = await checkedOutBranch(place.content);
  send({ number, ...(branch === undefined ? {} : { branch }) });
}

function send(answer: Answer): void {
  if (process.connected) process.send?.(answer);
}
