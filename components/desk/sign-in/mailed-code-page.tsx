import { HiddenFields, InputField } from "#components/comments/fields.tsx";
import { staffWordsOf } from "#lib/site/words-staff.ts";
import { staffPaths } from "#lib/staff/staff-paths.ts";
import { Slip } from "./slip.tsx";

type PageProps = { lang: string; next: string; notice?: string; alert?: string };

/** Asks for a code by mail. */
export function AskForCodePage({ lang, next, email = "", alert }: PageProps & { email?: string }) {
  const words = staffWordsOf(lang);
  return (
    <Slip title={words.mailed.title} alert={alert}>
      <form className="slip" method="post" action={staffPaths.mailed}>
        <p>{words.mailed.explanation}</p>
        <HiddenFields fields={{ next }} />
        <InputField
          form="mailed"
          name="email"
          type="email"
          label={words.email}
          required
          autoComplete="username"
          defaultValue={email}
        />
        <button type="submit">{words.mailed.send}</button>
      </form>
      <BackToPassword lang={lang} />
    </Slip>
  );
}

/** Takes the code, whether or not one was sent. */
export function MailedCodePage({ lang, next, email, notice, alert }: PageProps & { email: string }) {
  const words = staffWordsOf(lang);
  return (
    <Slip title={words.mailed.title} notice={notice} alert={alert}>
      <form className="slip" method="post" action={staffPaths.mailedCode}>
        <HiddenFields fields={{ next, email }} />
        <InputField
          form="mailed-code"
          name="code"
          label={words.mailed.label}
          hint={words.mailed.hint}
          required
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <button type="submit">{words.signIn.send}</button>
      </form>
      <p>
        <a href={staffPaths.mailed}>{words.mailed.another}</a>
      </p>
      <BackToPassword lang={lang} />
    </Slip>
  );
}

function BackToPassword({ lang }: { lang: string }) {
  return (
    <p>
      <a href={staffPaths.signIn}>{staffWordsOf(lang).mailed.back}</a>
    </p>
  );
}
