import { isUnavailable } from "#lib/database/unavailable.ts";

/** The error of work that must fail, and how many milliseconds it took. */
export async function failureOf(work: PromiseLike<unknown>): Promise<{ error: unknown; took: number }> {
  const start = performance.now();
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error, took: performance.now() - start };
}

/** What an error equals when it says that the database is away: `expect(error).toEqual(unavailable)`. */
export const unavailable = { asymmetricMatch: isUnavailable, toString: () => "unavailable" };
