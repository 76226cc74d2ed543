import sharp from "sharp";
import { expect, test } from "vitest";
import { cropsByName, focuses, offeredCrops } from "#lib/media/crop.ts";
import { croppedSources, mediaPath, wholeStill, widestCrop } from "#lib/media/image.ts";
import { makeRendition } from "#lib/media/make-rendition.ts";
import { renditionAt } from "#lib/media/rendition-address.ts";
import { drawing, photograph, pressRoom } from "./originals.ts";

const hash = "0123456789abcdef0123";

test("a crop has whole pixels in every width, and says its height in its address", () => {
  for (const name of cropsByName.keys()) expect(name).toMatch(/^\d+x\d+(-[a-z]+)?$/);
  const address = (focus: "left" | "centre") => mediaPath({ hash }, 640, "avif", { shape: "4x3", focus });
  expect(address("left")).toBe(`/media/${hash}/640x480-left.avif`);
  expect(address("centre")).toBe(`/media/${hash}/640x480.avif`);
});

test("every address of a crop is read back as what it stands for, and no other is one", () => {
  for (const { width, crop } of cropsByName.values())
    expect(renditionAt(mediaPath({ hash }, width, "webp", crop))).toEqual({ hash, width, crop, format: "webp" });
  expect(cropsByName.size).toBe(11 * focuses.length);
  const odd = ["640x481", "640x480-centre", "640x480-", "640x480-up", "160x120", "1920x1440", "640-left", "640x640"];
  for (const size of odd) expect(renditionAt(`/media/${hash}/${size}.avif`), size).toBeUndefined();
});

test("a photograph is cropped in the widths that do not enlarge it, and a small one not at all", () => {
  const photograph = { width: 800, height: 480, vector: false };
  expect(offeredCrops(photograph, "4x3")).toEqual([320, 480, 640]);
  expect(offeredCrops(photograph, "16x9")).toEqual([640]);
  expect(offeredCrops(photograph, "1x1")).toEqual([480]);
  const small = { path: "a.jpg", hash, width: 300, height: 200, vector: false };
  expect(croppedSources(small, "centre")).toEqual([]);
});

test.for([
  ["left", "red", "red"],
  ["right", "blue", "blue"],
  ["centre", "red", "blue"],
] as const)("a crop that keeps the %s shows that part", async ([focus, first, last]) => {
  const original = await photograph(1200, 400);
  const bytes = await makeRendition(original.bytes, original, {
    width: 320,
    format: "jpeg",
    crop: { shape: "4x3", focus },
  });
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const colour = (x: number) => ((data[(info.width * 120 + x) * 3] ?? 0) > 100 ? "red" : "blue");
  expect([info.width, info.height, colour(4), colour(info.width - 5)]).toEqual([320, 240, first, last]);
});

test("a drawing is drawn large enough to fill a crop", async () => {
  const original = drawing(100, 50);
  const bytes = await makeRendition(original.bytes, original, {
    width: 1280,
    format: "webp",
    crop: { shape: "1x1", focus: "centre" },
  });
  const { width, height } = await sharp(bytes).metadata();
  expect([width, height]).toEqual([1280, 1280]);
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

test("the picture that stands for an image in a shape is the largest that does not enlarge it", () => {
  const photograph = { path: "a.jpg", hash, width: 1600, height: 900, vector: false };
  expect(widestCrop(photograph, "16x9", "centre")).toEqual({
    path: `/media/${hash}/1280x720.jpeg`,
    width: 1280,
    height: 720,
  });
  expect(widestCrop(photograph, "1x1", "left")?.path).toBe(`/media/${hash}/800x800-left.jpeg`);
  expect(widestCrop({ ...photograph, width: 400 }, "1x1", "left")).toBeUndefined();
});

test("the picture that stands for all of an image says the size that it has", () => {
  const photograph = { path: "a.jpg", hash, width: 1000, height: 500, vector: false };
  expect(wholeStill(photograph)).toEqual({ path: `/media/${hash}/960.jpeg`, width: 960, height: 480 });
  expect(wholeStill({ ...photograph, width: 100, height: 50 })).toMatchObject({ width: 100, height: 50 });
  expect(wholeStill({ ...photograph, vector: true }, 640)).toMatchObject({ width: 640, height: 320 });
});
