import { createHash } from "node:crypto";
import sharp from "sharp";
import type { Composition, Frame } from "./compose.ts";
import { inks } from "./inks.ts";

/** Bytes of a card at most: half of what the strictest of those who show links takes (WhatsApp, 600 kB). */
export const heaviest = 300_000;

/** Colour at full resolution, since letters are red on paper. The second quality is for pictures that the first makes too heavy: pure noise comes out at 247 kB. */
const settings = { qualities: [86, 70], mozjpeg: true, progressive: true, chromaSubsampling: "4:4:4" } as const;

/** Stands for all that decides the bytes of a card beside its composition and its picture. */
export const recipe = createHash("sha256")
  .update(JSON.stringify([settings, Object.entries(sharp.versions).sort()]))
  .digest("hex")
  .slice(0, 8);

/** A card as JPEG. A story's picture fills its frame, a logo stands in it as a whole. Throws when the picture cannot be decoded. */
export async function makeCard(
  { svg, frame }: Composition,
  picture?: { bytes: Buffer; fit: "cover" | "contain" },
): Promise<Buffer> {
  const sheet = sharp(Buffer.from(svg)).flatten({ background: inks.paper });
  const whole = frame && picture ? sheet.composite([await mounted(picture, frame)]) : sheet;
  const { data, info } = await whole.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { qualities, ...rest } = settings;
  let card = Buffer.alloc(0);
  for (const quality of qualities) {
    card = await sharp(data, { raw: info })
      .jpeg({ ...rest, quality })
      .toBuffer();
    if (card.length <= heaviest) break;
  }
  return card;
}

async function mounted(
  { bytes, fit }: { bytes: Buffer; fit: "cover" | "contain" },
  { left, top, width, height }: Frame,
) {
  const transparent = { r: 0, g: 0, b: 0, alpha: 0 };
  const input = await sharp(bytes).resize({ width, height, fit, background: transparent }).png().toBuffer();
  return { input, left, top };
}
