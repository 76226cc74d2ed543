import { InputField } from "#components/comments/fields.tsx";
import { staffWordsOf } from "#lib/site/words-staff.ts";
import { type Role, roles, type StaffMember } from "#lib/staff/staff.ts";
import { staffPaths } from "#lib/staff/staff-paths.ts";
import { Slip } from "./slip.tsx";

type StaffPageProps = {
  lang: string;
  members: StaffMember[];
  /** What was typed into an invitation that could not be sent. */
  values?: { name: string; email: string; role: string };
  alert?: string | undefined;
};

/** Everybody with an account, and the form that invites somebody: for administrators. */
export function StaffPage({ lang, members, values, alert }: StaffPageProps) {
  const words = staffWordsOf(lang);
  return (
    <Slip title={words.staff.title} alert={alert}>
      <table className="staff">
        <thead>
          <tr>
            <th scope="col">{words.staff.name}</th>
            <th scope="col">{words.email}</th>
            <th scope="col">{words.staff.role}</th>
            <th scope="col">{words.staff.state}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <th scope="row">
                <a href={staffPaths.member(member.id)}>{member.name}</a>
              </th>
              <td>{member.email}</td>
              <td>{words.roles[member.role]}</td>
              <td>{stateOf(lang, member)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{words.staff.invite}</h2>
      <form className="slip" method="post" action={staffPaths.staff}>
        <InputField form="invite" name="name" label={words.staff.name} required defaultValue={values?.name} />
        <InputField form="invite" name="email" type="email" label={words.email} required defaultValue={values?.email} />
        <RoleField lang={lang} role={values?.role ?? "moderator"} />
        <button type="submit">{words.staff.send}</button>
      </form>
    </Slip>
  );
}

export function RoleField({ lang, role }: { lang: string; role: Role | string }) {
  const words = staffWordsOf(lang);
  return (
    <label>
      {words.staff.role}{" "}
      <select name="role" defaultValue={role}>
        {roles.map((name) => (
          <option key={name} value={name}>
            {words.roles[name]}
          </option>
        ))}
      </select>
    </label>
  );
}

export function stateOf(lang: string, { arrived, secondFactor }: StaffMember): string {
  const words = staffWordsOf(lang).staff;
  if (!arrived) return words.invited;
  return secondFactor ? words.withSecondFactor : words.withoutSecondFactor;
}
