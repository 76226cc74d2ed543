import type { Correction } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf, machineTime } from "#lib/site/dates.ts";
import { wordsOf } from "#lib/site/words.ts";
import { Prose } from "./prose.tsx";

export type CorrectionNote = { correction: Pick<Correction, "date" | "kind">; html: string };
export type CorrectionsProps = { site: Site; place: "above" | "below"; notes: CorrectionNote[] };

/** What was changed after publication. What was wrong is said above the text, what was added is said below it. */
export function Corrections({ site, place, notes }: CorrectionsProps) {
  if (notes.length === 0) return null;
  const words = wordsOf(site.language);
  const dates = datesOf(site);
  return (
    <div className={`corrections corrections-${place}`}>
      {notes.map(({ correction, html }) => (
        <div role="note" key={`${correction.date}${html}`} className={`correction correction-${correction.kind}`}>
          <p className="correction-title">
            {words.corrections[correction.kind]}
            <time dateTime={machineTime(correction.date)}>{dates.moment(correction.date)}</time>
          </p>
          <Prose html={html} className="small-prose" />
        </div>
      ))}
    </div>
  );
}
