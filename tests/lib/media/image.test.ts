import { expect, test } from "vitest";
import { formats, mediaPath, offeredWidths, renditions, widths } from "#lib/media/image.ts";
import { renditionAt } from "#lib/media/rendition-address.ts";

const hash = "0123456789abcdef0123";

test("a photograph is offered in the declared widths that do not enlarge it", () => {
  expect(offeredWidths({ width: 960, vector: false })).toEqual([160, 320, 480, 640, 800, 960]);
});

test("a tiny photograph has one address, and a tiny drawing has them all", () => {
  expect(offeredWidths({ width: 24, vector: false })).toEqual([160]);
  expect(offeredWidths({ width: 24, vector: true })).toEqual([...widths]);
});

test("a small place is offered small renditions, and something always", () => {
  const image = { path: "a.svg", hash, width: 10, height: 10, vector: true };
  const { sources, src } = renditions(image, 320);
  expect(sources.map(({ srcset }) => srcset)).toEqual([
    `/media/${hash}/160.avif 160w, /media/${hash}/320.avif 320w`,
    `/media/${hash}/160.webp 160w, /media/${hash}/320.webp 320w`,
  ]);
  expect(src).toBe(`/media/${hash}/320.jpeg`);
});

test("every address that a page writes is read back as what it stands for", () => {
  const image = { path: "a.svg", hash, width: 10, height: 10, vector: true };
  const { sources, src } = renditions(image);
  const written = sources.flatMap(({ srcset }) => srcset.split(", ").map((entry) => entry.split(" ")[0] ?? ""));
  const expected = formats.slice(0, 2).flatMap((format) => widths.map((width) => ({ hash, width, format })));
  expect(written.map(renditionAt)).toEqual(expected);
  expect(renditionAt(src)).toEqual({ hash, width: 960, format: "jpeg" });
});

test.for([
  "/media/0123456789abcdef0123/641.avif",
  "/media/0123456789abcdef0123/0640.avif",
  "/media/0123456789abcdef0123/640.0.avif",
  "/media/0123456789abcdef0123/+640.avif",
  "/media/0123456789abcdef0123/640.jpg",
  "/media/0123456789abcdef0123/640.AVIF",
  "/media/0123456789abcdef0123/640.avif/",
  "/media/0123456789abcdef0123/640.avif\n",
  "/media/0123456789abcdef0123/%36%34%30.avif",
  "/media/0123456789abcdef0123//640.avif",
  "/media/0123456789ABCDEF0123/640.avif",
  "/media/0123456789abcdef012/640.avif",
  "/media/0123456789abcdef01234/640.avif",
  "/media/../../../../etc/passwd",
  "/media/0123456789abcdef0123/..%2f..%2farchive.sqlite",
  "/media/__proto__/640.avif",
  "/media/0123456789abcdef0123/constructor.avif",
  "/x/media/0123456789abcdef0123/640.avif",
])("%j is no address of an image", (path) => {
  expect(renditionAt(mediaPath({ hash }, 640, "avif"))).toBeDefined();
  expect(renditionAt(path)).toBeUndefined();
});
