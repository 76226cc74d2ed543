import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { commentPageWordsOf } from "#lib/site/words-comments.ts";
import { Letter } from "./letter.tsx";

export type MailPageProps = {
  site: Site;
  /** The path of the page, to which the button posts. */
  path: string;
  /** `asked` shows a button, since opening a link must change nothing: programs open every link of a letter. */
  state: "asked" | "done" | "expired";
};

/** Confirms an address, before any answer is sent to it. */
export function ConfirmPage(props: MailPageProps) {
  return <MailPage {...props} words={commentPageWordsOf(props.site.language).mail.confirm} />;
}

/** Ends the letters to an address. Mail programs post here by themselves (RFC 8058). */
export function UnsubscribePage(props: MailPageProps) {
  return <MailPage {...props} words={commentPageWordsOf(props.site.language).mail.unsubscribe} />;
}

type MailWords = {
  asked: { title: string; text: string; button: string };
  done: { title: string; text: string };
  expired: { title: string; text: string };
};

function MailPage({ site, path, state, words }: MailPageProps & { words: MailWords }) {
  return (
    <Letter title={words[state].title} text={words[state].text}>
      {state === "asked" ? (
        <form className="slip" method="post" action={path}>
          <button type="submit">{words.asked.button}</button>
        </form>
      ) : (
        <p>
          <a href={paths.front}>{wordsOf(site.language).backToFront}</a>
        </p>
      )}
    </Letter>
  );
}
