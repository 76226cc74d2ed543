import { Problem } from "#components/desk/comment-page.tsx";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import { staffWordsOf } from "#lib/site/words-staff.ts";
import type { SignedInStaff } from "#lib/staff/staff.ts";
import type { Door } from "./door.tsx";
import { deskView, showDesk } from "./show-desk.tsx";

/** Says why nothing was done, and leads back. */
export async function showProblem(
  door: Door,
  staff: SignedInStaff,
  { problem, onward, status = 422 }: { problem: string; onward: string; status?: number },
): Promise<Response> {
  const words = deskWordsOf(door.site.language);
  const desk = await deskView(door, staff);
  const body = (
    <>
      <h1 className="desk-title">{staffWordsOf(door.site.language).desk}</h1>
      <Problem desk={desk} problem={problem} />
      <p className="desk-ways">
        <a href={onward}>{words.missed.goOn}</a>
      </p>
    </>
  );
  return showDesk(door, desk, { title: words.problemTitle, body, status });
}
