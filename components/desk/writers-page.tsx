import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import { Problem } from "./comment-page.tsx";
import type { DeskView } from "./desk-view.ts";

export type WritersPageProps = {
  desk: DeskView;
  /** What was asked for, and how much is held. */
  found?: { email: string; comments: number; reports: number; subscribed: boolean } | undefined;
  email?: string | undefined;
  problem?: string | undefined;
};

/** What is held under an address: to hand it over, or to erase it. */
export function WritersPage({ desk, found, email, problem }: WritersPageProps) {
  const words = deskWordsOf(desk.site.language);
  const { data } = words;
  return (
    <>
      <Problem desk={desk} problem={problem} />
      <h1 className="desk-title">{data.title}</h1>
      <p className="desk-text">{data.explanation}</p>
      <form className="desk-filter" method="post" action={deskPaths.writers}>
        <label>
          {data.email}
          <input type="email" name="email" required autoComplete="off" defaultValue={found?.email ?? email} />
        </label>
        <button type="submit">{data.look}</button>
      </form>
      {found !== undefined && <Found desk={desk} found={found} />}
    </>
  );
}

function Found({ desk, found }: { desk: DeskView; found: NonNullable<WritersPageProps["found"]> }) {
  const words = deskWordsOf(desk.site.language);
  const { data } = words;
  const { email, comments, reports, subscribed } = found;
  if (comments + reports === 0 && !subscribed) return <p className="empty">{data.none}</p>;
  return (
    <section className="desk-part">
      <p>{data.held(words.comments(comments), words.reports(reports))}</p>
      <form method="post" action={deskPaths.writerData}>
        <input type="hidden" name="email" value={email} />
        <button type="submit">{data.give}</button>
      </form>
      <form method="post" action={deskPaths.writerErasure}>
        <input type="hidden" name="email" value={email} />
        <label className="desk-tick">
          <input type="checkbox" name="sure" /> {data.confirm}
        </label>
        <button type="submit">{data.erase}</button>
      </form>
    </section>
  );
}
