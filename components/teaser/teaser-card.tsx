import { ReactionCount } from "#components/comments/reaction-count.tsx";
import { PictureImage } from "#components/figure/picture-image.tsx";
import { foreign, typeset } from "#components/typeset.ts";
import type { Teaser } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import type { Width } from "#lib/media/image.ts";
import { datesOf, machineTime } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { NameList } from "./name-list.tsx";

/**
 * How much room an article has on a page of many: `lead` opens the paper; `prominent` and `secondary` stand below it, two and three to a row; `standard` has its
 * image and standfirst; `brief` is a headline and its time.
 */
export type TeaserWeight = "lead" | "prominent" | "secondary" | "standard" | "brief";

export type TeaserCardProps = {
  site: Site;
  teaser: Teaser;
  weight?: TeaserWeight;
  /** The level of its headline in the page's outline. */
  level?: 2 | 3 | 4;
  /** Whether to name its section, where the page does not. */
  showSection?: boolean;
  /** What its date says: all of it, or only the hour, under a heading that says the day. */
  dated?: "day" | "time";
  /** Where a standard one stands, which decides how wide its image is. */
  place?: Place;
  /** Whether it is what the reader sees first. */
  first?: boolean;
};

type Place = "list" | "band-first" | "band" | "related";

const inBand = "(min-width: 64rem) min(27.25rem, 61vw - 24.2rem), (min-width: 48rem) 49.5vw";

/** How wide images stand, cut edges included: `tests/browser/images.test.ts` measures it. */
const sizes: Record<"lead" | "prominent" | "secondary" | Place, string> = {
  lead: "(min-width: 64rem) min(48rem, 100vw - 36.8rem), 103vw",
  prominent: "(min-width: 64rem) min(30.5rem, 49vw - 11.2rem), (min-width: 48rem) 49.5vw, 7.5rem",
  secondary: "(min-width: 64rem) 20rem, (min-width: 48rem) 32vw, 7.5rem",
  "band-first": `${inBand}, 103vw`,
  band: `${inBand}, 7.5rem`,
  related: "(min-width: 54rem) 20rem, (min-width: 48rem) 49vw, 7.5rem",
  list: "(min-width: 48rem) 13.5rem, 7.5rem",
};

const widest: Record<keyof typeof sizes, Width> = {
  lead: 1920,
  prominent: 960,
  secondary: 640,
  "band-first": 960,
  band: 960,
  related: 800,
  list: 480,
};

/** On a telephone the picture that opens the paper is taller, so that it shows something. */
const leadOnTelephones = { media: "(max-width: 47.99rem)", sizes: "100vw" };

/** An article on a page of many: one link, its headline, over the whole card. */
export function TeaserCard({
  site,
  teaser,
  weight = "standard",
  level = 3,
  showSection = false,
  dated = "day",
  place = "list",
  first = false,
}: TeaserCardProps) {
  const spot = weight === "standard" || weight === "brief" ? place : weight;
  const Headline = `h${level}` as const;
  const lang = foreign(teaser.lang, site.language);
  const kicker = teaser.kicker ?? (showSection ? teaser.section.name : undefined);
  return (
    <article className={`teaser teaser-${weight}`}>
      {weight !== "brief" && teaser.picture && (
        <PictureImage
          picture={teaser.picture}
          sizes={sizes[spot]}
          upTo={widest[spot]}
          first={first}
          {...(weight === "lead" ? { cropped: leadOnTelephones } : {})}
        />
      )}
      <div className="teaser-text">
        <Headline className="teaser-headline">
          <a href={paths.article(teaser.slug)} hrefLang={lang.lang} {...lang}>
            {kicker !== undefined && <span className="kicker">{typeset(kicker, teaser.lang)} </span>}
            {typeset(teaser.title, teaser.lang)}
          </a>
        </Headline>
        {weight !== "brief" && (
          <p className="teaser-standfirst" {...lang}>
            {typeset(teaser.standfirst, teaser.lang)}
          </p>
        )}
        <TeaserNote site={site} teaser={teaser} dated={dated} byline={weight !== "brief"} />
      </div>
    </article>
  );
}

type TeaserNoteProps = { site: Site; teaser: Teaser; dated: "day" | "time"; byline: boolean };

function TeaserNote({ site, teaser, dated, byline }: TeaserNoteProps) {
  const dates = datesOf(site);
  return (
    <p className="teaser-note">
      <time dateTime={machineTime(teaser.publishedAt)}>{dates[dated](teaser.publishedAt)}</time>
      {byline && (
        <span className="teaser-authors">
          <NameList names={teaser.authors.map(({ name }) => name)} lang={site.language} />
        </span>
      )}
      <ReactionCount lang={site.language} count={teaser.comments ?? 0} />
    </p>
  );
}
