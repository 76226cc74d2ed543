import { staffPaths } from "#lib/staff/staff-paths.ts";

/**
 * Where a browser goes with its new session: back to the sign-in page, which leads on. A browser that kept no cookie, as on plain
 * HTTP, is told so there, instead of being asked for its password for ever.
 */
export function arrivalPath(next: string): string {
  return `${staffPaths.signIn}?arrived&next=${encodeURIComponent(next)}`;
}

export function codePath(next: string): string {
  return `${staffPaths.code}?next=${encodeURIComponent(next)}`;
}
