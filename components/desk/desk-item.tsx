import { ReaderProse } from "#components/comments/reader-prose.tsx";
import { typeset } from "#components/typeset.ts";
import { writeSeen } from "#lib/comments/desk/decision-form.ts";
import type { DeskItem } from "#lib/comments/desk/item.ts";
import { datesOf, machineTime } from "#lib/site/dates.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import { DecideForm, type Tried } from "./decide-form.tsx";
import type { DeskView } from "./desk-view.ts";
import { ItemFacts } from "./item-facts.tsx";

export type DeskItemViewProps = {
  desk: DeskView;
  item: DeskItem;
  next?: string | undefined;
  tried?: Tried | undefined;
  /** The id of the form for several at once; without it nothing can be ticked. */
  bulk?: string | undefined;
  /** The level of its heading. */
  heading?: "h1" | "h2";
};

/** The id of a comment on a page of the desk. */
const itemAnchor = (id: string): string => `c-${id}`;

/** A comment on the desk: what was written, all that is known of it, and what can be decided. */
export function DeskItemView({ desk, item, next, tried, bulk, heading = "h2" }: DeskItemViewProps) {
  const words = deskWordsOf(desk.site.language);
  return (
    <article
      className="desk-item"
      id={itemAnchor(item.id)}
      tabIndex={-1}
      data-item=""
      aria-labelledby={`${item.id}-name`}
    >
      {bulk !== undefined && (
        <input
          className="desk-pick"
          type="checkbox"
          name="comment"
          value={writeSeen({ comment: item.id, version: item.version })}
          form={bulk}
          aria-label={words.choose(item.name || words.nameless)}
          data-key="x"
        />
      )}
      <ItemHead desk={desk} item={item} Heading={heading} />
      {item.parent !== undefined && (
        <details className="desk-context">
          <summary>
            <bdi>{words.answerTo(item.parent.name || words.nameless)}</bdi>{" "}
            {item.parent.state !== "published" && <small>({words.states[item.parent.state]})</small>}
          </summary>
          <div className="reader-text">
            <ReaderProse text={item.parent.body} />
          </div>
          <a href={deskPaths.comment(item.parent.id)}>{words.allOf}</a>
        </details>
      )}
      <div className="reader-text">
        <ReaderProse text={item.body} />
      </div>
      <ItemFacts desk={desk} item={item} />
      <DecideForm desk={desk} item={item} next={next} tried={tried} />
    </article>
  );
}

function ItemHead({ desk, item, Heading }: { desk: DeskView; item: DeskItem; Heading: "h1" | "h2" }) {
  const { language } = desk.site;
  const words = deskWordsOf(language);
  const { moment } = datesOf(desk.site);
  return (
    <header>
      <Heading className="desk-writer" id={`${item.id}-name`}>
        <bdi>{item.name || words.nameless}</bdi>
      </Heading>
      <p>
        <strong className="desk-state" data-state={item.state}>
          {words.states[item.state]}
        </strong>
        {item.staff && <strong>, {words.newsroom}</strong>}
        {item.pinned && <strong>, {words.pinned}</strong>}
        {" · "}
        <a href={deskPaths.comment(item.id)}>
          <time dateTime={machineTime(item.postedAt)}>{moment(item.postedAt)}</time>
        </a>
        {item.editedAt !== undefined && <>, {words.edited(moment(item.editedAt))}</>}
        {" · "}
        {words.on} <a href={deskPaths.thread(item.article)}>{typeset(desk.titleOf(item.article), language)}</a>
      </p>
    </header>
  );
}
