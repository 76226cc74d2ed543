import { MissedPage } from "#components/desk/missed-page.tsx";
import type { Decided } from "#lib/comments/desk/decision.ts";
import { itemById } from "#lib/comments/desk/item.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import { nextPage } from "#lib/staff/next-page.ts";
import type { SignedInStaff } from "#lib/staff/staff.ts";
import type { Door } from "./door.tsx";
import { decidedAt, flashOf } from "./flash.ts";
import { deskView, showDesk } from "./show-desk.tsx";

/** 409: what could not be decided, since somebody else was first; with what was decided, which can be taken back from here. */
export async function showMissed(
  door: Door,
  staff: SignedInStaff,
  { decided, done, from }: { decided: Decided[]; done: string; from: string },
): Promise<Response> {
  const { language } = door.site;
  const failures = decided.filter((one) => !one.ok);
  const missed = await Promise.all(
    failures.map(async (one) => ({ decided: one, item: await itemById(door.store, one.comment) })),
  );
  const successes = decided.filter(({ ok }) => ok);
  const flash =
    successes.length === 0
      ? undefined
      : flashOf(new URL(decidedAt(from, done, successes), "https://desk.invalid"), language);
  const onward = nextPage(from);
  const desk = { ...(await deskView(door, staff)), here: onward, flash };
  const title = deskWordsOf(language).missed[flash ? "some" : "title"];
  return showDesk(door, desk, { title, body: <MissedPage desk={desk} missed={missed} onward={onward} />, status: 409 });
}
