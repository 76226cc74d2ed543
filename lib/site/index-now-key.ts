/**
 * The key of `MARBRE_INDEXNOW_KEY`, by which search engines know that a notice comes from the site: they find it at `/<key>.txt`.
 *
 * @throws when it is not 8 to 128 small letters, digits and hyphens (https://www.indexnow.org/documentation).
 */
export function indexNowKey(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const key = env.MARBRE_INDEXNOW_KEY;
  if (!key) return undefined;
  if (/^[a-z0-9-]{8,128}$/.test(key)) return key;
  throw new Error("MARBRE_INDEXNOW_KEY must be 8 to 128 small letters, digits and hyphens.");
}
