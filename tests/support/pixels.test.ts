import sharp from "sharp";
import { expect, test } from "vitest";
import { asBaseline, difference } from "./pixels.ts";

const sheet = (width: number, ink = 0) =>
  sharp({ create: { width, height: 100, channels: 3, background: "#f4efe6" } })
    .composite(
      ink > 0
        ? [{ input: { create: { width: ink, height: 100, channels: 3, background: "#1d1b18" } }, left: 0, top: 0 }]
        : [],
    )
    .png()
    .toBuffer();

test("a picture does not differ from itself, nor much from what is kept of it", async () => {
  expect(await difference(await sheet(100, 20), await sheet(100, 20))).toBe(0);
  expect(await difference(await asBaseline(await sheet(400, 80)), await sheet(400, 80))).toBeLessThan(0.01);
});

test("the part that differs is told, and another size is another picture", async () => {
  expect(await difference(await sheet(100), await sheet(100, 20))).toBeCloseTo(0.2);
  expect(await difference(await sheet(100), await sheet(101))).toBe(1);
});
