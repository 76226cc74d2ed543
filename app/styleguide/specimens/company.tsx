import {
  company,
  counted,
  fortyQuarters,
  fortyTags,
  listing,
  quarters,
  teasers,
  withPicture,
} from "#app/styleguide/made-up.ts";
import type { Materials } from "#app/styleguide/materials.ts";
import type { Specimen } from "#app/styleguide/specimen.ts";
import { CompanyPage } from "#components/company/company-page.tsx";
import { QuarterChart } from "#components/company/quarter-chart.tsx";
import { Sparkline } from "#components/front/sparkline.tsx";

export const companySpecimens: Specimen[] = [
  { slug: "company", title: "Dossier with everything", page: everything },
  {
    slug: "company-bare",
    title: "Dossier with a name alone",
    page: ({ site }) => (
      <CompanyPage
        site={site}
        profileHtml=""
        view={{ company: company(), listing: listing([]), years: [], quarters: [], neighbours: [], tags: [] }}
      />
    ),
  },
  {
    slug: "charts",
    title: "Charts",
    parts: ({ site }) => [
      ["One quarter", <QuarterChart key="1" lang={site.language} quarters={quarters([3])} />],
      [
        "Five quarters, one of them empty",
        <QuarterChart key="5" lang={site.language} quarters={quarters([2, 0, 5, 1, 5])} />,
      ],
      ["Forty quarters", <QuarterChart key="40" lang={site.language} quarters={fortyQuarters} />],
      ["Sparkline of one quarter", <Sparkline key="s1" counts={[3]} />],
      ["Sparkline of forty quarters", <Sparkline key="s40" counts={fortyQuarters.map(({ count }) => count)} />],
    ],
  },
];

function everything({ site, picture, copy }: Materials) {
  const logo = picture(2)?.image;
  return (
    <CompanyPage
      site={site}
      profileHtml={copy("notes").html}
      view={{
        company: company({
          aliases: ["Xiaomi Tech", "小米"],
          founded: "2010-04-06",
          founders: ["Lei Jun", "Lin Bin", "Zhou Guangping", "Liu De", "Li Wanqiang"],
          headquarters: "Pékin",
          sector: "Électronique grand public",
          website: "https://www.xiaomi.example/",
          ticker: "HKEX:1810",
          wikidata: "Q1636958",
        }),
        ...(logo ? { logo } : {}),
        listing: listing(teasers(6, undefined, (index) => withPicture(picture(index)))),
        years: [],
        quarters: fortyQuarters,
        neighbours: counted(9, (index) => `Entreprise ${index + 1}`),
        tags: fortyTags,
      }}
    />
  );
}
