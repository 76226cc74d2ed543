import type { Site } from "#lib/content/site.ts";
import { wordsOf } from "#lib/site/words.ts";

export type MovedPageProps = {
  site: Site;
  /** The path of the new address. */
  to: string;
};

/** 301: the body of a redirect, for clients that do not follow it. */
export function MovedPage({ site, to }: MovedPageProps) {
  const words = wordsOf(site.language);
  return (
    <div className="status">
      <h1 className="headline">{words.movedTitle}</h1>
      <p className="standfirst">
        {words.movedText} <a href={to}>{to}</a>
      </p>
    </div>
  );
}
