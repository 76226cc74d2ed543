import { previewPaths } from "#lib/site/preview-paths.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";

/** Asks for a branch or a commit. */
export function CommitForm({ lang }: { lang: string }) {
  const words = previewWordsOf(lang).commits;
  return (
    <form action={previewPaths.commits}>
      <label>
        {words.label} <input type="text" name="ref" required maxLength={200} autoCapitalize="none" spellCheck={false} />
      </label>{" "}
      <button type="submit">{words.send}</button>
    </form>
  );
}
