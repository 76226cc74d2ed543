import { deskWordsOf } from "#lib/site/words-desk.ts";

/** The shortcuts that `public/desk.js` adds, which opens this by `?`. Without scripts nobody meets it. */
export function KeysDialog({ lang }: { lang: string }) {
  const words = deskWordsOf(lang).keys;
  return (
    <>
      <dialog className="desk-keys" id="keys" aria-labelledby="keys-title" data-last={words.last}>
        <h2 id="keys-title">{words.title}</h2>
        <dl>
          {Object.entries(words.list).map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <label>
            <input type="checkbox" name="use" defaultChecked /> {words.use}
          </label>
          <button type="submit">{words.close}</button>
        </form>
      </dialog>
      <p className="visually-hidden" role="status" id="said" />
    </>
  );
}
