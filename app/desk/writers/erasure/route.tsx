import { seeOther } from "#app/desk/door.tsx";
import { openFormForStaff } from "#app/desk/require-staff.tsx";
import { readEmail, showWriters } from "#app/desk/writers/show-writers.tsx";
import { eraseByAddress } from "#lib/comments/erasure.ts";
import { catchUp } from "#lib/comments/following.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";

/** Erases everything that is held under an address, once that was ticked (GDPR, article 17). */
export function POST(request: Request): Promise<Response> {
  return openFormForStaff(request, "administrator", async (door, staff, form) => {
    const read = await readEmail(door, staff, form);
    if (!read.ok) return read.response;
    const { email } = read;
    if (!form.has("sure")) {
      return showWriters(door, staff, { email, problem: deskWordsOf(door.site.language).data.unconfirmed });
    }
    const { comments, reports } = await eraseByAddress(door.store, { email, by: staff }, door.now);
    await catchUp();
    return seeOther(`${deskPaths.writers}?done=erase&count=${comments}&reports=${reports}`);
  });
}
