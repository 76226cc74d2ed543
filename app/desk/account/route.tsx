import { openForStaff } from "#app/desk/require-staff.tsx";
import { showAccount } from "./show-account.tsx";

/** One's own account. */
export function GET(request: Request): Promise<Response> {
  return openForStaff(request, "moderator", async (door, staff) => {
    const notices = new Map(Object.entries(door.words.account.done));
    return showAccount(door, staff, { notice: notices.get(door.url.searchParams.get("done") ?? "") });
  });
}
