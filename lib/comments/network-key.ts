import type { Instant } from "#lib/content/article.ts";
import { keyed } from "#lib/seal/seal.ts";

/**
 * By what a network is known for a day (of UTC): the day and a hash that only this day has, so that neither the address nor a path
 * through the days can be read from what is kept.
 *
 * @param network As `clientNetwork` writes it.
 */
export function networkKey(network: string, now: Instant): string {
  return keyOf(network, new Date(now).toISOString().slice(0, 10));
}

/** Whether a key of any day is that of this network: a block outlasts the day on which it was set. */
export function isOfNetwork(key: string, network: string): boolean {
  const [day = ""] = key.split("~");
  return key === keyOf(network, day);
}

function keyOf(network: string, day: string): string {
  return `${day}~${keyed(`network ${day}`, network)}`;
}
