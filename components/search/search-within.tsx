import { typeset } from "#components/typeset.ts";
import { paths } from "#lib/site/paths.ts";
import { searchWordsOf } from "#lib/site/words-search.ts";

export type SearchWithinProps = { lang: string; kind: "company" | "tag"; slug: string; name: string };

/** Looks for articles about one company or tag alone. */
export function SearchWithin({ lang, kind, slug, name }: SearchWithinProps) {
  const words = searchWordsOf(lang);
  const label = typeset(words.within(name), lang);
  return (
    <search className="search-within" aria-label={label}>
      <form className="search" action={paths.search}>
        <input type="hidden" name={kind} value={slug} />
        <input type="search" name="q" maxLength={200} aria-label={label} placeholder={label} />
        <button type="submit" aria-label={words.search} />
      </form>
    </search>
  );
}
