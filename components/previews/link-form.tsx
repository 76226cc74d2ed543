import { lifetimes } from "#lib/previews/links.ts";
import { previewPaths } from "#lib/site/preview-paths.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";

/** Makes a link by which a guest sees an article. */
export function LinkForm({ lang, article }: { lang: string; article: string }) {
  const words = previewWordsOf(lang).links;
  return (
    <details>
      <summary>{words.make}</summary>
      <form method="post" action={previewPaths.links}>
        <input type="hidden" name="article" value={article} />
        <label>
          {words.lifetime}{" "}
          <select name="lifetime" defaultValue="1d">
            {lifetimes.map((lifetime) => (
              <option key={lifetime} value={lifetime}>
                {words.lifetimes[lifetime]}
              </option>
            ))}
          </select>
        </label>{" "}
        <button type="submit">{words.send}</button>
      </form>
    </details>
  );
}
