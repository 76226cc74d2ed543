import { paths } from "#lib/site/paths.ts";
import { searchWordsOf } from "#lib/site/words-search.ts";

/** The field in the head of every page. `public/search.js` completes what is typed; without it, the form is enough. */
export function SearchForm({ lang }: { lang: string }) {
  const words = searchWordsOf(lang);
  return (
    <search>
      <form className="search" action={paths.search}>
        <input type="search" name="q" maxLength={200} aria-label={words.search} placeholder={words.search} />
        <button type="submit" aria-label={words.search} />
      </form>
    </search>
  );
}
