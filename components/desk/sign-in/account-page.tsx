import { HiddenFields, InputField } from "#components/comments/fields.tsx";
import { staffWordsOf } from "#lib/site/words-staff.ts";
import type { Session } from "#lib/staff/sessions.ts";
import type { SignedInStaff } from "#lib/staff/staff.ts";
import { staffPaths } from "#lib/staff/staff-paths.ts";
import { NewPassword } from "./invitation-page.tsx";
import { SessionList } from "./session-list.tsx";
import { Slip } from "./slip.tsx";

type AccountPageProps = {
  site: { language: string; timeZone: string };
  staff: SignedInStaff;
  sessions: Session[];
  notice?: string | undefined;
  alert?: string | undefined;
};

/** One's own account: sessions, password, second factor. */
export function AccountPage({ site, staff, sessions, notice, alert }: AccountPageProps) {
  const lang = site.language;
  const words = staffWordsOf(lang);
  return (
    <Slip title={words.account.title} notice={notice} alert={alert}>
      <p>
        {staff.name}, {staff.email}, {words.roles[staff.role]}
      </p>
      {staff.role === "administrator" && (
        <p>
          <a href={staffPaths.staff}>{words.account.staff}</a>
        </p>
      )}
      <form method="post" action={staffPaths.signOut}>
        <button type="submit">{words.account.signOut}</button>
      </form>

      <h2>{words.account.sessions}</h2>
      <SessionList site={site} sessions={sessions} own={staff.session} action={staffPaths.ownSessions} />
      {sessions.length > 1 && (
        <form method="post" action={staffPaths.ownSessions}>
          <HiddenFields fields={{ session: "others" }} />
          <button type="submit">{words.account.endOthers}</button>
        </form>
      )}

      <h2>{words.account.changePassword}</h2>
      <form className="slip" method="post" action={staffPaths.password}>
        <CurrentPassword lang={lang} form="password" />
        <NewPassword lang={lang} form="password" />
        <button type="submit">{words.account.changePassword}</button>
      </form>

      <h2>{words.secondFactor.title}</h2>
      <SecondFactor lang={lang} on={staff.secondFactor} />
    </Slip>
  );
}

function SecondFactor({ lang, on }: { lang: string; on: boolean }) {
  const words = staffWordsOf(lang).secondFactor;
  if (!on) {
    return (
      <form className="slip" method="post" action={staffPaths.secondFactor}>
        <p>{words.off}</p>
        <CurrentPassword lang={lang} form="begin" />
        <button type="submit">{words.begin}</button>
      </form>
    );
  }
  return (
    <form className="slip" method="post" action={staffPaths.recoveryCodes}>
      <p>{words.on}</p>
      <CurrentPassword lang={lang} form="second-factor" />
      <button type="submit">{words.renew}</button>{" "}
      <button type="submit" formAction={staffPaths.secondFactorRemoval}>
        {words.end}
      </button>
    </form>
  );
}

function CurrentPassword({ lang, form }: { lang: string; form: string }) {
  const label = staffWordsOf(lang).account.current;
  return (
    <InputField form={form} name="current" type="password" label={label} required autoComplete="current-password" />
  );
}
