import type { Counts } from "#lib/database/backup-format.ts";

/** What a backup holds, in words. */
export function rowsIn(counts: Counts): string {
  const { meta: _, comments = 0, ...others } = counts;
  const rest = Object.values(others).reduce((sum, count) => sum + count, 0);
  return `${comments} comments and ${rest} other rows`;
}
