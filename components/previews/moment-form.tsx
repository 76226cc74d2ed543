import { previewWordsOf } from "#lib/site/words-previews.ts";

export type MomentFormProps = { lang: string; action: string; send: string; moment?: string | undefined };

/** Chooses the moment at which a page is shown. */
export function MomentForm({ lang, action, send, moment }: MomentFormProps) {
  return (
    <form action={action}>
      <label>
        {previewWordsOf(lang).moment.label}{" "}
        <input
          type="datetime-local"
          name="at"
          required
          min="1900-01-01T00:00"
          max="2100-12-31T23:59"
          defaultValue={moment}
        />
      </label>{" "}
      <button type="submit">{send}</button>
    </form>
  );
}
