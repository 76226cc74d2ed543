import sharp from "sharp";
import { describe, expect, inject, test } from "vitest";
import { ask, attributes } from "../support/ask.ts";

const origin = inject("origin");

type Manifest = { name: string; short_name: string; start_url: string; icons: { src: string; sizes: string }[] };

async function manifest(): Promise<Manifest> {
  return JSON.parse((await ask(origin, "/manifest.webmanifest")).text);
}

describe("the paper's sign", () => {
  test.each(["/", "/articles/xiaomi-europe-cebit", "/articles/jamais-ecrit"])(
    "is linked from %s and is there",
    async (path) => {
      const { text } = await ask(origin, path);
      const links = attributes(text, "link", "href").filter((href) => /icon|manifest/.test(href));
      expect(links.sort()).toEqual(["/apple-icon.png", "/favicon.ico", "/icon.svg", "/manifest.webmanifest"]);
      for (const href of links) expect((await ask(origin, href)).status, href).toBe(200);
    },
  );

  test("is 180 pixels wide for telephones, and a picture that browsers know in its icon file", async () => {
    expect(await sharp((await ask(origin, "/apple-icon.png")).body).metadata()).toMatchObject({
      width: 180,
      height: 180,
    });
    const { body } = await ask(origin, "/favicon.ico");
    expect(await sharp(body.subarray(body.readUInt32LE(18))).metadata()).toMatchObject({ format: "png", width: 32 });
  });
});

describe("the manifest", () => {
  test("names the paper as its copy does", async () => {
    const { headers } = await ask(origin, "/manifest.webmanifest");
    expect(headers["content-type"]).toBe("application/manifest+json");
    expect(await manifest()).toMatchObject({ short_name: "La Morasse", start_url: "/" });
  });

  test("names icons of the size that they have", async () => {
    for (const { src, sizes } of (await manifest()).icons) {
      const { status, body } = await ask(origin, src);
      expect(status, src).toBe(200);
      const { width, height } = await sharp(body).metadata();
      if (sizes !== "any") expect(`${width}x${height}`, src).toBe(sizes);
    }
  });
});
