import { sizeName } from "./crop.ts";
import type { Image } from "./image.ts";
import { makeRendition, recipe } from "./make-rendition.ts";
import { readOriginal } from "./read-original.ts";
import { RenderQueue } from "./render-queue.ts";
import type { Rendition } from "./rendition-address.ts";
import { RenditionStore } from "./rendition-store.ts";

/** "failed" is for good, until the copy changes; "busy" is for now. */
export type Development = { kind: "made"; bytes: Buffer } | { kind: "failed" } | { kind: "busy" };

export type DarkroomOptions = {
  /** Where the paths of images begin. */
  originals: string;
  /** Where renditions are kept. */
  renditions: string;
  /** The room that renditions may take on disk, in bytes. */
  diskBytes: number;
  log: (line: string) => void;
};

/** Decoders take a processor each and a hundred megabytes. */
const atOnce = 2;

/** Renders that may wait: about a minute of work. */
const places = 128;

/** An original that failed is looked at again after this time, in milliseconds. */
const failureLasts = 60_000;

/** Where renditions are made, each once, and kept. One a process, so that its bounds are those of the process. */
export class Darkroom {
  readonly #options: DarkroomOptions;
  readonly #store: RenditionStore;
  readonly #queue = new RenderQueue<Buffer | undefined>({ atOnce, places });
  readonly #failures = new Map<string, number>();
  /** Renders since the start, for tests and figures. */
  rendered = 0;

  constructor(options: DarkroomOptions) {
    this.#options = options;
    this.#store = new RenditionStore(options.renditions, options.diskBytes);
  }

  /**
   * The rendition of an image that the archive knows, in a width that it is offered in; never throws.
   *
   * @param originals Where the image's path begins, when that is elsewhere.
   */
  async develop(image: Image, rendition: Rendition, originals = this.#options.originals): Promise<Development> {
    const name = nameOf(rendition);
    const kept = await this.#store.get(name);
    if (kept) return { kind: "made", bytes: kept };
    if (this.#failedLately(name)) return { kind: "failed" };
    const taken = await this.#queue.run(name, () => this.#render(image, rendition, { name, originals }));
    if (!taken.ok) return { kind: "busy" };
    return taken.value ? { kind: "made", bytes: taken.value } : { kind: "failed" };
  }

  async #render(
    image: Image,
    rendition: Rendition,
    { name, originals }: { name: string; originals: string },
  ): Promise<Buffer | undefined> {
    // The render before this one may have ended while we looked into the store.
    const kept = await this.#store.get(name);
    if (kept) return kept;
    this.rendered++;
    try {
      const bytes = await makeRendition(await readOriginal(originals, image), image, rendition);
      await this.#keep(name, bytes);
      return bytes;
    } catch (error) {
      this.#fail(name, image, error);
      return undefined;
    }
  }

  /** A full disk costs the readers time, and not the image. */
  async #keep(name: string, bytes: Buffer): Promise<void> {
    try {
      await this.#store.put(name, bytes);
    } catch (error) {
      this.#options.log(
        oneLine(`MARBRE_MEDIA_UNKEPT ${name}: ${reasonOf(error)} It is made again each time, until it can be kept.`),
      );
    }
  }

  #fail(name: string, { path }: Image, error: unknown): void {
    this.#options.log(oneLine(`MARBRE_MEDIA_FAILED ${path}: ${reasonOf(error)}`));
    if (this.#failures.size >= 10_000) this.#failures.clear();
    this.#failures.set(name, performance.now());
  }

  #failedLately(name: string): boolean {
    const at = this.#failures.get(name);
    if (at === undefined) return false;
    if (performance.now() - at < failureLasts) return true;
    this.#failures.delete(name);
    return false;
  }
}

/** Renditions of another recipe keep their names until they are the ones used longest ago. */
function nameOf({ hash, width, format, crop }: Rendition): string {
  return `${hash}-${sizeName(width, crop)}-${recipe}.${format}`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A file name of the copy may hold a line break, and a decoder may say several lines. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
