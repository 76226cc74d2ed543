import { HiddenFields } from "#components/comments/fields.tsx";
import { datesOf, machineTime } from "#lib/site/dates.ts";
import { staffWordsOf } from "#lib/site/words-staff.ts";
import { browserName } from "#lib/staff/browser-name.ts";
import type { Session } from "#lib/staff/sessions.ts";

type SessionListProps = {
  site: { language: string; timeZone: string };
  sessions: Session[];
  /** The session that this page was asked for with. */
  own?: string;
  /** Where a session is ended: POST `session`. */
  action: string;
};

/** Where somebody is signed in, each with a button that ends it. */
export function SessionList({ site, sessions, own, action }: SessionListProps) {
  const words = staffWordsOf(site.language).account;
  const dates = datesOf(site);
  return (
    <ul className="sessions">
      {sessions.map(({ id, userAgent, signedInAt, expiresAt }) => {
        const browser = browserName(userAgent) ?? words.unknownBrowser;
        return (
          <li key={id}>
            <p>
              <strong>{browser}</strong> {id === own && <em>({words.thisSession})</em>}{" "}
              <small>
                <time dateTime={machineTime(signedInAt)}>{words.signedInAt(dates.moment(signedInAt))}</time>,{" "}
                {words.until(dates.moment(expiresAt))}
              </small>
            </p>
            <form method="post" action={action}>
              <HiddenFields fields={{ session: id }} />
              <button type="submit" aria-label={words.endOf(browser)}>
                {words.end}
              </button>
            </form>
          </li>
        );
      })}
    </ul>
  );
}
