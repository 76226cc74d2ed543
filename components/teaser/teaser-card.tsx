import { ReactionCount } from "#components/comments/reaction-count.tsx";
import { PictureImage } from "#components/figure/picture-image.tsx";
import { foreign, typeset } from "#components/typeset.ts";
import type { Teaser } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf, machineTime } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { NameList } from "./name-list.tsx";

/**
 * How much room an article has on a page of many: `lead` opens the paper; `secondary` stands beside it; `standard` has its
 * image and standfirst; `brief` is a headline and its time.
 */
export type TeaserWeight = "lead" | "secondary" | "standard" | "brief";

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
  /** Whether it is what the reader sees first. */
  first?: boolean;
};

const sizes: Record<TeaserWeight, string> = {
  lead: "(min-width: 80rem) 50rem, (min-width: 60rem) 62vw, 100vw",
  secondary: "(min-width: 60rem) 12rem, 33vw",
  standard: "(min-width: 60rem) 20rem, (min-width: 40rem) 33vw, 40vw",
  brief: "10rem",
};

/** An article on a page of many: one link, its headline, over the whole card. */
export function TeaserCard({
  site,
  teaser,
  weight = "standard",
  level = 3,
  showSection = false,
  dated = "day",
  first = false,
}: TeaserCardProps) {
  const Headline = `h${level}` as const;
  const lang = foreign(teaser.lang, site.language);
  const kicker = teaser.kicker ?? (showSection ? teaser.section.name : undefined);
  return (
    <article className={`teaser teaser-${weight}`}>
      {weight !== "brief" && teaser.picture && (
        <PictureImage
          picture={teaser.picture}
          sizes={sizes[weight]}
          upTo={weight === "lead" ? 1920 : 640}
          first={first}
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
