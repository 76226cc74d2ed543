import { FailurePage } from "#components/status/failure-page.tsx";
import { read } from "#lib/archive/newsroom.ts";
import { outcomeName, writeOutcome } from "#lib/pages/outcome.ts";
import { wordsOf } from "#lib/site/words.ts";

/** The page that is sent when a page cannot be made and there is no last good one. Rendered once, when the server starts. */
export default function FailureRoute() {
  const { frame } = read(() => ({ view: undefined, on: [] }));
  const lang = frame.site.language;
  return (
    <>
      <meta name={outcomeName} content={writeOutcome({ status: 500 })} />
      <title>{`${wordsOf(lang).failureTitle} — ${frame.site.name}`}</title>
      <meta name="robots" content="noindex" />
      <FailurePage lang={lang} />
    </>
  );
}
