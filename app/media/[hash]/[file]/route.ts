import { darkroom, log } from "#app/darkroom.ts";
import { Edition } from "#lib/archive/edition.ts";
import { clock, desk } from "#lib/archive/newsroom.ts";
import type { Image } from "#lib/media/image.ts";
import { serveRendition } from "#lib/media/serve-rendition.ts";

/** An image of the copy in one width and format: `/media/<content hash>/<width>.<format>`. */
export function GET(request: Request): Promise<Response> {
  return serveRendition(request, { find, darkroom, log });
}

export const HEAD = GET;

function find(hash: string): Image | undefined {
  const { archive, statements } = desk();
  return new Edition(statements, clock(archive)).imageByHash(hash);
}
