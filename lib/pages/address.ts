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
  path = path.toLowerCase().replace(/\/{2,}/g, "/").replace(/\/index(?:\.html?)?$/, "/");
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

/** The form in which a path is written in a header or in a request. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** Addresses of the framework, of images, and of files and handlers with a dot in their last name are not pages of ours. */
export function isPageAddress(pathname: string): boolean {
  return !/^\/(?:_next\/static|media)\//.test(pathname) && !publicFiles.test(pathname);
}

/** Names of files served as they are. Anything else with a dot is a made-up address, and gets the same 404 as others. */
const publicFiles = /^\/(?:fonts\/[\w.-]+|[\w-]+\.(?:js|svg|ico|png|txt|json|xml|webmanifest))$/;
