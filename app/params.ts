/**
 * Next asks each dynamic static route for one complete set of parameters to prerender at build. This one leads nowhere on any paper:
 * the build then neither reads the copy nor grows with it, and every real page is made on its first request.
 */
export const placeholder = "-";

/** Route parameters come percent-encoded. */
export function decodeParam(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** A whole number from 1, written without leading zeros; else 0, which no list has as a page and no calendar as a year. */
export function numberParam(value: string): number {
  return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : 0;
}
