import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline, Readable } from "node:stream";
import { pipeline as flow } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";

/** Writes a file that is there whole or not at all, and on the disk when this returns. Nobody else on the machine may read it. */
export async function writeGzip(file: string, lines: AsyncIterable<string>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${randomUUID()}.part`;
  try {
    const output = createWriteStream(unfinished, { flags: "wx", mode: 0o600, flush: true });
    await flow(Readable.from(lines), createGzip(), output);
    await rename(unfinished, file);
    await keepNames(dirname(file));
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** The name of a new file is on the disk once its folder is. */
async function keepNames(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function* linesOfGzip(file: string): AsyncGenerator<string> {
  const text = pipeline(createReadStream(file), createGunzip(), () => {}).setEncoding("utf8");
  let rest = "";
  for await (const chunk of text) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}
