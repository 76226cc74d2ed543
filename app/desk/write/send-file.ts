import { createHash } from "node:crypto";
import { openForStaff } from "#app/desk/require-staff.tsx";
import { type EditorFile, editorFile } from "#lib/writing/editor-files.ts";

const etags = new WeakMap<EditorFile, string>();

/**
 * Sends a file of the web editor to whoever may write: for them to keep, and to ask whether it is still the same (RFC 9111 §5.2.2.4). The framework
 * compresses it, whatever encoding an answer says it has already.
 */
export function sendFile(request: Request, name: string): Promise<Response> {
  return openForStaff(request, "editor", async () => {
    const file = editorFile(name);
    if (file === undefined) return new Response(null, { status: 404 });
    const etag = etags.get(file) ?? etagOf(file);
    etags.set(file, etag);
    const headers = new Headers({ "Cache-Control": "private, no-cache", ETag: etag });
    if (request.headers.get("If-None-Match")?.includes(etag)) return new Response(null, { status: 304, headers });
    headers.set("Content-Type", file.type);
    return new Response(new Uint8Array(file.bytes), { headers });
  });
}

function etagOf({ bytes }: EditorFile): string {
  return `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
}
