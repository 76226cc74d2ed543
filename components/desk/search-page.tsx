import type { DeskItem } from "#lib/comments/desk/item.ts";
import { type Question, states } from "#lib/comments/desk/search.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import { DeskItemView } from "./desk-item.tsx";
import type { DeskView } from "./desk-view.ts";

export type SearchPageProps = {
  desk: DeskView;
  /** Absent while nothing was asked. */
  question?: Question | undefined;
  items: DeskItem[];
  /** Where to look on. */
  further?: string | undefined;
};

/** Looks for comments by what they say, their writer, their article. */
export function SearchPage({ desk, question, items, further }: SearchPageProps) {
  const words = deskWordsOf(desk.site.language);
  const { searching } = words;
  return (
    <>
      <h1 className="desk-title">{searching.title}</h1>
      <search>
        <form className="desk-filter" action={deskPaths.search}>
          <label>
            {searching.question}
            <input type="search" name="q" maxLength={200} defaultValue={question?.text} data-key="/" />
          </label>
          <label>
            {searching.article}
            <input name="article" maxLength={200} defaultValue={question?.article} />
          </label>
          <label>
            {searching.state}
            <select name="state" defaultValue={question?.state ?? ""}>
              <option value="">{searching.anyState}</option>
              {states.map((state) => (
                <option key={state} value={state}>
                  {words.states[state]}
                </option>
              ))}
            </select>
          </label>
          {question?.writerOf !== undefined && (
            <label className="desk-tick">
              <input type="checkbox" name="writer-of" value={question.writerOf} defaultChecked /> {searching.byWriter}
            </label>
          )}
          <button type="submit">{searching.send}</button>
        </form>
      </search>
      {question !== undefined && items.length === 0 && <p className="empty">{words.nothingFound}</p>}
      <div className="desk-list">
        {items.map((item, index) => (
          <DeskItemView key={item.id} desk={desk} item={item} next={items[index + 1]?.id} />
        ))}
      </div>
      {further !== undefined && (
        <nav className="desk-pages" aria-label={searching.title}>
          <a href={further}>{words.lookOn}</a>
        </nav>
      )}
    </>
  );
}
