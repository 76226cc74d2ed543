import { openForStaff } from "#app/desk/require-staff.tsx";
import { showMember } from "./show-member.tsx";

type Context = { params: Promise<{ id: string }> };

/** One member of staff. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return openForStaff(request, "administrator", (door, staff) => showMember(door, { staff, id }));
}
