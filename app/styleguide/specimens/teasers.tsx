import { fourNames, longHeadline, people, teaser, withPicture } from "#app/styleguide/made-up.ts";
import type { Materials } from "#app/styleguide/materials.ts";
import type { Specimen } from "#app/styleguide/specimen.ts";
import { TeaserCard, type TeaserCardProps } from "#components/teaser/teaser-card.tsx";

export const teaserSpecimens: Specimen[] = [
  {
    slug: "teasers",
    title: "Teasers",
    parts: (materials) => states(materials).map(([name, props]) => [name, card(props)]),
  },
];

function card(props: TeaserCardProps) {
  return <TeaserCard key={props.teaser.slug} {...props} />;
}

function states({ site, picture }: Materials): [string, TeaserCardProps][] {
  const pictured = withPicture(picture(0));
  const long = { title: longHeadline, authors: people(fourNames) };
  return [
    ["Lead", { site, teaser: teaser(1, { ...pictured, kicker: "CeBIT 2015" }), weight: "lead" }],
    ["Lead: long headline, no image, four authors", { site, teaser: teaser(2, long), weight: "lead" }],
    ["Secondary", { site, teaser: teaser(3, pictured), weight: "secondary" }],
    ["Standard, with its section", { site, teaser: teaser(4, pictured), showSection: true }],
    ["Standard: long headline, four authors", { site, teaser: teaser(5, { ...long, ...pictured }) }],
    ["Standard: no image", { site, teaser: teaser(6) }],
    ["Standard: in English, in a French list", { site, teaser: teaser(7, english) }],
    ["Standard: under a day, with its hour", { site, teaser: teaser(8, pictured), dated: "time" }],
    ["Brief", { site, teaser: teaser(9, { kicker: "Puces" }), weight: "brief" }],
    ["Brief: long headline", { site, teaser: teaser(10, long), weight: "brief" }],
  ];
}

const english = {
  lang: "en",
  title: "A computer for the price of a textbook",
  standfirst: "The first ten thousand went in an hour.",
};
