/** The bytes from `first` to `last`, both included. */
export type ByteRange = { first: number; last: number };

/**
 * What a `Range` header asks of a representation of `length` bytes (RFC 9110 §14.2): one range of bytes; "whole" for everything
 * that may be ignored (other units, bad syntax, several ranges); "unsatisfiable" when no byte of it exists (§14.4, 416).
 */
export function byteRange(header: string | null, length: number): ByteRange | "whole" | "unsatisfiable" {
  const parts = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header ?? "");
  if (!parts) return "whole";
  const [, from = "", to = ""] = parts;
  if (from === "" && to === "") return "whole";
  if (from === "") return suffix(Number(to), length);
  const first = Number(from);
  const last = to === "" ? Number.POSITIVE_INFINITY : Number(to);
  if (last < first) return "whole";
  return first >= length ? "unsatisfiable" : { first, last: Math.min(last, length - 1) };
}

function suffix(count: number, length: number): ByteRange | "unsatisfiable" {
  if (count === 0 || length === 0) return "unsatisfiable";
  return { first: Math.max(length - count, 0), last: length - 1 };
}
