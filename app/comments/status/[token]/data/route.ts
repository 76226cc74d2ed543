import { showMissingComment } from "#app/comments/missing-comment.tsx";
import type { StatusRoute } from "#app/comments/status/[token]/show-status.tsx";
import { orUnavailable } from "#app/door.ts";
import { showAway } from "#app/show-away.tsx";
import { commentOfStatus } from "#lib/comments/links.ts";
import { exportComment } from "#lib/comments/personal-data.ts";
import { database } from "#lib/database/database.ts";

/** Everything that we hold about a comment and its writer, as JSON to keep (GDPR, articles 15 and 20). */
export async function GET(request: Request, { params }: StatusRoute): Promise<Response> {
  const id = commentOfStatus((await params).token);
  if (id === undefined) return showMissingComment(request);
  return orUnavailable(
    async () => {
      const held = await exportComment(await database(), id);
      if (!held) return showMissingComment(request);
      return new Response(`${JSON.stringify(held, undefined, 2)}\n`, {
        headers: {
          "Content-Type": "application/json; charset=utf-8",
          "Content-Disposition": `attachment; filename="comment-${id}.json"`,
          "Cache-Control": "no-store",
        },
      });
    },
    () => showAway(request),
  );
}
