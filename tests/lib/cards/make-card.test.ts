import { createHash } from "node:crypto";
import sharp from "sharp";
import { expect, test } from "vitest";
import { heaviest, makeCard } from "#lib/cards/make-card.ts";

const sheet = '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"/>';
const frame = { left: 624, top: 123, width: 576, height: 444 };

/** A picture that no format makes small, the same each time. */
function noise(): Promise<Buffer> {
  const { width, height } = frame;
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0, hash = Buffer.from("seed"); at < pixels.length; at += hash.length) {
    hash = createHash("sha512").update(hash).digest();
    hash.copy(pixels, at);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

async function colours(card: Buffer, places: [left: number, top: number][]): Promise<string[]> {
  const { data, info } = await sharp(card).raw().toBuffer({ resolveWithObject: true });
  const tone = (value: number | undefined) => ((value ?? 0) > 128 ? "1" : "0");
  return places.map(([left, top]) => {
    const at = (top * info.width + left) * info.channels;
    return tone(data[at]) + tone(data[at + 1]) + tone(data[at + 2]);
  });
}

test("a card whose picture cannot be made small is light all the same", async () => {
  const heavy = await makeCard({ svg: sheet, frame }, { bytes: await noise(), fit: "cover" });
  expect(heavy.length).toBeLessThanOrEqual(heaviest);
  expect(heavy.length).toBeGreaterThan(heaviest / 3);
});

test("a story's picture fills its frame, a logo stands in it as a whole on the paper", async () => {
  const red = { r: 200, g: 0, b: 0, alpha: 1 };
  const wide = await sharp({ create: { width: 1200, height: 100, channels: 4, background: red } })
    .webp()
    .toBuffer();
  const places: [number, number][] = [
    [frame.left + 5, frame.top + 5],
    [frame.left + 288, frame.top + 222],
    [frame.left - 5, frame.top + 222],
  ];
  const story = await makeCard({ svg: sheet, frame }, { bytes: wide, fit: "cover" });
  expect(await colours(story, places)).toEqual(["100", "100", "111"]);
  const company = await makeCard({ svg: sheet, frame }, { bytes: wide, fit: "contain" });
  expect(await colours(company, places)).toEqual(["111", "100", "111"]);
});
