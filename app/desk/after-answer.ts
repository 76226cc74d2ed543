/** Long enough for an answer to have left, in milliseconds; nobody waits for it. */
const pause = 250;

/**
 * Does what must not show in the time of an answer, such as a mail that only some are sent, when the answer has left: the database's
 * work would hold it up.
 */
export function afterAnswer(failure: string, work: () => Promise<void>): void {
  setTimeout(() => void work().catch((error: unknown) => console.error(failure, error)), pause);
}
