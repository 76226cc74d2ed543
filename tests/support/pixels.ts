import sharp from "sharp";

/** A channel may be off by so much, of 255, before its pixel counts as another: edges of letters are not the same everywhere. */
const tolerance = 40;

/** The part of the pixels, from 0 to 1, that two pictures do not have in common. Another size is another picture. */
export async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((picture) => pixelsOf(picture)));
  if (!a || !b || a.info.width !== b.info.width || a.info.height !== b.info.height) return 1;
  let others = 0;
  for (let at = 0; at < a.data.length; at += 3) {
    const off = Math.max(
      ...[0, 1, 2].map((channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0))),
    );
    if (off > tolerance) others += 1;
  }
  return others / (a.data.length / 3);
}

function pixelsOf(picture: Buffer) {
  return sharp(picture).removeAlpha().toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
}

/** A screenshot as it is kept: half its size, in few colours, which is enough to see that something moved. */
export function asBaseline(screenshot: Buffer): Promise<Buffer> {
  return sharp(screenshot)
    .resize({ width: 480, withoutEnlargement: true })
    .removeAlpha()
    .webp({ quality: 80, effort: 6 })
    .toBuffer();
}
