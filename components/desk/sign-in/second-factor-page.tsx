import { InputField } from "#components/comments/fields.tsx";
import { staffWordsOf } from "#lib/site/words-staff.ts";
import type { Enrolment } from "#lib/staff/second-factor.ts";
import { staffPaths } from "#lib/staff/staff-paths.ts";
import { QrCode } from "./qr-code.tsx";
import { Slip } from "./slip.tsx";

/** The key for the telephone and the recovery codes, shown this once, and the first code to send back. */
export function EnrolmentPage({ lang, enrolment }: { lang: string; enrolment: Enrolment }) {
  const words = staffWordsOf(lang).secondFactor;
  return (
    <Slip title={words.title}>
      <p>{words.scan}</p>
      <QrCode text={enrolment.address} label={words.qrCode} />
      <p>
        <a href={enrolment.address}>{words.open}</a>
      </p>
      <p className="copied">
        <b>{words.key}</b> <code>{enrolment.secret.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
      <h2>{words.recovery}</h2>
      <RecoveryCodes lang={lang} codes={enrolment.recoveryCodes} />
      <FirstCode lang={lang} />
    </Slip>
  );
}

/** Asks for the first code again: the key is not shown a second time. */
export function WrongFirstCodePage({ lang }: { lang: string }) {
  const words = staffWordsOf(lang);
  return (
    <Slip title={words.secondFactor.title} alert={words.secondFactor.wrongCode}>
      <FirstCode lang={lang} />
      <BackToAccount lang={lang} />
    </Slip>
  );
}

export function RecoveryCodesPage({ lang, codes }: { lang: string; codes: string[] }) {
  return (
    <Slip title={staffWordsOf(lang).secondFactor.renewed}>
      <RecoveryCodes lang={lang} codes={codes} />
      <BackToAccount lang={lang} />
    </Slip>
  );
}

function RecoveryCodes({ lang, codes }: { lang: string; codes: string[] }) {
  return (
    <>
      <p>{staffWordsOf(lang).secondFactor.recoveryExplanation}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

function FirstCode({ lang }: { lang: string }) {
  const words = staffWordsOf(lang);
  return (
    <form className="slip" method="post" action={staffPaths.confirmation}>
      <InputField
        form="first-code"
        name="code"
        label={words.secondFactor.first}
        required
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <button type="submit">{words.continue}</button>
    </form>
  );
}

function BackToAccount({ lang }: { lang: string }) {
  return (
    <p>
      <a href={staffPaths.account}>{staffWordsOf(lang).account.title}</a>
    </p>
  );
}
