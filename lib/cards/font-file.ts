import { inflateSync } from "node:zlib";

/**
 * A WOFF 1.0 file as the TrueType font inside it, with the kerning where readers that know no GPOS extension lookups find it: they
 * are what font tools write, and `opentype.js` passes over them, so that it would set « AV » with a hole.
 *
 * Throws when it is no WOFF file. https://www.w3.org/TR/WOFF/#FileStructure
 */
export function fontOfWoff(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("The font is no WOFF 1.0 file.");
  const tables = tablesOf(woff);
  const font = Buffer.alloc(headerSize + tables.length * entrySize);
  woff.copy(font, 0, 4, 8);
  font.writeUInt16BE(tables.length, 4);
  const parts: Buffer[] = [font];
  let end = font.length;
  for (const [index, { tag, bytes }] of tables.entries()) {
    const entry = headerSize + index * entrySize;
    font.write(tag, entry, "latin1");
    font.writeUInt32BE(end, entry + 8);
    font.writeUInt32BE(bytes.length, entry + 12);
    parts.push(bytes);
    end += bytes.length;
  }
  return Buffer.concat(parts);
}

/** Bytes of the header of a font, and of an entry in its list of tables. */
const headerSize = 12;
const entrySize = 16;

const extension = 9;

function tablesOf(woff: Buffer): { tag: string; bytes: Buffer }[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const entry = 44 + index * 20;
    const tag = woff.toString("latin1", entry, entry + 4);
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
    if (offset === undefined || packed === undefined || length === undefined) throw new Error("The font is cut short.");
    const stored = woff.subarray(offset, offset + packed);
    const bytes = packed < length ? inflateSync(stored, { maxOutputLength: length }) : Buffer.from(stored);
    // Tables begin at multiples of four.
    const padded = Buffer.concat([bytes], Math.ceil(length / 4) * 4);
    if (tag === "GPOS") withoutExtensions(padded);
    return { tag, bytes: padded };
  });
}

/** Makes each extension lookup one of the type that it extends, where its subtables are near enough for a short offset. */
function withoutExtensions(gpos: Buffer): void {
  const list = gpos.readUInt16BE(8);
  for (let index = 0; index < gpos.readUInt16BE(list); index++) {
    const lookup = list + gpos.readUInt16BE(list + 2 + index * 2);
    if (gpos.readUInt16BE(lookup) === extension) extend(gpos, lookup);
  }
}

function extend(gpos: Buffer, lookup: number): void {
  const places = Array.from({ length: gpos.readUInt16BE(lookup + 4) }, (_, index) => lookup + 6 + index * 2);
  const targets = places.map((place) => {
    const subtable = gpos.readUInt16BE(place);
    const at = lookup + subtable;
    return { place, type: gpos.readUInt16BE(at + 2), offset: subtable + gpos.readUInt32BE(at + 4) };
  });
  if (targets.some(({ offset }) => offset > 0xffff)) return;
  for (const { place, type, offset } of targets) {
    gpos.writeUInt16BE(type, lookup);
    gpos.writeUInt16BE(offset, place);
  }
}
