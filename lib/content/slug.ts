import { slugify } from "#lib/text/slug.ts";

/** Lower-case letters and digits without accents, in words joined by single hyphens. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/**
 * What two writings of a tag's name must share to mean the same tag: its slug, which is also the address of a synonym;
 * a name in another script, which has no slug, stands for itself.
 */
export function tagKey(name: string): string {
  if (isSlug(name)) return name;
  return slugify(name) || name.trim().normalize("NFC").toLowerCase();
}
