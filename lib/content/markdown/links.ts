/** What a link of the copy may begin with; an address without a scheme is one of the paper’s own. */
const schemes = new Set(["http", "https", "mailto", "tel"]);

/**
 * The scheme of an address as a browser would read it: it drops spaces at the ends, and tabs and line ends anywhere
 * (https://url.spec.whatwg.org/#concept-basic-url-parser). A colon before any slash counts as one, as for the sanitiser.
 */
export function schemeOf(address: string): { scheme: string; refused: boolean } {
  const read = address.replace(/[\t\n\r]/g, "").replace(/^[\s\p{Cc}]+/u, "");
  const scheme = /^([^/?#:]*):/.exec(read)?.[1]?.toLowerCase();
  if (scheme === undefined) return { scheme: "", refused: false };
  return { scheme, refused: !schemes.has(scheme) };
}
