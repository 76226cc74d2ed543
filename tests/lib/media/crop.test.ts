import sharp from "sharp";
import { expect, test } from "vitest";
import { cropHeight, cropWidths, focuses, offeredCrops } from "#lib/media/crop.ts";
import { croppedSources, mediaPath } from "#lib/media/image.ts";
import { makeRendition } from "#lib/media/make-rendition.ts";
import { renditionAt } from "#lib/media/rendition-address.ts";
import { drawing, photograph, pressRoom } from "./originals.ts";

const hash = "0123456789abcdef0123";

test("a crop has whole pixels in every width, and says its height in its address", () => {
  for (const width of cropWidths) expect(Number.isInteger(cropHeight(width))).toBe(true);
  expect(mediaPath({ hash }, 640, "avif", "left")).toBe(`/media/${hash}/640x480-left.avif`);
  expect(mediaPath({ hash }, 640, "avif", "centre")).toBe(`/media/${hash}/640x480.avif`);
});

test("every address of a crop is read back as what it stands for, and no other is one", () => {
  for (const focus of focuses)
    for (const width of cropWidths)
      expect(renditionAt(mediaPath({ hash }, width, "webp", focus))).toEqual({ hash, width, focus, format: "webp" });
  for (const size of ["640x481", "640x480-centre", "640x480-", "640x480-up", "160x120", "1920x1440", "640-left"])
    expect(renditionAt(`/media/${hash}/${size}.avif`), size).toBeUndefined();
});

test("a photograph is cropped in the widths that do not enlarge it, and a small one not at all", () => {
  expect(offeredCrops({ width: 800, height: 450, vector: false })).toEqual([320, 480]);
  const small = { path: "a.jpg", hash, width: 300, height: 200, vector: false };
  expect(croppedSources(small, "centre")).toEqual([]);
});

test.for([
  ["left", "red", "red"],
  ["right", "blue", "blue"],
  ["centre", "red", "blue"],
] as const)("a crop that keeps the %s shows that part", async ([focus, first, last]) => {
  const original = await photograph(1200, 400);
  const bytes = await makeRendition(original.bytes, original, { width: 320, format: "jpeg", focus });
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const colour = (x: number) => ((data[(info.width * 120 + x) * 3] ?? 0) > 100 ? "red" : "blue");
  expect([info.width, info.height, colour(4), colour(info.width - 5)]).toEqual([320, 240, first, last]);
});

test("a drawing is drawn large enough to fill a crop", async () => {
  const original = drawing(100, 50);
  const bytes = await makeRendition(original.bytes, original, { width: 1280, format: "webp", focus: "centre" });
  const { width, height } = await sharp(bytes).metadata();
  expect([width, height]).toEqual([1280, 960]);
});

test("a crop is kept under its own name, and one that would be enlarged is 404", async () => {
  const room = pressRoom();
  const image = room.add("lead.jpg", await photograph(800, 450));
  const answers = await Promise.all(
    [undefined, "left", "right"].map((focus) =>
      room.ask(`/media/${image.hash}/480${focus === undefined ? "" : `x360-${focus}`}.webp`),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(room.darkroom.rendered).toBe(3);
  expect(new Set(answers.map(({ headers }) => headers.get("etag"))).size).toBe(3);
  expect((await room.ask(`/media/${image.hash}/640x480-left.webp`)).status).toBe(404);
});
