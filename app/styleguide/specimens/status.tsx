import { monday, teasers, withPicture } from "#app/styleguide/made-up.ts";
import type { Specimen } from "#app/styleguide/specimen.ts";
import { Page } from "#components/frame/page.tsx";
import { StandingPage } from "#components/standing/standing-page.tsx";
import { FailurePage } from "#components/status/failure-page.tsx";
import { GonePage } from "#components/status/gone-page.tsx";
import { MissingPage } from "#components/status/missing-page.tsx";
import { MovedPage } from "#components/status/moved-page.tsx";
import { ProblemsPanel } from "#components/status/problems-panel.tsx";
import type { Problem } from "#lib/content/problem.ts";

export const status: Specimen[] = [
  {
    slug: "missing",
    title: "404, with something else to read",
    page: ({ site, picture }) => (
      <MissingPage site={site} latest={teasers(3, undefined, (index) => withPicture(picture(index)))} />
    ),
  },
  {
    slug: "gone",
    title: "410",
    page: ({ site }) => (
      <GonePage
        site={site}
        withdrawal={{
          path: "/articles/specimen",
          date: "2015-03-20",
          reason: "Le bracelet n’a jamais existé : la rédaction a été trompée.",
        }}
      />
    ),
  },
  {
    slug: "moved",
    title: "301",
    page: ({ site }) => <MovedPage site={site} to="/articles/une-adresse-assez-longue-pour-passer-a-la-ligne" />,
  },
  { slug: "failure", title: "500", bare: ({ site }) => <FailurePage lang={site.language} /> },
  {
    slug: "problems",
    title: "Problems of the copy",
    bare: ({ site, pages }) => (
      <>
        <ProblemsPanel problems={problems} lang={site.language} />
        <Page site={site} pages={pages}>
          <MissingPage site={site} />
        </Page>
      </>
    ),
  },
  {
    slug: "standing",
    title: "Standing page",
    page: ({ site, copy }) => (
      <StandingPage
        site={site}
        html={copy("text").html}
        page={{
          slug: "specimen",
          file: "pages/specimen.md",
          title: "Mentions légales & données personnelles",
          description: "Qui publie, qui héberge, et à qui écrire.",
          updatedAt: monday,
          body: "",
        }}
      />
    ),
  },
  {
    slug: "frame",
    title: "A paper of twelve sections",
    bare: ({ site, pages }) => (
      <Page site={{ ...site, sections: twelve }} pages={pages} section="rubrique-2">
        <MissingPage site={site} />
      </Page>
    ),
  },
];

const problems: Problem[] = [1, 2].map((line) => ({
  file: "articles/2015/03/un-article-au-nom-tres-long-qui-passe-a-la-ligne/index.md",
  line,
  column: 1,
  rule: "unknown-tag",
  message: "Le sujet « telefones » n’existe pas.",
  hint: "Écrivez « telephones », ou créez tags/telefones.md.",
}));

const twelve = Array.from({ length: 12 }, (_, index) => ({
  slug: `rubrique-${index + 1}`,
  name: index % 3 === 0 ? `Puces & composants ${index + 1}` : `Rubrique ${index + 1}`,
}));
