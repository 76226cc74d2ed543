import { openForStaff } from "#app/desk/require-staff.tsx";
import { showMissing } from "#app/desk/show-missing.tsx";
import { showQueue } from "#app/desk/show-queue.tsx";
import { isQueue } from "#lib/comments/desk/queue.ts";

/** A queue of comments. */
export async function GET(request: Request, { params }: { params: Promise<{ queue: string }> }): Promise<Response> {
  const { queue } = await params;
  return openForStaff(request, "moderator", (door, staff) =>
    isQueue(queue) ? showQueue(door, staff, queue) : showMissing(door, staff),
  );
}
