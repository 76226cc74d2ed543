import { isUtf8 } from "node:buffer";
import type { Finding, Place } from "./findings.ts";
import { placesIn } from "./places.ts";

/** More than any article needs (a front matter of 100 kB over a body of 1 MB fits), little enough to hold in memory. */
export const largestCopy = 2 * 1024 * 1024;

export type CopyReading = { ok: true; text: string } | { ok: false; findings: Finding[] };

/**
 * The text of a file of copy: UTF-8 without byte order mark, with LF line ends and no control character but tab and
 * line feed. U+0000 and its like are refused because neither HTML nor the XML of feeds can carry them.
 */
export function readCopy(bytes: Uint8Array): CopyReading {
  if (bytes.byteLength > largestCopy) {
    return refused({ line: 1, column: 1, rule: "too-large", data: { size: bytes.byteLength, limit: largestCopy } });
  }
  if (!isUtf8(bytes)) return refused(firstInvalidByte(bytes));
  const text = withLineFeeds(new TextDecoder().decode(bytes));
  const control = firstControl(text);
  return control === undefined ? { ok: true, text } : refused(control);
}

/** Whether a text holds a character that no page or feed can carry. */
export function hasControlCharacter(text: string): boolean {
  return controlCharacter.test(text) || !text.isWellFormed();
}

/** A character by its number, `U+0000`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Anything but tab, line feed and what Unicode counts neither among its control characters (Cc) nor as no character at all. */
const controlCharacter = /[^\t\n\u0020-\u007E\u00A0-\uFFFD]/;

function refused(finding: Finding): CopyReading {
  return { ok: false, findings: [finding] };
}

function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** The decoder writes U+FFFD for each bad sequence: the first one that the file does not spell itself is the place. */
function firstInvalidByte(bytes: Uint8Array): Finding {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let index = text.indexOf("\uFFFD");
  let offset = Buffer.byteLength(text.slice(0, index));
  while (isReplacementCharacter(bytes, offset)) {
    const next = text.indexOf("\uFFFD", index + 1);
    offset += Buffer.byteLength(text.slice(index, next));
    index = next;
  }
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  return { ...endOf(text.slice(0, index)), rule: "invalid-utf8", data: { byte: `0x${byte}` } };
}

function isReplacementCharacter(bytes: Uint8Array, offset: number): boolean {
  return bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
}

function endOf(before: string): Place {
  const text = withLineFeeds(before.replace(/^\uFEFF/, ""));
  return placesIn(text)(text.length);
}

function firstControl(text: string): Finding | undefined {
  const index = text.search(controlCharacter);
  if (index === -1) return undefined;
  const character = text.charAt(index);
  const data = { code: codePointName(character), count: text.split(character).length - 1 };
  return { ...placesIn(text)(index), rule: "control-character", data };
}
