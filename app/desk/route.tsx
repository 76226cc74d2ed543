import { openForStaff } from "./require-staff.tsx";
import { showQueue } from "./show-queue.tsx";

/** What waits, first of all. */
export function GET(request: Request): Promise<Response> {
  return openForStaff(request, "moderator", (door, staff) => showQueue(door, staff, "pending"));
}
