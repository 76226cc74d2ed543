import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { Status } from "./status.tsx";

export type FailurePageProps = {
  /** BCP 47; French when absent. */
  lang?: string;
};

/** 500: needs no data, so that it can be shown when nothing else works. Holds its own `main`; do not wrap it in `Page`. */
export function FailurePage({ lang = "fr" }: FailurePageProps) {
  const words = wordsOf(lang);
  return (
    <main id="main">
      <Status code="500" title={words.failureTitle} text={words.failureText}>
        <li>
          <a href={paths.front}>{words.backToFront}</a>
        </li>
      </Status>
    </main>
  );
}
