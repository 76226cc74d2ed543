/** A mail as it arrived, read as a mail program reads it. */
export type ReceivedMail = {
  from: string;
  to: string;
  /** As it was sent, a character for each byte. */
  raw: string;
  /** Names in lower case, in order; values unfolded, not decoded. */
  headers: [name: string, value: string][];
  subject: string;
  text: string;
};

/** Reads a message of one part (RFC 5322, 2045, 2047). `raw` has a character for each byte. */
export function readMail(envelope: { from: string; to: string }, raw: string): ReceivedMail {
  const end = raw.indexOf("\r\n\r\n");
  const headers = raw
    .slice(0, end)
    .replace(/\r\n(?=[ \t])/g, "")
    .split("\r\n")
    .map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    });
  const encoded = header(headers, "content-transfer-encoding") === "quoted-printable";
  const body = raw.slice(end + 4);
  const text = utf8(encoded ? quotedPrintable(body) : body).replaceAll("\r\n", "\n");
  return { ...envelope, raw, headers, subject: decodeWords(header(headers, "subject") ?? ""), text };
}

/** The value of a header that stands once. */
export function header(headers: [string, string][], name: string): string | undefined {
  const values = headers.filter(([known]) => known === name);
  if (values.length > 1) throw new Error(`The header ${name} stands ${values.length} times.`);
  return values[0]?.[1];
}

/** Encoded words (RFC 2047 §2), in whose middle a character may be split over two words. */
function decodeWords(value: string): string {
  const joined = value.replace(/\?=\s+=\?/g, "?==?");
  return joined.replace(/(?:=\?utf-8\?[bq]\?[^?]*\?=)+/gi, (words) => {
    const parts = [...words.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map(([, kind = "", text = ""]) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(text, "base64").toString("latin1")
        : quotedPrintable(text.replaceAll("_", " ")),
    );
    return utf8(parts.join(""));
  });
}

function quotedPrintable(text: string): string {
  return text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function utf8(bytes: string): string {
  return Buffer.from(bytes, "latin1").toString("utf8");
}
