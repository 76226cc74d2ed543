import type { Site } from "#lib/content/site.ts";
import { mailWordsOf } from "#lib/site/words-mail.ts";
import { Letter } from "./letter.tsx";

export type UnsubscribeChoiceProps = {
  site: Site;
  /** The path of the page, to which the buttons post. */
  path: string;
  /** Whether answers on the article of the link are still mailed. */
  thread: boolean;
};

/** Ends letters about the answers on one article, or on all. */
export function UnsubscribeChoice({ site, path, thread }: UnsubscribeChoiceProps) {
  const words = mailWordsOf(site.language).unsubscribe;
  return (
    <Letter title={thread ? words.title : words.threadDone} text={thread ? words.text : words.others}>
      <form className="slip" method="post" action={path}>
        {thread && (
          <button type="submit" name="scope" value="thread">
            {words.thread}
          </button>
        )}{" "}
        <button type="submit" name="scope" value="all">
          {words.all}
        </button>
      </form>
    </Letter>
  );
}
