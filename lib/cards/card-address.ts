import { createHash } from "node:crypto";
import { type Card, type CardKind, cardKinds } from "./card.ts";

/** What an address of `/cards` asks for. */
export type CardAddress = { kind: CardKind; slug: string; digest: string };

/**
 * The drawing of cards: raise it when the same words and picture come out another way, since those who show links keep a card for as
 * long as its address. A test holds the drawing against it.
 */
export const proof = 1;

/** The address of a card: it changes with everything that the card shows. */
export function cardPath(card: Card): string {
  return `/cards/${card.kind}/${card.slug}/${digestOf(card)}.jpeg`;
}

/** The card at a path, as it stands in the request: one spelling each. Nothing for what `cardPath` cannot have written. */
export function cardAt(pathname: string): CardAddress | undefined {
  const [, name, slug, digest] = /^\/cards\/([a-z]+)\/([a-z0-9-]+)\/([0-9a-f]{12})\.jpeg$/.exec(pathname) ?? [];
  const kind = cardKinds.find((known) => known === name);
  return kind && slug && digest ? { kind, slug, digest } : undefined;
}

export function digestOf({ kind, lang, paper, place, kicker, headline, note, image }: Card): string {
  const shown = [proof, kind, lang, paper, place, kicker, headline, note, image?.hash];
  return createHash("sha256").update(JSON.stringify(shown)).digest("hex").slice(0, 12);
}
