import { gunzipSync } from "node:zlib";
import { decodeParam } from "#app/params.ts";
import { askedAt } from "#lib/pages/asked.ts";
import { documentAt, renderDocument } from "#lib/pages/documents.ts";

/** In development, the documents for machines, which the server in production makes without Next. There is no such address there. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  if (process.env.NODE_ENV !== "development") return missing();
  const path = `/${(await params).path.map(decodeParam).join("/")}`;
  const asked = askedAt(path);
  if (asked) {
    const { status, type, body } = asked(new URL(request.url).searchParams);
    return new Response(body, { status, headers: { "Content-Type": type } });
  }
  const maker = documentAt(path);
  const { page, error } = maker ? renderDocument(path, maker) : {};
  if (error) throw error;
  if (page?.status !== 200) return missing();
  return new Response(gunzipSync(page.gzip), {
    headers: { ...page.headers, "Content-Type": page.type ?? "text/plain" },
  });
}

function missing(): Response {
  return new Response("Not found", { status: 404 });
}
