/**
 * The paper's sign in the sizes that browsers and telephones ask for, below `public/`: the register mark of the masthead, on paper.
 * `icon-512.png` may be cut to any shape (maskable): the mark keeps to the middle, in a circle of four fifths of the width.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { palette } from "./draw.ts";

const folder = join(import.meta.dirname, "..", "public");
mkdirSync(folder, { recursive: true });

const round = mark({ size: 40, corner: 9, reach: 20 });
const square = mark({ size: 56, corner: 0, reach: 20 });
writeFileSync(join(folder, "icon.svg"), round);
for (const width of [180, 192, 512]) {
  const name = width === 180 ? "apple-icon.png" : `icon-${width}.png`;
  writeFileSync(join(folder, name), await png(width === 192 ? round : square, width));
}
writeFileSync(join(folder, "favicon.ico"), ico(32, await png(round, 32)));

/** A ring, a cross that reaches beyond it and a heart, in the middle of a sheet. */
function mark({ size, corner, reach }: { size: number; corner: number; reach: number }): string {
  const middle = size / 2;
  const [from, whole] = [middle - reach + 3, 2 * reach - 6];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 ${size} ${size}">`,
    `<rect width="${size}" height="${size}" rx="${corner}" fill="${palette.paper}"/>`,
    `<g fill="none" stroke="${palette.vermilion}" stroke-width="3">`,
    `<circle cx="${middle}" cy="${middle}" r="11"/>`,
    `<path d="M${middle} ${from}v${whole}M${from} ${middle}h${whole}"/></g>`,
    `<circle cx="${middle}" cy="${middle}" r="6" fill="${palette.vermilion}"/></svg>\n`,
  ].join("");
}

function png(svg: string, width: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 288 }).resize(width, width).png({ palette: true, effort: 10 }).toBuffer();
}

/** One PNG in the frame of an ICO file: its directory of one entry, then the picture. */
function ico(width: number, picture: Buffer): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(width, 6);
  head.writeUInt8(width, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, picture]);
}
