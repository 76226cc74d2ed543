import { typeset } from "#components/typeset.ts";
import type { Site, Withdrawal } from "#lib/content/site.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { Status } from "./status.tsx";

export type GonePageProps = { site: Site; withdrawal: Withdrawal };

/** 410: inside `Page`. Says why the page was withdrawn, and when. */
export function GonePage({ site, withdrawal }: GonePageProps) {
  const words = wordsOf(site.language);
  const { date, reason } = withdrawal;
  const when = date === undefined ? "" : ` ${words.goneOn(datesOf(site).written(date))}`;
  return (
    <Status code="410" title={words.goneTitle} text={typeset(reason, site.language) + when}>
      <li>
        <a href={paths.front}>{words.backToFront}</a>
      </li>
      <li>
        <a href={paths.archive}>{words.archive}</a>
      </li>
    </Status>
  );
}
