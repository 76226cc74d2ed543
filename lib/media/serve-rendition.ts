import { offeredCrops, sizeName } from "./crop.ts";
import type { Darkroom } from "./darkroom.ts";
import { type Format, type Image, offeredWidths } from "./image.ts";
import { recipe } from "./make-rendition.ts";
import { type Rendition, renditionAt } from "./rendition-address.ts";
import { isHeld, missing, notModified, send, unavailable } from "./send-bytes.ts";

export type MediaSource = {
  /** The image that the archive knows by this hash. */
  find: (hash: string) => Image | undefined;
  darkroom: () => Pick<Darkroom, "develop">;
  log: (line: string) => void;
};

const contentTypes: Record<Format, string> = { avif: "image/avif", webp: "image/webp", jpeg: "image/jpeg" };

/**
 * Answers GET and HEAD at `/media/<content hash>/<width>.<format>`. What is not a declared rendition of a known image, or cannot be
 * made of it, is 404; what could be made at another time is 503.
 */
export async function serveRendition(request: Request, source: MediaSource): Promise<Response> {
  try {
    return await answer(request, source);
  } catch (error) {
    source.log(`MARBRE_MEDIA_FAILED ${request.url}: ${error instanceof Error ? error.stack : String(error)}`);
    return unavailable();
  }
}

async function answer(request: Request, { find, darkroom }: MediaSource): Promise<Response> {
  const rendition = renditionAt(new URL(request.url).pathname);
  const image = rendition && find(rendition.hash);
  if (!image || !isOffered(image, rendition)) return missing();
  const etag = etagOf(rendition);
  if (isHeld(request, etag)) return notModified(etag);
  const development = await darkroom().develop(image, rendition);
  switch (development.kind) {
    case "made":
      return send(request, { bytes: development.bytes, type: contentTypes[rendition.format], etag });
    case "failed":
      return missing();
    case "busy":
      return unavailable();
  }
}

function isOffered(image: Image, { width, crop }: Rendition): boolean {
  const offered: number[] = crop === undefined ? offeredWidths(image) : offeredCrops(image, crop.shape);
  return offered.includes(width);
}

/** Another recipe makes other bytes, which a strong validator must tell apart (RFC 9110 §8.8.1), or ranges of both could be joined. */
function etagOf({ hash, width, format, crop }: Rendition): string {
  return `"${hash}-${sizeName(width, crop)}-${format}-${recipe}"`;
}
