import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { openForStaff } from "#app/desk/require-staff.tsx";
import { type EditorFile, editorFile } from "#lib/writing/editor-files.ts";

type Sent = { etag: string; brotli: Uint8Array<ArrayBuffer> | undefined };

const compress = promisify(brotliCompress);
const sent = new WeakMap<EditorFile, Promise<Sent>>();

/** Sends a file of the web editor to whoever may write: for them to keep, and to ask whether it is still the same (RFC 9111 §5.2.2.4). */
export function sendFile(request: Request, name: string): Promise<Response> {
  return openForStaff(request, "editor", async () => {
    const file = editorFile(name);
    if (file === undefined) return new Response(null, { status: 404 });
    const made = sent.get(file) ?? prepare(file);
    sent.set(file, made);
    const { etag, brotli } = await made;
    const headers = new Headers({ "Cache-Control": "private, no-cache", ETag: etag, Vary: "Accept-Encoding" });
    if (request.headers.get("If-None-Match") === etag) return new Response(null, { status: 304, headers });
    headers.set("Content-Type", file.type);
    const small = brotli !== undefined && /\bbr\b/.test(request.headers.get("Accept-Encoding") ?? "");
    if (small) headers.set("Content-Encoding", "br");
    return new Response(small ? brotli : new Uint8Array(file.bytes), { headers });
  });
}

async function prepare({ type, bytes }: EditorFile): Promise<Sent> {
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  if (type.startsWith("font/")) return { etag, brotli: undefined };
  const brotli = await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
  return { etag, brotli: new Uint8Array(brotli) };
}
