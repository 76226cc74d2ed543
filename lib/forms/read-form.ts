import { readBytes } from "./read-bytes.ts";

/** The most that a form may weigh, in bytes. */
export const largestForm = 64 * 1024;

/**
 * A form as it was sent, or the answer to whoever sent something else. Values have LF line ends, and U+0001 in the place of U+0000:
 * no text of ours takes either, but PostgreSQL fails where it is asked for the other.
 */
export type FormReading = { ok: true; form: URLSearchParams } | { ok: false; response: Response };

/**
 * Reads an `application/x-www-form-urlencoded` body, never more of it than a form may weigh. Answers 415, 413 or 400 to anything
 * that no form of ours sends; never throws.
 */
export async function readForm(request: Request): Promise<FormReading> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) {
    return refuse(415, "Forms are sent as application/x-www-form-urlencoded.");
  }
  const bytes = await readBytes(request, largestForm);
  if (bytes === "interrupted") return refuse(400, "The form did not arrive whole.");
  if (bytes === "too large") return refuse(413, `A form may weigh ${largestForm} bytes.`);
  const text = decode(bytes);
  if (text === undefined) return refuse(400, "The form is not well-formed UTF-8.");
  const form = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(text)) {
    form.append(name, value.replace(/\r\n?/g, "\n").replaceAll("\0", "\u0001"));
  }
  return { ok: true, form };
}

/** A field that is sent once; empty when it is not there. */
export function field(form: URLSearchParams, name: string): string {
  return form.get(name) ?? "";
}

/** `URLSearchParams` writes U+FFFD for whatever it cannot read: what is percent-encoded is checked before. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, "%25"));
    return text;
  } catch {
    return undefined;
  }
}

function refuse(status: number, message: string): FormReading {
  return {
    ok: false,
    response: new Response(`${message}\n`, {
      status,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    }),
  };
}
