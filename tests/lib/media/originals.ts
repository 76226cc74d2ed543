import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { onTestFinished } from "vitest";
import { Darkroom } from "#lib/media/darkroom.ts";
import type { Image } from "#lib/media/image.ts";
import { type MediaSource, serveRendition } from "#lib/media/serve-rendition.ts";

export type Original = { bytes: Buffer; width: number; height: number; vector: boolean };

/** A red square in the middle of nothing. */
export function drawing(width = 100, height = 50, inside = '<path d="M25 0h50v50H25z" fill="#c00"/>'): Original {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 100 50">${inside}</svg>`;
  return { bytes: Buffer.from(svg), width, height, vector: true };
}

/** Left half red, right half blue. */
export async function photograph(width: number, height: number, format: "jpeg" | "png" = "jpeg"): Promise<Original> {
  const half = await sharp({ create: { width: Math.ceil(width / 2), height, channels: 3, background: "#c00000" } })
    .png()
    .toBuffer();
  const whole = sharp({ create: { width, height, channels: 3, background: "#0000c0" } }).composite([
    { input: half, left: 0, top: 0 },
  ]);
  return { bytes: await whole.toFormat(format).toBuffer(), width, height, vector: false };
}

export function temporaryFolder(): string {
  const folder = join(tmpdir(), `marbre-media-${randomUUID()}`);
  mkdirSync(folder, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 20);
}

/** A paper with images, and its `/media`. */
export function pressRoom({ folder = temporaryFolder(), diskBytes = 100_000_000 } = {}) {
  const originals = join(folder, "content");
  const renditions = join(folder, "state", "media");
  const images = new Map<string, Image>();
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const darkroom = new Darkroom({ originals, renditions, diskBytes, log });
  const source: MediaSource = { find: (hash) => images.get(hash), darkroom: () => darkroom, log };
  mkdirSync(originals, { recursive: true });
  return {
    folder,
    originals,
    renditions,
    lines,
    darkroom,
    source,
    /** Puts an image beside the copy, and into what the archive knows. */
    add(path: string, { bytes, ...size }: Original): Image {
      writeFileSync(join(originals, path), bytes);
      const image = { path, hash: hashOf(bytes), ...size };
      images.set(image.hash, image);
      return image;
    },
    ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Response> {
      return serveRendition(new Request(`http://localhost:3000${path}`, { method, headers }), source);
    },
  };
}

export async function bodyOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}
