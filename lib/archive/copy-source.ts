import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where an update reads the copy: a folder, or a commit of its repository. Paths are those of the content folder. */
export type CopySource = {
  has(path: string): boolean;
  read(path: string): Uint8Array;
  /** The folder, where it is one: threads read there for themselves. */
  folder?: string;
  /** An image as the decoder opens it: its file, or its bytes. */
  image(path: string): string | Uint8Array;
};

export function folderSource(folder: string): CopySource {
  return {
    folder,
    has: (path) => existsSync(join(folder, path)),
    read: (path) => readFileSync(join(folder, path)),
    image: (path) => join(folder, path),
  };
}
