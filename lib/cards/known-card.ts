import { Edition } from "#lib/archive/edition.ts";
import { desk } from "#lib/archive/newsroom.ts";
import type { Instant } from "#lib/content/article.ts";
import { cardAt } from "./card-address.ts";
import { findCard } from "./find-card.ts";

/** Whether an address is that of a card, of something that readers may see now. */
export function isKnownCard(pathname: string, now: Instant): boolean {
  const address = cardAt(pathname);
  return address !== undefined && findCard(new Edition(desk().statements, now), address) !== undefined;
}
