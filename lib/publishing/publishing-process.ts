import { openArchive } from "#lib/archive/archive.ts";
import { rehearse } from "#lib/archive/rehearse.ts";
import { type Answer, questionForm } from "./beside.ts";
import { type PublishPlace, publish } from "./publish.ts";
import { checkedOutBranch } from "./pull.ts";

/** The process that publishes beside a server (`Beside`). It ends with its server, but never in the middle of a publication. */
process.on("message", (message) => void answer(message));

// A terminal and a service manager tell every process of a group; this one ends when its server lets go of it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});

/** A publication waits for its end: two transactions of one thread would wait for each other. */
let rehearsal: Promise<void> | undefined;

async function answer(message: unknown): Promise<void> {
  const { number, order, place, rehearses } = questionForm.parse(message);
  if (rehearses) {
    // What fails at it fails in the publication too, which says so.
    rehearsal = prepare(place).catch(() => {});
    return send({ number });
  }
  if (order) {
    await rehearsal;
    return send({ number, publication: await publish(order, place) });
  }
  const branch = await checkedOutBranch(place.content);
  send({ number, ...(branch === undefined ? {} : { branch }) });
}

/** Does once for nothing what the first publication would wait for. */
async function prepare({ content, state }: PublishPlace): Promise<void> {
  await checkedOutBranch(content);
  const archive = openArchive(state);
  try {
    await rehearse(archive, { folder: content, now: Date.now() });
  } finally {
    archive.db.close();
  }
}

function send(answer: Answer): void {
  if (process.connected) process.send?.(answer);
}
