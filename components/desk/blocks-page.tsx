import type { BlockView } from "#lib/comments/desk/block.ts";
import { datesOf } from "#lib/site/dates.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import { mayActAs } from "#lib/staff/staff.ts";
import { Problem } from "./comment-page.tsx";
import type { DeskView } from "./desk-view.ts";

/** The blocks that hold. Whom they concern is not shown: they are known by keys alone. */
export function BlocksPage({
  desk,
  blocks,
  problem,
}: {
  desk: DeskView;
  blocks: BlockView[];
  problem?: string | undefined;
}) {
  const words = deskWordsOf(desk.site.language).block;
  const { moment } = datesOf(desk.site);
  return (
    <>
      <Problem desk={desk} problem={problem} />
      <h1 className="desk-title">{words.title}</h1>
      {blocks.length === 0 && <p className="empty">{words.none}</p>}
      <ul className="desk-rows">
        {blocks.map(({ id, kind, at, until, reason }) => (
          <li key={id}>
            <p>
              <b>{words.kinds[kind]}</b>, {words.since(moment(at))}, {words.until(moment(until))}
              {reason !== "" && (
                <>
                  {" · "}
                  {reason}
                </>
              )}
            </p>
            {mayActAs(desk.staff.role, "editor") && (
              <form method="post" action={deskPaths.lift}>
                <input type="hidden" name="block" value={id} />
                <button type="submit">{words.lift}</button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
