import { wordsOf } from "#lib/site/words.ts";

/** Light, dark, or as the system says. `scheme.css` obeys the choice; `public/marbre.js` keeps it for the next page. */
export function SchemeSwitch({ lang }: { lang: string }) {
  const { scheme, schemes } = wordsOf(lang);
  return (
    <div className="scheme" role="radiogroup" aria-label={scheme}>
      {Object.entries(schemes).map(([value, name]) => (
        <input
          key={value}
          type="radio"
          name="scheme"
          value={value}
          defaultChecked={value === "auto"}
          aria-label={name}
          title={name}
        />
      ))}
    </div>
  );
}
