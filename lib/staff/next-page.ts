import { staffPaths } from "./staff-paths.ts";

/**
 * Where to go after signing in: a page of the desk, and nothing else whatever the address says. The text is resolved as a browser
 * would, so that neither `//evil.example` nor `/desk/../x`, backslashes or control characters lead elsewhere.
 */
export function nextPage(text: string | null | undefined): string {
  const origin = "https://desk.invalid";
  if (!text || text.length > 2000 || !URL.canParse(text, origin)) return staffPaths.desk;
  const url = new URL(text, origin);
  const inside = url.origin === origin && (url.pathname === staffPaths.desk || url.pathname.startsWith("/desk/"));
  const own = [staffPaths.signIn, staffPaths.signOut].some((path) => url.pathname.startsWith(path));
  return inside && !own ? url.pathname + url.search : staffPaths.desk;
}

/** The sign-in page that leads on to another page of the desk. */
export function signInPath(next: string): string {
  const page = nextPage(next);
  return page === staffPaths.desk ? staffPaths.signIn : `${staffPaths.signIn}?next=${encodeURIComponent(page)}`;
}
