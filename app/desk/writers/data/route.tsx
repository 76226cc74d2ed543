import { openFormForStaff } from "#app/desk/require-staff.tsx";
import { readEmail } from "#app/desk/writers/show-writers.tsx";
import { handOver } from "#lib/comments/personal-data.ts";

/** Everything that is held under an address, as a file (GDPR, articles 15 and 20). */
export function POST(request: Request): Promise<Response> {
  return openFormForStaff(request, "administrator", async (door, staff, form) => {
    const read = await readEmail(door, staff, form);
    if (!read.ok) return read.response;
    const data = await handOver(door.store, { email: read.email, by: staff }, door.now);
    return new Response(`${JSON.stringify(data, null, 2)}\n`, {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": 'attachment; filename="donnees.json"',
        "Cache-Control": "no-store",
      },
    });
  });
}
