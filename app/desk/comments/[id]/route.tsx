import { openForStaff } from "#app/desk/require-staff.tsx";
import { showComment } from "#app/desk/show-comment.tsx";

/** One comment. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return openForStaff(request, "moderator", (door, staff) => showComment(door, staff, id));
}
