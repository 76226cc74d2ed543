import { staffWordsOf } from "#lib/site/words-staff.ts";
import type { Role } from "#lib/staff/staff.ts";
import { staffPaths } from "#lib/staff/staff-paths.ts";
import { Slip } from "./slip.tsx";

/** A write whose session has ended. */
export function SignedOutPage({ lang }: { lang: string }) {
  const words = staffWordsOf(lang);
  return (
    <Slip title={words.doors.signedOutTitle}>
      <p>{words.doors.signedOut}</p>
      <p>
        <a href={staffPaths.signIn}>{words.signIn.title}</a>
      </p>
    </Slip>
  );
}

export function LacksRolePage({ lang, role }: { lang: string; role: Role }) {
  const words = staffWordsOf(lang);
  return (
    <Slip title={words.doors.lacksRoleTitle}>
      <p>{words.doors.lacksRole(words.roles[role])}</p>
      <p>
        <a href={staffPaths.desk}>{words.doors.back}</a>
      </p>
    </Slip>
  );
}

export function UnavailablePage({ lang }: { lang: string }) {
  const words = staffWordsOf(lang).doors;
  return (
    <Slip title={words.unavailableTitle}>
      <p>{words.unavailable}</p>
    </Slip>
  );
}

export function NobodyPage({ lang }: { lang: string }) {
  const words = staffWordsOf(lang).staff;
  return (
    <Slip title={words.nobody}>
      <p>
        <a href={staffPaths.staff}>{words.back}</a>
      </p>
    </Slip>
  );
}
