import type { Site } from "#lib/content/site.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { datesOf } from "#lib/site/dates.ts";
import { staffWordsOf } from "#lib/site/words-staff.ts";
import type { PersonalLink } from "#lib/staff/links.ts";
import type { Session } from "#lib/staff/sessions.ts";
import type { StaffMember } from "#lib/staff/staff.ts";
import { staffPaths } from "#lib/staff/staff-paths.ts";
import { SessionList } from "./session-list.tsx";
import { Slip } from "./slip.tsx";
import { RoleField, stateOf } from "./staff-page.tsx";

type Paper = Pick<Site, "language" | "timeZone">;

type MemberPageProps = {
  site: Paper;
  member: StaffMember;
  sessions: Session[];
  /** Whether it is the administrator who looks. */
  own: boolean;
  alert?: string | undefined;
};

/** What an administrator sees of one member of staff, and may do. */
export function MemberPage({ site, member, sessions, own, alert }: MemberPageProps) {
  const lang = site.language;
  const words = staffWordsOf(lang);
  const { id } = member;
  return (
    <Slip title={member.name} alert={alert}>
      <p>
        {member.email}, {words.roles[member.role]}, {stateOf(lang, member)}
      </p>
      <h2>{words.account.sessions}</h2>
      {sessions.length === 0 ? (
        <p>{words.staff.noSessions}</p>
      ) : (
        <SessionList site={site} sessions={sessions} action={staffPaths.act(id, "sessions")} />
      )}
      {sessions.length > 1 && <Act to={staffPaths.act(id, "sessions")} label={words.staff.endAll} />}
      <Act to={staffPaths.act(id, "link")} label={words.staff.newLink} />
      {own ? <p>{words.staff.oneself}</p> : <ActsOnOthers lang={lang} member={member} />}
      <p>
        <a href={staffPaths.staff}>{words.staff.back}</a>
      </p>
    </Slip>
  );
}

function ActsOnOthers({ lang, member }: { lang: string; member: StaffMember }) {
  const words = staffWordsOf(lang).staff;
  return (
    <>
      <form className="slip" method="post" action={staffPaths.act(member.id, "role")}>
        <RoleField lang={lang} role={member.role} />
        <button type="submit">{words.changeRole}</button>
      </form>
      {member.secondFactor && <Act to={staffPaths.act(member.id, "second-factor")} label={words.liftSecondFactor} />}
      <p>{words.removal}</p>
      <Act to={staffPaths.act(member.id, "removal")} label={words.remove} />
    </>
  );
}

function Act({ to, label }: { to: string; label: string }) {
  return (
    <form method="post" action={to}>
      <button type="submit">{label}</button>
    </form>
  );
}

/** The link that was just made for somebody, to hand over where no mail is sent. */
export function LinkPage({ site, member, link }: { site: Site; member: StaffMember; link: PersonalLink }) {
  const words = staffWordsOf(site.language).staff;
  return (
    <Slip title={words.linkTitle}>
      <p>{words.link(member.email, datesOf(site).moment(link.until))}</p>
      <p className="copied">
        <code>{absoluteUrl(site, link.path)}</code>
      </p>
      <p>
        <a href={staffPaths.staff}>{words.back}</a>
      </p>
    </Slip>
  );
}
