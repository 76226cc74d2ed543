import { InputField } from "#components/comments/fields.tsx";
import { staffWordsOf } from "#lib/site/words-staff.ts";
import { passwordLength } from "#lib/staff/password.ts";
import { staffPaths } from "#lib/staff/staff-paths.ts";
import { Slip } from "./slip.tsx";

type InvitationPageProps = {
  lang: string;
  token: string;
  holder: { name: string; email: string; invited: boolean };
  alert?: string | undefined;
};

/** Where the holder of a link chooses a password, the first or a new one. */
export function InvitationPage({ lang, token, holder, alert }: InvitationPageProps) {
  const words = staffWordsOf(lang).invitation;
  return (
    <Slip title={words.title(holder.invited)} alert={alert}>
      <p>{words.explanation(holder.name, holder.email)}</p>
      <form className="slip" method="post" action={staffPaths.invitation(token)}>
        {/* For the password manager, which keeps the two together. */}
        <input type="hidden" name="username" autoComplete="username" value={holder.email} />
        <NewPassword lang={lang} form="invitation" />
        <button type="submit">{words.send}</button>
      </form>
    </Slip>
  );
}

/** The two fields of a password that somebody chooses. */
export function NewPassword({ lang, form }: { lang: string; form: string }) {
  const words = staffWordsOf(lang).invitation;
  const field = { form, type: "password", required: true, autoComplete: "new-password" };
  const length = { minLength: passwordLength.least, maxLength: passwordLength.most };
  return (
    <>
      <InputField {...field} {...length} name="password" label={words.label} hint={words.rule(passwordLength.least)} />
      <InputField {...field} name="again" label={words.again} />
    </>
  );
}

/** The page of a link that is forged, used or over. */
export function VoidLinkPage({ lang }: { lang: string }) {
  const words = staffWordsOf(lang);
  return (
    <Slip title={words.invitation.voidTitle}>
      <p>{words.invitation.void}</p>
      <p>
        <a href={staffPaths.forgotten}>{words.signIn.forgotten}</a>
      </p>
    </Slip>
  );
}
