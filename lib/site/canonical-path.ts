/**
 * The one form of an address: decoded, composed (NFC), lower case, with single slashes, and without a final slash or `index`.
 * Nothing for what is no address at all: bad percent-encoding, or a control character.
 */
export function canonicalPath(pathname: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname).normalize("NFC");
  } catch {
    return undefined;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return undefined;
  path = path
    .toLowerCase()
    .replace(/\/{2,}/g, "/")
    .replace(/\/index(?:\.html?)?$/, "/");
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}
