import type { Darkroom } from "#lib/media/darkroom.ts";
import { type Image, offeredWidths, widths } from "#lib/media/image.ts";
import { RenderQueue } from "#lib/media/render-queue.ts";
import { RenditionStore } from "#lib/media/rendition-store.ts";
import type { Card } from "./card.ts";
import { digestOf } from "./card-address.ts";
import { type Composition, compose, type Frame } from "./compose.ts";
import { makeCard, recipe } from "./make-card.ts";
import { Typeface } from "./typeface.ts";

/** A print that is not `whole` lacks its picture, which could not be made: it is good for now. */
export type Print = { kind: "made"; bytes: Buffer; whole: boolean } | { kind: "busy" };

export type CardPressOptions = {
  /** The folder of the font files. */
  fonts: string;
  /** Where cards are kept, and the room that they may take there, in bytes. */
  cards: string;
  diskBytes: number;
  /** Cards that may wait; unless said, about half a minute of work. */
  places?: number;
  darkroom: () => Pick<Darkroom, "develop">;
  log: (line: string) => void;
};

/** Cards are asked for by a few programs and never by a waiting reader: one at a time leaves the processors to the pages. */
const atOnce = 1;

/** Where cards are printed, each once, and kept. One a process, so that its bounds are those of the process. */
export class CardPress {
  readonly #options: CardPressOptions;
  readonly #store: RenditionStore;
  readonly #queue: RenderQueue<Print>;
  #type: Typeface | undefined;
  /** Prints since the start, for tests and figures. */
  printed = 0;

  constructor(options: CardPressOptions) {
    this.#options = options;
    this.#queue = new RenderQueue({ atOnce, places: options.places ?? 64 });
    this.#store = new RenditionStore(options.cards, options.diskBytes);
  }

  /** A card as JPEG. Throws when it cannot be drawn, which no text and no picture can bring about. */
  async print(card: Card): Promise<Print> {
    const name = `${digestOf(card)}-${recipe}.jpeg`;
    const kept = await this.#store.get(name);
    if (kept) return { kind: "made", bytes: kept, whole: true };
    const taken = await this.#queue.run(name, () => this.#make(card, name));
    return taken.ok ? taken.value : { kind: "busy" };
  }

  async #make(card: Card, name: string): Promise<Print> {
    // The print before this one may have ended while we looked into the store.
    const kept = await this.#store.get(name);
    if (kept) return { kind: "made", bytes: kept, whole: true };
    const composition = this.#compose(card);
    const { image } = card;
    const picture = image && composition.frame ? await this.#develop(image, composition.frame) : undefined;
    if (picture === "busy") return { kind: "busy" };
    this.printed++;
    if (picture === "failed")
      return { kind: "made", bytes: await makeCard(this.#compose(withoutPicture(card))), whole: false };
    const fit = card.kind === "companies" ? "contain" : "cover";
    const bytes = await makeCard(composition, picture && { bytes: picture, fit });
    await this.#keep(name, bytes);
    return { kind: "made", bytes, whole: true };
  }

  #compose(card: Card): Composition {
    this.#type ??= new Typeface(this.#options.fonts);
    return compose(card, this.#type);
  }

  /** The picture in the smallest width that fills its frame. WebP: it keeps what is transparent. */
  async #develop(image: Image, frame: Frame): Promise<Buffer | "busy" | "failed"> {
    const needed = Math.max(frame.width, (frame.height * image.width) / image.height);
    const offered = offeredWidths(image);
    const width = offered.find((one) => one >= needed) ?? offered.at(-1) ?? widths[0];
    const development = await this.#options.darkroom().develop(image, { hash: image.hash, width, format: "webp" });
    return development.kind === "made" ? development.bytes : development.kind;
  }

  /** A full disk costs time, and not the card. */
  async #keep(name: string, bytes: Buffer): Promise<void> {
    try {
      await this.#store.put(name, bytes);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#options.log(`MARBRE_CARD_UNKEPT ${name}: ${reason} It is made again each time, until it can be kept.`);
    }
  }
}

function withoutPicture({ image: _, ...card }: Card): Card {
  return card;
}
