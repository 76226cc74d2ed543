import { join } from "node:path";
import { darkroom, log, megabytes } from "#app/darkroom.ts";
import { Edition } from "#lib/archive/edition.ts";
import { clock, desk } from "#lib/archive/newsroom.ts";
import type { Card } from "#lib/cards/card.ts";
import type { CardAddress } from "#lib/cards/card-address.ts";
import { CardPress } from "#lib/cards/card-press.ts";
import { findCard } from "#lib/cards/find-card.ts";
import { serveCard } from "#lib/cards/serve-card.ts";
import { stateFolder } from "#lib/site/folders.ts";

declare global {
  /** The card press of this process: development loads this module again after each change of it, and the bounds stay. */
  var marbreCardPress: CardPress | undefined;
}

/** The picture that stands for a page where its link is shown: `/cards/<kind>/<slug>/<digest>.jpeg`. */
export function GET(request: Request): Promise<Response> {
  return serveCard(request, { find, press, log });
}

export const HEAD = GET;

function find(address: CardAddress): Card | undefined {
  const { archive, statements } = desk();
  return findCard(new Edition(statements, clock(archive)), address);
}

function press(): CardPress {
  globalThis.marbreCardPress ??= new CardPress({
    fonts: join(process.cwd(), "lib/cards/fonts"),
    cards: join(stateFolder(), "cards"),
    diskBytes: megabytes("MARBRE_CARDS_DISK_MB", 256),
    darkroom,
    log,
  });
  return globalThis.marbreCardPress;
}
