import { openFormForStaff, openForStaff } from "#app/desk/require-staff.tsx";
import { readEmail, showWriters } from "./show-writers.tsx";

/** Asks for an address. It is sent by POST: addresses of people stand in no log of a server. */
export function GET(request: Request): Promise<Response> {
  return openForStaff(request, "administrator", (door, staff) => showWriters(door, staff));
}

/** What is held under an address. */
export function POST(request: Request): Promise<Response> {
  return openFormForStaff(request, "administrator", async (door, staff, form) => {
    const read = await readEmail(door, staff, form);
    return read.ok ? showWriters(door, staff, { email: read.email }) : read.response;
  });
}
