import { join } from "node:path";
import { contentFolder, stateFolder } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { clock, desk } from "#lib/archive/newsroom.ts";
import { Darkroom } from "#lib/media/darkroom.ts";
import type { Image } from "#lib/media/image.ts";
import { serveRendition } from "#lib/media/serve-rendition.ts";

declare global {
  /** The darkroom of this process: development loads this module again after each change of it, and the bounds stay. */
  var marbreDarkroom: Darkroom | undefined;
}

/** An image of the copy in one width and format: `/media/<content hash>/<width>.<format>`. */
export function GET(request: Request): Promise<Response> {
  return serveRendition(request, { find, darkroom, log });
}

export const HEAD = GET;

function find(hash: string): Image | undefined {
  const { archive, statements } = desk();
  return new Edition(statements, clock(archive)).imageByHash(hash);
}

function darkroom(): Darkroom {
  globalThis.marbreDarkroom ??= new Darkroom({
    originals: contentFolder(),
    renditions: join(stateFolder(), "media"),
    diskBytes: megabytes("MARBRE_MEDIA_DISK_MB", 1024),
    log,
  });
  return globalThis.marbreDarkroom;
}

function log(line: string): void {
  console.error(line);
}

function megabytes(name: string, otherwise: number): number {
  const value = Number(process.env[name] ?? otherwise);
  if (!(value > 0))
    throw new Error(`${name} must be a number of megabytes greater than 0, and is ${process.env[name]}.`);
  return value * 1024 * 1024;
}
