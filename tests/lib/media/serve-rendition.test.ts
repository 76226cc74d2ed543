import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { formats, mediaPath } from "#lib/media/image.ts";
import { serveRendition } from "#lib/media/serve-rendition.ts";
import { bodyOf, drawing, photograph, pressRoom } from "./originals.ts";

test.for([...formats])("a drawing is served as %s, for a year", async (format) => {
  const room = pressRoom();
  const image = room.add("lead.svg", drawing());
  const response = await room.ask(mediaPath(image, 320, format));
  const body = await bodyOf(response);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "accept-ranges": "bytes",
    "cache-control": "public, max-age=31536000, immutable",
    "content-length": String(body.length),
    "content-type": `image/${format}`,
    etag: expect.stringMatching(new RegExp(`^"${image.hash}-320-${format}-[0-9a-f]{8}"$`)),
  });
  expect((await sharp(body).metadata()).width).toBe(320);
});

test("a second reader gets the same bytes without a second render, and so does one after a restart", async () => {
  const room = pressRoom();
  const path = mediaPath(room.add("lead.svg", drawing()), 160, "webp");
  const first = await bodyOf(await room.ask(path));
  expect((await bodyOf(await room.ask(path))).equals(first)).toBe(true);
  const restarted = pressRoom({ folder: room.folder });
  restarted.add("lead.svg", drawing());
  expect((await bodyOf(await restarted.ask(path))).equals(first)).toBe(true);
  expect([room.darkroom.rendered, restarted.darkroom.rendered]).toEqual([1, 0]);
  expect(readdirSync(room.renditions)).toHaveLength(1);
});

test("forty readers who come at once wait for one render", async () => {
  const room = pressRoom();
  const path = mediaPath(room.add("lead.svg", drawing()), 640, "avif");
  const answers = await Promise.all(Array.from({ length: 40 }, () => room.ask(path)));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(room.darkroom.rendered).toBe(1);
});

test("more renders than may wait are put off, and nobody else is", async () => {
  const room = pressRoom();
  const paths = Array.from({ length: 50 }, (_, n) => room.add(`${n}.svg`, drawing(100 + n))).flatMap((image) =>
    formats.map((format) => mediaPath(image, 160, format)),
  );
  const answers = await Promise.all(paths.map((path) => room.ask(path)));
  const statuses = Map.groupBy(answers, ({ status }) => status);
  expect([...statuses.keys()].sort()).toEqual([200, 503]);
  expect(statuses.get(200)?.length).toBe(130);
  const busy = statuses.get(503)?.[0];
  expect(busy?.headers.get("retry-after")).toBe("5");
  expect(busy?.headers.get("cache-control")).toBe("no-store");
});

test("HEAD says what GET would send, without sending it", async () => {
  const room = pressRoom();
  const path = mediaPath(room.add("lead.svg", drawing()), 160, "webp");
  const [get, head] = [await room.ask(path), await room.ask(path, { Range: "bytes=0-1" }, "HEAD")];
  expect(head.status).toBe(200);
  expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
  expect(head.body).toBeNull();
});

test("who has the image already is told so, whether it is still on the disk or not", async () => {
  const room = pressRoom();
  const path = mediaPath(room.add("lead.svg", drawing()), 160, "webp");
  const etag = (await room.ask(path)).headers.get("etag") ?? "";
  rmSync(room.renditions, { recursive: true });
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
    const response = await room.ask(path, { "If-None-Match": known, Range: "bytes=0-1" });
    expect([response.status, response.headers.get("etag"), response.body]).toEqual([304, etag, null]);
    expect(response.headers.get("cache-control")).toContain("immutable");
  }
  expect(room.darkroom.rendered).toBe(1);
  expect((await room.ask(path, { "If-None-Match": '"other"' })).status).toBe(200);
});

test("a range is served as a part of the whole", async () => {
  const room = pressRoom();
  const path = mediaPath(room.add("lead.svg", drawing()), 320, "jpeg");
  const whole = await bodyOf(await room.ask(path));
  const part = await room.ask(path, { Range: "bytes=10-19" });
  expect(part.status).toBe(206);
  expect(part.headers.get("content-range")).toBe(`bytes 10-19/${whole.length}`);
  expect(part.headers.get("content-length")).toBe("10");
  expect(await bodyOf(part)).toEqual(whole.subarray(10, 20));
});

test("a range beyond the end is 416, and is not kept by caches", async () => {
  const room = pressRoom();
  const path = mediaPath(room.add("lead.svg", drawing()), 320, "jpeg");
  const { length } = await bodyOf(await room.ask(path));
  const response = await room.ask(path, { Range: `bytes=${length}-` });
  expect(response.status).toBe(416);
  expect(response.headers.get("content-range")).toBe(`bytes */${length}`);
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test("a range of another version is not joined to this one", async () => {
  const room = pressRoom();
  const path = mediaPath(room.add("lead.svg", drawing()), 320, "jpeg");
  const etag = (await room.ask(path)).headers.get("etag") ?? "";
  const status = async (condition: string) =>
    (await room.ask(path, { Range: "bytes=0-1", "If-Range": condition })).status;
  expect(await status(etag)).toBe(206);
  expect(await status('"other"')).toBe(200);
  expect(await status(`W/${etag}`)).toBe(200);
  expect(await status("Mon, 23 Nov 2026 00:00:00 GMT")).toBe(200);
});

test("a width that would enlarge a photograph is not there, and costs no render", async () => {
  const room = pressRoom();
  const image = room.add("lead.jpg", await photograph(500, 300));
  expect((await room.ask(mediaPath(image, 640, "webp"))).status).toBe(404);
  expect(room.darkroom.rendered).toBe(0);
  expect((await room.ask(mediaPath(image, 480, "webp"))).status).toBe(200);
});

test("made-up addresses are short texts that caches may keep a minute, and leave the disk as it was", async () => {
  const room = pressRoom();
  const { hash } = room.add("lead.svg", drawing());
  const hostile = [
    `${hash}/641.avif`,
    `${hash}/640.png`,
    `${hash}/..%2f..%2fetc%2fpasswd`,
    `../${hash}/640.avif`,
    `${hash}/640.avif%00`,
  ];
  const unknown = Array.from({ length: 2000 }, (_, n) => `${n.toString(16).padStart(20, "0")}/640.avif`);
  for (const path of [...hostile, ...unknown]) {
    const response = await room.ask(`/media/${path}`);
    expect(response.status).toBe(404);
    expect(response.headers.get("cache-control")).toBe("public, max-age=60");
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  }
  expect(existsSync(room.renditions)).toBe(false);
  expect([room.darkroom.rendered, room.lines]).toEqual([0, []]);
});

test("an original that disappeared is 404, and the log names the file once a minute", async () => {
  const room = pressRoom();
  const image = room.add("lead.svg", drawing());
  rmSync(join(room.originals, "lead.svg"));
  for (let n = 0; n < 3; n++) expect((await room.ask(mediaPath(image, 320, "avif"))).status).toBe(404);
  expect(room.lines).toEqual([expect.stringMatching(/^MARBRE_MEDIA_FAILED lead\.svg: ENOENT/)]);
});

test("an original that was replaced is not served at the address of the old one", async () => {
  const room = pressRoom();
  const image = room.add("lead.svg", drawing());
  writeFileSync(join(room.originals, "lead.svg"), drawing(200).bytes);
  expect((await room.ask(mediaPath(image, 320, "avif"))).status).toBe(404);
  expect(room.lines).toEqual([expect.stringMatching(/^MARBRE_MEDIA_FAILED lead\.svg: The file has changed/)]);
});

test("an original that cannot be decoded, or is too large, is 404 with its reason in one line of the log", async () => {
  const room = pressRoom();
  const broken = room.add("broken\n.jpg", {
    bytes: Buffer.from("not a picture"),
    width: 500,
    height: 500,
    vector: false,
  });
  const large = room.add("large.png", await photograph(5000, 5000, "png"));
  expect((await room.ask(mediaPath(broken, 160, "jpeg"))).status).toBe(404);
  expect((await room.ask(mediaPath(large, 160, "jpeg"))).status).toBe(404);
  expect(room.lines).toEqual([
    expect.stringMatching(/^MARBRE_MEDIA_FAILED broken \.jpg: [^\n]+$/),
    expect.stringMatching(/^MARBRE_MEDIA_FAILED large\.png: It has 5000 × 5000 pixels \(25\.0 Mpx\)/),
  ]);
  expect(existsSync(room.renditions)).toBe(false);
});

test("a disk that takes nothing costs a log line, and not the image", async () => {
  const room = pressRoom();
  const path = mediaPath(room.add("lead.svg", drawing()), 160, "webp");
  mkdirSync(dirname(room.renditions));
  writeFileSync(room.renditions, "a file where the folder should be");
  expect((await room.ask(path)).status).toBe(200);
  expect(room.lines).toEqual([expect.stringMatching(/^MARBRE_MEDIA_UNKEPT .+: EEXIST/)]);
});

test("an archive that cannot be read is 503 without a word of what went wrong", async () => {
  const room = pressRoom();
  const path = mediaPath(room.add("lead.svg", drawing()), 160, "webp");
  const find = () => {
    throw new Error("database disk image is malformed");
  };
  const response = await serveRendition(new Request(`http://localhost:3000${path}`), { ...room.source, find });
  expect([response.status, await response.text()]).toEqual([503, "503 Service Unavailable\n"]);
  expect(room.lines[0]).toMatch(/^MARBRE_MEDIA_FAILED .*malformed/);
});
