import { Corrections } from "#components/article/corrections.tsx";
import type { Site } from "#lib/content/site.ts";
import type { ShownCorrection, VersionLine } from "#lib/history/history-page.ts";
import { datesOf, machineTime } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { historyWordsOf } from "#lib/site/words-history.ts";

/** When a version came out, and by whom. */
export function VersionFacts({ site, version: { at, by } }: { site: Site; version: VersionLine }) {
  const words = historyWordsOf(site.language);
  return (
    <p className="version-facts">
      <time dateTime={machineTime(at)}>{datesOf(site).moment(at)}</time>, {words.by}{" "}
      {by ? <a href={paths.author(by.slug)}>{by.name}</a> : words.newsroom}
    </p>
  );
}

/** Why a version was made. */
export function VersionReasons({ site, version: { typo, corrections } }: { site: Site; version: VersionLine }) {
  const words = historyWordsOf(site.language);
  return (
    <>
      {typo !== undefined && <p className="version-reason">{words.typo(typo)}</p>}
      <ShownCorrections site={site} corrections={corrections} />
    </>
  );
}

/** Corrections as the article shows them. */
export function ShownCorrections({ site, corrections }: { site: Site; corrections: ShownCorrection[] }) {
  return <Corrections site={site} place="below" notes={corrections} />;
}

/** That older versions are shown to nobody, and why. */
export function HiddenVersions({ site, reason }: { site: Site; reason: string | undefined }) {
  if (reason === undefined) return null;
  const words = historyWordsOf(site.language);
  return (
    <p className="version-notice">
      {words.hidden} {words.reason} {reason}
    </p>
  );
}
