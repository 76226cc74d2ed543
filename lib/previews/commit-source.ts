import { type Change, markOf } from "#lib/archive/changes.ts";
import { copyKind } from "#lib/archive/copy-kinds.ts";
import type { CopySource } from "#lib/archive/copy-source.ts";
import type { Repository } from "#lib/history/git.ts";

/** Bytes of all files that are read at once from the objects of a commit. */
const most = 512 * 1024 * 1024;

/** A tree may be written by anybody: these names would lead out of a folder, or are hidden from the archive. */
const hidden = /(?:^|\/)(?:\.|\/|$)|[\\\0]/;

/** The copy as it is in a commit, read from the objects of the repository alone: no file of the work tree is looked at. */
export class CommitSource implements CopySource {
  readonly #repository: Repository;
  readonly #blobs: ReadonlyMap<string, string>;
  readonly #read = new Map<string, Buffer>();

  constructor(repository: Repository, commit: string) {
    this.#repository = repository;
    this.#blobs = new Map([...repository.filesAt(commit)].filter(([path]) => !hidden.test(path)));
  }

  has(path: string): boolean {
    return this.#blobs.has(path);
  }

  read(path: string): Buffer {
    const blob = this.#blobs.get(path);
    if (blob === undefined) throw new Error(`The commit has no ${path}.`);
    if (!this.#read.has(blob)) this.#fetch([blob]);
    return this.#read.get(blob) ?? Buffer.alloc(0);
  }

  image(path: string): Buffer {
    return this.read(path);
  }

  /**
   * What differs from the copy that an archive holds.
   *
   * @param known The git hash of each file that the archive has taken in.
   */
  changesFrom(known: ReadonlyMap<string, string>): Change[] {
    const differing = [...this.#blobs].filter(([path, blob]) => copyKind(path) && known.get(path) !== blob);
    this.#fetch(differing.map(([, blob]) => blob));
    const gone = [...known.keys()].filter((path) => !this.#blobs.has(path));
    return [...differing.map(([path]) => path), ...gone].sort().flatMap((path) => this.#change(path));
  }

  #change(path: string): Change[] {
    const kind = copyKind(path);
    if (!kind) return [];
    if (!this.has(path)) return [{ path, kind }];
    const bytes = this.read(path);
    // No file looks like this one: whoever compared the archive with a folder would read it.
    const seen = { path, size: bytes.byteLength, mtime: -1 };
    return [{ path, kind, seen, mark: markOf(bytes), ...(kind === "image" ? {} : { bytes }) }];
  }

  #fetch(blobs: string[]): void {
    const missing = [...new Set(blobs)].filter((blob) => !this.#read.has(blob));
    if (missing.length === 0) return;
    for (const [blob, bytes] of this.#repository.blobs(missing, most)) this.#read.set(blob, bytes);
  }
}
