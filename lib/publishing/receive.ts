import type { Instant } from "#lib/content/article.ts";
import { readDelivery } from "./delivery.ts";
import type { Publisher } from "./publisher.ts";
import { isSigned } from "./signatures.ts";

/**
 * The most that a delivery may weigh, in bytes. GitHub sends up to 25 MB, which is thousands of commits in one push; nobody unknown may
 * have us hold that much. What is larger is published by the button, the command or the next push.
 */
export const largestDelivery = 5 * 1024 * 1024;

/** What a host is answered. It shows it beside the delivery. */
export type Receipt = { status: number; message: string };

/** The same for whatever is wrong with a signature: nothing is learnt from it. */
export const unsigned: Receipt = { status: 403, message: "The signature of this delivery is missing or wrong." };

/**
 * Takes a delivery of a git host: checks who sent it, and orders a publication if it is a push to the branch that is published. Delivering it again
 * orders nothing once its commit is on air.
 */
export async function receive(
  { headers, body }: { headers: Headers; body: Uint8Array },
  place: { publisher: Publisher; secret: string; now: Instant },
): Promise<Receipt> {
  const { publisher, secret, now } = place;
  if (!isSigned(headers, body, secret, now)) return unsigned;
  const delivery = readDelivery(headers, body);
  if (!delivery) return { status: 400, message: "This delivery is no push that can be read." };
  if (delivery.kind === "ping") return { status: 200, message: "Pong: pushes will be published." };
  if (delivery.kind === "other") return ignored(`“${delivery.event}” is no push to a branch`);
  const branch = await publisher.branch();
  const { commit, by } = delivery;
  if (delivery.branch !== branch) return ignored(`it is “${branch ?? ""}” that is published here`);
  if (commit === undefined) return ignored("the branch was deleted");
  if (publisher.isOnAir(commit)) return { status: 200, message: `Nothing to do: ${commit.slice(0, 12)} is on air.` };
  const { state } = publisher.order({ origin: "webhook", by, commit });
  const when = state === "started" ? "is being published" : "will be published after what is being published";
  return { status: 202, message: `${commit.slice(0, 12)} ${when}.` };
}

function ignored(why: string): Receipt {
  return { status: 200, message: `Nothing to do: ${why}.` };
}
