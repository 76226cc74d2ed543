import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { expect, test } from "vitest";
import { type Format, formats } from "#lib/media/image.ts";
import { largestOriginal, makeRendition } from "#lib/media/make-rendition.ts";
import { drawing, type Original, photograph, temporaryFolder } from "./originals.ts";

async function make(original: Original, width: number, format: Format) {
  const bytes = await makeRendition(original.bytes, original, { width, format });
  return { bytes, metadata: await sharp(bytes).metadata() };
}

async function pixel(bytes: Buffer, x: number, y: number): Promise<number[]> {
  return [...(await sharp(bytes).extract({ left: x, top: y, width: 1, height: 1 }).raw().toBuffer())];
}

test.for([...formats])("a drawing becomes %s at the width that is asked", async (format) => {
  const { metadata } = await make(drawing(), 640, format);
  expect(metadata).toMatchObject({ width: 640, height: 320, format: format === "avif" ? "heif" : format });
});

test.for([10, 100, 777, 1600, 8000])(
  "a drawing of %i CSS pixels is drawn anew at 1280, with hard edges",
  async (width) => {
    const { bytes } = await make(drawing(width, width / 2), 1280, "avif");
    const [outside, inside] = await Promise.all([pixel(bytes, 316, 320), pixel(bytes, 324, 320)]);
    expect(outside[3]).toBeLessThan(10);
    expect(inside[3]).toBeGreaterThan(245);
    expect(inside[0]).toBeGreaterThan(190);
  },
);

test("JPEG has white where a drawing has nothing, and the others leave it open", async () => {
  const [jpeg, webp] = await Promise.all([make(drawing(), 160, "jpeg"), make(drawing(), 160, "webp")]);
  expect(Math.min(...(await pixel(jpeg.bytes, 5, 40)))).toBeGreaterThan(250);
  expect((await pixel(webp.bytes, 5, 40))[3]).toBe(0);
});

test("a photograph is made smaller, and never larger than it is", async () => {
  const original = await photograph(400, 300);
  expect((await make(original, 320, "webp")).metadata).toMatchObject({ width: 320, height: 240 });
  expect((await make(original, 640, "webp")).metadata).toMatchObject({ width: 400, height: 300 });
});

test("a photograph taken with a turned camera stands upright, and says nothing of its camera or place", async () => {
  const { bytes } = await photograph(400, 200);
  const turned = await sharp(bytes)
    .withExif({ IFD0: { Copyright: "C", Make: "Camera" }, IFD3: { GPSLatitudeRef: "N" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(turned).metadata()).exif).toBeDefined();
  const made = await make({ bytes: turned, width: 200, height: 400, vector: false }, 160, "jpeg");
  expect(made.metadata).toMatchObject({ width: 160, height: 320 });
  expect([made.metadata.exif, made.metadata.icc, made.metadata.xmp, made.metadata.orientation]).toEqual(
    Array(4).fill(undefined),
  );
  const [top] = await pixel(made.bytes, 80, 20);
  expect(top).toBeGreaterThan(150);
});

test("a JPEG is progressive, so that it appears before it is there", async () => {
  expect((await make(await photograph(400, 300), 320, "jpeg")).metadata.isProgressive).toBe(true);
});

test("an original of 25 Mpx is refused, and told its size and the limit", async () => {
  const original = await photograph(5000, 5000, "png");
  await expect(make(original, 160, "webp")).rejects.toThrow("5000 × 5000 pixels (25.0 Mpx), and at most 24.5 Mpx");
});

test("an original that has more pixels than the archive says is refused by the decoder", async () => {
  const { bytes } = await photograph(5000, 5000, "png");
  await expect(make({ bytes, width: 10, height: 10, vector: false }, 160, "webp")).rejects.toThrow(/pixel limit/);
});

test("an original of 24 Mpx is taken", async () => {
  expect(6016 * 4016).toBeLessThan(largestOriginal);
  expect((await make(await photograph(6000, 4000), 160, "webp")).metadata.width).toBe(160);
});

test("a very tall drawing stays within what formats and memory can hold", async () => {
  const { metadata } = await make(drawing(10, 1000), 1920, "webp");
  expect(metadata.height).toBeLessThanOrEqual(16_383);
  expect((metadata.width ?? 0) / (metadata.height ?? 1)).toBeCloseTo(0.01, 3);
});

test("a drawing cannot show files of the machine", async () => {
  const secret = join(temporaryFolder(), "secret.png");
  writeFileSync(secret, (await photograph(40, 40, "png")).bytes);
  const href = pathToFileURL(secret).href;
  const { bytes } = await make(drawing(100, 50, `<image width="100" height="50" href="${href}"/>`), 160, "webp");
  expect((await pixel(bytes, 80, 40))[3]).toBe(0);
});

test("a drawing of entities that unfold without end is refused", async () => {
  const levels = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join("");
  const svg = `<!DOCTYPE svg [<!ENTITY e0 "lol">${levels}]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&e12;</text></svg>`;
  await expect(make({ bytes: Buffer.from(svg), width: 9, height: 9, vector: true }, 160, "webp")).rejects.toThrow();
});

test("half a photograph is refused rather than shown with a grey half", async () => {
  const original = await photograph(800, 600);
  await expect(
    make({ ...original, bytes: original.bytes.subarray(0, original.bytes.length / 2) }, 320, "jpeg"),
  ).rejects.toThrow();
});
