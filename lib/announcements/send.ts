import type { Announcement } from "./announcement.ts";

/** Milliseconds that a service may take to answer. */
const patience = 10_000;

/**
 * Sends announcements one after the other.
 *
 * @throws with the address and the answer when a service refuses, is away, or does not answer in time.
 */
export async function sendAll(announcements: readonly Announcement[]): Promise<void> {
  for (const { url, method, headers, body } of announcements) {
    const response = await fetch(url, {
      method,
      headers,
      redirect: "error",
      signal: AbortSignal.timeout(patience),
      ...(body === undefined ? {} : { body }),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`${method} ${new URL(url).origin} answered ${response.status}`);
  }
}
