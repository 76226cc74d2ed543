import type { DeskItem } from "#lib/comments/desk/item.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import type { DeskView } from "./desk-view.ts";

/** Days for which a writer can be blocked. */
export const blockDays = [1, 7, 30, 365];

/** Blocks the writer of a comment for a time, by what is known of them. */
export function BlockForm({ desk, item }: { desk: DeskView; item: DeskItem }) {
  const words = deskWordsOf(desk.site.language).block;
  const kinds = (["email", "network"] as const).filter((kind) => item.knownBy[kind]);
  return (
    <details className="desk-part desk-block">
      <summary>{words.make}</summary>
      <form method="post" action={deskPaths.blocks}>
        <input type="hidden" name="comment" value={item.id} />
        <input type="hidden" name="from" value={desk.here} />
        <label>
          {words.kind}
          <select name="kind">
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.duration}
          <select name="days" defaultValue={7}>
            {blockDays.map((days) => (
              <option key={days} value={days}>
                {words.durations[days]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.reason}
          <input name="reason" maxLength={200} />
        </label>
        <button type="submit">{words.send}</button>
      </form>
    </details>
  );
}
