import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import type { DeskView } from "./desk-view.ts";

/** What was just done, and the way to take it back; nothing where nothing was. */
export function FlashLine({ desk }: { desk: DeskView }) {
  const { flash, here, site } = desk;
  if (!flash) return null;
  return (
    <form className="desk-flash" method="post" action={deskPaths.undo}>
      <p role="status">{flash.text}</p>
      {flash.undo !== undefined && (
        <>
          <input type="hidden" name="seq" value={flash.undo} />
          <input type="hidden" name="from" value={here} />
          <button type="submit" data-key="u">
            {deskWordsOf(site.language).undo}
          </button>
        </>
      )}
    </form>
  );
}
