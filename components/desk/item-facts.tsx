import { ReaderProse } from "#components/comments/reader-prose.tsx";
import type { DeskItem, DeskReport } from "#lib/comments/desk/item.ts";
import { states } from "#lib/comments/desk/search.ts";
import { datesOf } from "#lib/site/dates.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import type { DeskView } from "./desk-view.ts";
import { whyOf } from "./why.ts";

type Props = { desk: DeskView; item: DeskItem };

/** What is known of a comment: why it stands as it does, who wrote it, who reported it, what its writer objects. */
export function ItemFacts({ desk, item }: Props) {
  return (
    <dl className="desk-facts">
      <WhyFact desk={desk} item={item} />
      <WriterFact desk={desk} item={item} />
      <ReportsFact desk={desk} item={item} />
      <AppealFact desk={desk} item={item} />
    </dl>
  );
}

function WhyFact({ desk, item }: Props) {
  const words = deskWordsOf(desk.site.language);
  const why = whyOf({ state: item.state, rule: item.rule, detail: item.detail }, desk);
  if (!why) return null;
  return (
    <div>
      <dt>{words.why}</dt>
      <dd>
        {why.title !== "" && <b>{why.title}</b>} {why.text}
        {why.note !== undefined && (
          <div className="reader-text">
            <ReaderProse text={why.note} />
          </div>
        )}
      </dd>
    </div>
  );
}

function WriterFact({ desk, item }: Props) {
  const words = deskWordsOf(desk.site.language);
  const { history } = item;
  return (
    <div>
      <dt>{words.writer}</dt>
      <dd>{history ? <History desk={desk} item={item} history={history} /> : words.unknownWriter}</dd>
    </div>
  );
}

function History({ desk, item, history }: Props & { history: NonNullable<DeskItem["history"]> }) {
  const words = deskWordsOf(desk.site.language);
  const counts = states.flatMap((state) => {
    const count = (history.counts[state] ?? 0) - (state === item.state ? 1 : 0);
    return count > 0 ? [words.counted[state](count)] : [];
  });
  if (counts.length === 0) return <>{words.firstWriting}</>;
  return (
    <details>
      <summary>
        {counts.join(", ")} <small>({words.knownBy[history.knownBy]})</small>
      </summary>
      <ul className="desk-last">
        {history.last.map(({ id, state, postedAt, body }) => (
          <li key={id}>
            <a href={deskPaths.comment(id)}>{datesOf(desk.site).day(postedAt)}</a>{" "}
            <span className="desk-state" data-state={state}>
              {words.states[state]}
            </span>{" "}
            <bdi>{excerpt(body)}</bdi>
          </li>
        ))}
      </ul>
      <a href={`${deskPaths.search}?writer-of=${item.id}`}>{words.allOf}</a>
    </details>
  );
}

function ReportsFact({ desk, item }: Props) {
  const words = deskWordsOf(desk.site.language);
  if (item.reports.length === 0) return null;
  return (
    <div>
      <dt>{words.reports(item.reports.length)}</dt>
      <dd>
        <ul>
          {item.reports.map((report) => (
            <li key={report.id}>
              <Report desk={desk} report={report} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

function Report({ desk, report }: { desk: DeskView; report: DeskReport }) {
  const words = deskWordsOf(desk.site.language);
  const { reason, explanation, at, state, named } = report;
  return (
    <>
      <b>{words.reportReasons[reason] ?? reason}</b>,{" "}
      <small>
        {words.reportStates[state]}, {datesOf(desk.site).moment(at)}
        {named && `, ${words.namedReport}`}
      </small>
      {explanation !== "" && (
        <div className="reader-text">
          <ReaderProse text={explanation} />
        </div>
      )}
    </>
  );
}

function AppealFact({ desk, item }: Props) {
  const words = deskWordsOf(desk.site.language);
  const { appeal, decidedBy } = item;
  if (!appeal) return null;
  const own = appeal.state === "open" && decidedBy?.id === desk.staff.id;
  return (
    <div>
      <dt>{words.appeal}</dt>
      <dd>
        <small>
          {words.appealStates[appeal.state]}, {datesOf(desk.site).moment(appeal.at)}
        </small>
        <div className="reader-text">
          <ReaderProse text={appeal.text} />
        </div>
        {own && (
          <p>
            <strong>{words.ownAppeal}</strong>
          </p>
        )}
      </dd>
    </div>
  );
}

/** The beginning of a text, in whole characters. */
function excerpt(text: string): string {
  const characters = [...text.replace(/\s+/g, " ")];
  return characters.length > 120 ? `${characters.slice(0, 120).join("")}…` : characters.join("");
}
