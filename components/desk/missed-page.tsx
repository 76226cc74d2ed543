import type { Decided } from "#lib/comments/desk/decision.ts";
import type { DeskItem } from "#lib/comments/desk/item.ts";
import { datesOf } from "#lib/site/dates.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import { DeskItemView } from "./desk-item.tsx";
import type { DeskView } from "./desk-view.ts";

export type MissedPageProps = {
  desk: DeskView;
  /** What could not be decided, each with its comment as it stands now. */
  missed: { decided: Extract<Decided, { ok: false }>; item: DeskItem | undefined }[];
  /** Where to go on. */
  onward: string;
};

/** Says what somebody else decided first; nothing of it was overwritten. From here each can be decided again, as it stands now. */
export function MissedPage({ desk, missed, onward }: MissedPageProps) {
  const words = deskWordsOf(desk.site.language);
  return (
    <>
      <h1 className="desk-title">{desk.flash ? words.missed.some : words.missed.title}</h1>
      <div className="desk-list">
        {missed.map(({ decided, item }) => (
          <section key={decided.comment} className="desk-missed">
            {/* biome-ignore lint/a11y/noAutofocus: it is what the page was asked for. */}
            <div className="faults" role="alert" tabIndex={-1} autoFocus={decided === missed[0]?.decided}>
              <p>{told(decided, item, desk)}</p>
            </div>
            {item !== undefined && <DeskItemView desk={{ ...desk, here: onward }} item={item} />}
          </section>
        ))}
      </div>
      <p className="desk-ways">
        <a href={onward}>{words.missed.goOn}</a>
      </p>
    </>
  );
}

function told(decided: Extract<Decided, { ok: false }>, item: DeskItem | undefined, desk: DeskView): string {
  const { missed, actors, actions, states } = deskWordsOf(desk.site.language);
  if (decided.problem === "conflict") {
    const { by, byKind, action, at, state } = decided.conflict;
    const what = missed.what(by ?? actors[byKind], actions[action] ?? action, datesOf(desk.site).moment(at));
    return `${what} ${missed.nowState(states[state])}`;
  }
  return decided.problem === "missing" || !item ? missed.missing : missed.impossible(states[item.state]);
}
