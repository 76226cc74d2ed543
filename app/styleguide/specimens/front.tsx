import { counted, fortyQuarters, hour, longHeadline, teasers, withPicture } from "#app/styleguide/made-up.ts";
import type { Materials } from "#app/styleguide/materials.ts";
import type { Specimen } from "#app/styleguide/specimen.ts";
import { CompanyStrip } from "#components/front/company-strip.tsx";
import { FrontPage } from "#components/front/front-page.tsx";
import type { FrontView, Picture, Teaser } from "#lib/archive/views.ts";
import { paths } from "#lib/site/paths.ts";

const nothing: FrontView = { secondary: [], latest: [], bands: [], companies: [] };
const names = ["Xiaomi", "Alibaba", "Samsung Electronics", "Microsoft", "Nokia", "ARM"];

const { front: path } = paths;

export const front: Specimen[] = [
  {
    slug: "front-empty",
    path,
    title: "Nothing published yet",
    page: ({ site }) => <FrontPage site={site} view={nothing} />,
  },
  {
    slug: "front-three",
    path,
    title: "Three articles, no image",
    page: ({ site }) => <FrontPage site={site} view={three()} />,
  },
  { slug: "front-plain", path, title: "Full, without images", page: (materials) => full(materials, () => undefined) },
  { slug: "front-full", path, title: "Full", page: (materials) => full(materials, materials.picture) },
  {
    slug: "front-companies",
    title: "Companies: one, and one without coverage",
    parts: ({ site }) => [
      [
        "One with forty quarters, one with a single one, one with none",
        <CompanyStrip
          key="strip"
          site={site}
          companies={counted(3, (index) => names[index] ?? "").map((company, index) => ({
            ...company,
            quarters: [fortyQuarters.map(({ count }) => count), [4], []][index] ?? [],
          }))}
        />,
      ],
    ],
  },
];

function three(): FrontView {
  const [lead, ...secondary] = teasers(3);
  return { ...nothing, ...(lead ? { lead } : {}), secondary };
}

function full({ site }: Materials, picture: (index: number) => Picture | undefined) {
  const found: Teaser[] = teasers(40, hour, (index) => ({
    ...withPicture(picture(index)),
    ...(index % 9 === 3 ? { title: longHeadline } : {}),
    ...(index % 3 === 0 ? { kicker: "CeBIT 2015" } : {}),
  }));
  const [lead] = found;
  const bands = site.sections.map((section, index) => ({ section, teasers: found.slice(15 + index, 20 + index) }));
  const companies = names.map((name, index) => ({
    slug: `nom-${index}`,
    name,
    count: 40 - 6 * index,
    quarters: fortyQuarters.map(({ count }, quarter) => Math.max(0, count - ((quarter * index) % 7))),
  }));
  const view = {
    ...(lead ? { lead } : {}),
    secondary: found.slice(1, 6),
    latest: found.slice(6, 15),
    bands,
    companies,
  };
  return <FrontPage site={site} view={view} />;
}
