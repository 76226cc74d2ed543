import { commentWordsOf } from "#lib/site/words-comments.ts";
import { TextField } from "./fields.tsx";

/** A text that cannot be sent, for its writer to take along; nothing when there is none. */
export function KeptText({ lang, text }: { lang: string; text: string }) {
  if (text === "") return null;
  return (
    <div className="slip">
      <TextField form="form" name="body" label={commentWordsOf(lang).form.body} readOnly defaultValue={text} />
    </div>
  );
}
