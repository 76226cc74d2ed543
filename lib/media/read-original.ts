import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Image } from "./image.ts";

/** Bytes that are read at most into memory. */
const largestFile = 96 * 1024 * 1024;

/**
 * The bytes of an original. They are what its hash says: an address promises for a year what it shows, and the file may have been
 * changed since the archive looked at it. Throws when the file is gone, is another one or is too large; the message says which.
 */
export async function readOriginal(folder: string, { path, hash }: Pick<Image, "path" | "hash">): Promise<Buffer> {
  const file = join(folder, path);
  const about = await stat(file);
  if (!about.isFile()) throw new Error("It is not a file.");
  if (about.size > largestFile) throw new Error(`It has ${about.size} bytes, and at most ${largestFile} are read.`);
  const bytes = await readFile(file);
  if (createHash("sha256").update(bytes).digest("hex").startsWith(hash)) return bytes;
  throw new Error("The file has changed since the archive was brought up to date.");
}
