import { HiddenFields, InputField } from "#components/comments/fields.tsx";
import { staffWordsOf } from "#lib/site/words-staff.ts";
import { staffPaths } from "#lib/staff/staff-paths.ts";
import { Slip } from "./slip.tsx";

type SignInPageProps = {
  lang: string;
  next: string;
  email?: string;
  notice?: string | undefined;
  alert?: string | undefined;
};

export function SignInPage({ lang, next, email = "", notice, alert }: SignInPageProps) {
  const words = staffWordsOf(lang);
  return (
    <Slip title={words.signIn.title} notice={notice} alert={alert}>
      <form className="slip" method="post" action={staffPaths.signIn}>
        <HiddenFields fields={{ next }} />
        <InputField
          form="sign-in"
          name="email"
          type="email"
          label={words.email}
          required
          autoComplete="username"
          defaultValue={email}
        />
        <InputField
          form="sign-in"
          name="password"
          type="password"
          label={words.password}
          required
          autoComplete="current-password"
        />
        <button type="submit">{words.signIn.send}</button>
      </form>
      <p>
        <a href={`${staffPaths.mailed}?next=${encodeURIComponent(next)}`}>{words.signIn.byMail}</a>
      </p>
      <p>
        <a href={staffPaths.forgotten}>{words.signIn.forgotten}</a>
      </p>
    </Slip>
  );
}

type CodePageProps = { lang: string; next: string; alert?: string | undefined };

/** The second step of signing in. */
export function CodePage({ lang, next, alert }: CodePageProps) {
  const words = staffWordsOf(lang);
  return (
    <Slip title={words.code.title} alert={alert}>
      <form className="slip" method="post" action={staffPaths.code}>
        <HiddenFields fields={{ next }} />
        <InputField
          form="code"
          name="code"
          label={words.code.label}
          hint={words.code.explanation}
          required
          autoComplete="one-time-code"
          spellCheck={false}
        />
        <button type="submit">{words.continue}</button>
      </form>
      <p>
        <a href={staffPaths.signIn}>{words.forgotten.back}</a>
      </p>
    </Slip>
  );
}

type ForgottenPageProps = { lang: string; notice?: string | undefined; alert?: string | undefined };

/** Asks for a link to choose a new password. It says the same whether or not the address is known. */
export function ForgottenPage({ lang, notice, alert }: ForgottenPageProps) {
  const words = staffWordsOf(lang);
  return (
    <Slip title={words.forgotten.title} notice={notice} alert={alert}>
      {notice === undefined && (
        <form className="slip" method="post" action={staffPaths.forgotten}>
          <p>{words.forgotten.explanation}</p>
          <InputField form="forgotten" name="email" type="email" label={words.email} required autoComplete="username" />
          <button type="submit">{words.forgotten.send}</button>
        </form>
      )}
      <p>
        <a href={staffPaths.signIn}>{words.forgotten.back}</a>
      </p>
    </Slip>
  );
}
