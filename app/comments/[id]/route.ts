import { showMissingComment } from "#app/comments/missing-comment.tsx";
import { placeOf } from "#lib/comments/commented.ts";

/** The permalink of a comment leads to where it stands among the others at this moment. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const place = placeOf((await params).id);
  if (place === undefined) return showMissingComment(request);
  return new Response(null, { status: 302, headers: { Location: place, "Cache-Control": "no-store" } });
}
