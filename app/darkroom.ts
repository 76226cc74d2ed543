import { join } from "node:path";
import { Darkroom } from "#lib/media/darkroom.ts";
import { contentFolder, stateFolder } from "#lib/site/folders.ts";

declare global {
  /** The darkroom of this process: each route has its own copy of this module, development loads it again, and the bounds stay. */
  var marbreDarkroom: Darkroom | undefined;
}

/** Where all images of the copy are made. */
export function darkroom(): Darkroom {
  globalThis.marbreDarkroom ??= new Darkroom({
    originals: contentFolder(),
    renditions: join(stateFolder(), "media"),
    diskBytes: megabytes("MARBRE_MEDIA_DISK_MB", 1024),
    log,
  });
  return globalThis.marbreDarkroom;
}

export function log(line: string): void {
  console.error(line);
}

/** A bound in bytes, from a variable that says it in megabytes. */
export function megabytes(name: string, otherwise: number): number {
  const value = Number(process.env[name] ?? otherwise);
  if (!(value > 0))
    throw new Error(`${name} must be a number of megabytes greater than 0, and is ${process.env[name]}.`);
  return value * 1024 * 1024;
}
