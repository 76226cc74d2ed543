/** Where the links and the images of a preview lead: to another address, or nothing where theirs is right. */
export type Ways = {
  /** @param path Of a page, without question and fragment. */
  page: (path: string) => string | undefined;
  /** @param path Of a rendition, `/media/…`. */
  media?: (path: string) => string | undefined;
};

/** Each tag is read, so that none is found within another: what is in quotes is an attribute's, whatever it looks like. */
const tag = /<[a-z](?:[^"'<>]|"[^"]*"|'[^']*')*>/gi;

const leading = /^<(?:a|img|source|link)\s/i;

const attribute = /(\s)(href|src|srcset|imagesrcset)="([^"]*)"/gi;

/**
 * Changes where a document leads: its links to pages, and its images. Addresses of elsewhere stay, and so do those with a question, such
 * as searches.
 */
export function leadOn(html: string, { page, media = () => undefined }: Ways): string {
  const link = (value: string): string => {
    const [, path = "", fragment = ""] = /^(\/(?!\/)[^?#]*)(#.*)?$/.exec(value) ?? [];
    const to = path === "" ? undefined : path.startsWith("/media/") ? media(path) : page(path);
    return to === undefined ? value : to + fragment;
  };
  const images = (value: string): string => value.replace(/\/media\/[\w./-]+/g, (path) => media(path) ?? path);
  return html.replace(tag, (found) => {
    if (!leading.test(found)) return found;
    const change = /^<a\s/i.test(found) ? link : images;
    return found.replace(
      attribute,
      (_, space: string, name: string, value: string) => `${space}${name}="${change(value)}"`,
    );
  });
}
