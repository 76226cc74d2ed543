import { prepared } from "#lib/database/prepared.ts";
import type { Image } from "#lib/media/image.ts";
import type { Archive } from "./archive.ts";
import type { Bumps } from "./bumps.ts";
import type { Change } from "./changes.ts";
import { subject } from "./generations.ts";
import type { Unreadable } from "./measure-images.ts";

/** Keeps the images that the copy may name, and knows which files name those that changed. */
export class ImageWriter {
  readonly #db: Archive["db"];
  readonly #measured: Map<string, Image | Unreadable>;
  readonly #touched = new Set<string>();

  constructor({ db }: Archive, measured: Map<string, Image | Unreadable>) {
    this.#db = db;
    this.#measured = measured;
  }

  /** An image that cannot be read is as one that is not there: whoever names it is told. */
  take({ path }: Change): void {
    this.#touched.add(path);
    const image = this.#measured.get(path);
    if (!image || "reason" in image) {
      prepared(this.#db, "DELETE FROM images WHERE path = ?").run(path);
      return;
    }
    prepared(this.#db, "INSERT OR REPLACE INTO images (path, hash, width, height, vector) VALUES (?, ?, ?, ?, ?)").run(
      path,
      image.hash,
      image.width,
      image.height,
      image.vector ? 1 : 0,
    );
  }

  /** The files that name an image of this update. */
  users(): string[] {
    const find = prepared<[string], string>(this.#db, "SELECT file FROM uses WHERE image = ?").pluck();
    return [...new Set([...this.#touched].flatMap((path) => find.all(path)))];
  }

  /** The same words with another picture are another page. Articles are announced by their writer; this is for the rest. */
  touchUsers(bumps: Bumps): void {
    for (const file of this.users()) {
      const row = prepared<[string], { kind: string; slug: string }>(
        this.#db,
        "SELECT kind, slug FROM records WHERE file = ?",
      ).get(file);
      if (row) bumps.subject(subject.record(row.kind, row.slug));
    }
  }
}
