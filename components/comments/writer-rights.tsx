import { commentPageWordsOf } from "#lib/site/words-comments.ts";

type WriterRightsProps = {
  lang: string;
  /** The private path of the comment. */
  path: string;
  withdrawn: boolean;
};

/**
 * What a writer may ask without an account (RGPD art. 15, 17, 20): GET `…/data`, POST `…/withdrawal` and `…/erasure`, each with
 * `confirm`, a box that must be ticked.
 */
export function WriterRights({ lang, path, withdrawn }: WriterRightsProps) {
  const words = commentPageWordsOf(lang).rights;
  return (
    <section className="letter-part" aria-labelledby="rights-title">
      <h2 id="rights-title">{words.title}</h2>
      <p>
        <a href={`${path}/data`}>{words.export}</a>
      </p>
      {!withdrawn && (
        <Confirmed
          lang={lang}
          action={`${path}/withdrawal`}
          title={words.withdraw}
          text={words.withdrawText}
          label={words.withdrawConfirm}
        />
      )}
      <Confirmed
        lang={lang}
        action={`${path}/erasure`}
        title={words.erase}
        text={words.eraseText}
        label={words.eraseConfirm}
      />
    </section>
  );
}

type ConfirmedProps = { lang: string; action: string; title: string; text: string; label: string };

/** An act that cannot be taken back: opened, ticked, then sent. */
function Confirmed({ lang, action, title, text, label }: ConfirmedProps) {
  return (
    <details className="confirmed">
      <summary>{title}</summary>
      <form className="slip" method="post" action={action}>
        <p>{text}</p>
        <label className="choice">
          <input type="checkbox" name="confirm" value="yes" required /> {label}
        </label>
        <button type="submit">{commentPageWordsOf(lang).rights.confirm}</button>
      </form>
    </details>
  );
}
