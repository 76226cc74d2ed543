import { posix } from "node:path";
import { sitePath } from "#lib/content/forms.ts";
import { paths } from "#lib/site/paths.ts";
import { linksOf, type WrittenLink } from "./links.ts";
import type { Proof } from "./proof.ts";

/** A link to a page of the paper: where it leads, as addresses are compared, and the anchor without its `#`. */
export type InnerLink = WrittenLink & { path: string; anchor: string };

const known = new WeakMap<Proof, InnerLink[]>();

/** The links of a body that lead to the paper itself, as a browser would read them on the page of the file. */
export function innerLinksOf(proof: Proof): InnerLink[] {
  const links = known.get(proof) ?? linksOf(proof).flatMap((link) => readLink(link, proof) ?? []);
  known.set(proof, links);
  return links;
}

/** An address that reads the same wherever it stands: most are. */
const plain = /^(\/(?!\/)[\w/+-]*[\w-])(?:#([\w-]*))?$/;

function readLink(link: WrittenLink, proof: Proof): InnerLink | undefined {
  const [, whole, fragment = ""] = plain.exec(link.target) ?? [];
  if (whole !== undefined) return { ...link, path: whole, anchor: fragment };
  const { origin } = new URL(proof.paper.edition.site.baseUrl);
  const url = URL.parse(link.target, origin + addressOf(proof));
  if (url === null || url.origin !== origin) return undefined;
  const path = url.pathname === paths.front ? paths.front : sitePath(url.pathname);
  return path === undefined ? undefined : { ...link, path, anchor: decoded(url.hash.slice(1)) };
}

/** The address of the page of a file. */
export function addressOf({ file, kind }: Proof): string {
  const folder = posix.dirname(file);
  const name = posix.basename(file, ".md");
  const slug = name === "index" ? posix.basename(folder) : name;
  const address = {
    article: paths.article,
    company: paths.company,
    tag: paths.tag,
    author: paths.author,
    page: paths.standing,
  };
  return address[kind](slug);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
