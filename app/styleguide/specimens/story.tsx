import {
  article,
  company,
  day,
  fortyTags,
  fourNames,
  longHeadline,
  monday,
  people,
  section,
  teasers,
  withPicture,
} from "#app/styleguide/made-up.ts";
import { discussion, policy } from "#app/styleguide/made-up-comments.ts";
import type { Materials } from "#app/styleguide/materials.ts";
import type { Specimen } from "#app/styleguide/specimen.ts";
import { ArticlePage, type ArticlePageProps } from "#components/article/article-page.tsx";
import type { ArticleView } from "#lib/archive/views.ts";
import type { Article, Correction } from "#lib/content/article.ts";

type Change = { article?: Partial<Article>; view?: Partial<ArticleView>; copy: string; correctionsHtml?: string[] };

export const story: Specimen[] = [
  { slug: "story", title: "With everything", page: (materials) => page(materials, everything(materials)) },
  {
    slug: "story-long-headline",
    title: "Long headline, four authors, forty tags, no image",
    page: (materials) =>
      page(materials, {
        copy: "text",
        article: { title: longHeadline, authors: fourNames, kicker: "Union européenne", dateline: "Villeneuve-d’Ascq" },
        view: { authors: people(fourNames), tags: fortyTags.map((tag) => ({ ...tag, file: "", synonyms: [] })) },
      }),
  },
  {
    slug: "story-corrections",
    title: "Corrections and notices",
    page: (materials) =>
      page(materials, {
        copy: "code",
        article: {
          corrections,
          canonical: "https://exemple.example/ailleurs",
          comments: "closed",
          updatedAt: monday + 2 * day,
        },
        view: { aged: true },
        correctionsHtml: [
          "Le chapô donnait à tort l’année 2014. C’est 2015.",
          "Le chiffre compte les <em>livraisons</em>, non les ventes.",
          "L’entreprise a répondu après la parution.",
        ],
      }),
  },
  { slug: "story-in-english", title: "In another language", page: (materials) => page(materials, english(materials)) },
  { slug: "text", title: "Text", page: (materials) => page(materials, { copy: "text" }) },
  { slug: "quotations", title: "Quotations and boxes", page: (materials) => page(materials, { copy: "quotations" }) },
  { slug: "figures", title: "Figures", page: (materials) => page(materials, { copy: "figures" }) },
  { slug: "tables", title: "Tables", page: (materials) => page(materials, { copy: "tables" }) },
  { slug: "code", title: "Code", page: (materials) => page(materials, { copy: "code" }) },
  { slug: "notes", title: "Footnotes", page: (materials) => page(materials, { copy: "notes" }) },
];

const corrections: Correction[] = (["correction", "clarification", "update"] as const).map((kind, index) => ({
  kind,
  date: monday + index * day,
  text: "",
}));

function page(materials: Materials, { copy, correctionsHtml = [], ...change }: Change) {
  const { html, headings } = materials.copy(copy);
  const view: ArticleView = {
    article: article(change.article),
    section,
    authors: people(fourNames.slice(0, 2)),
    tags: [],
    companies: [],
    related: [],
    aged: false,
    changed: false,
    discussion: discussion(),
    ...change.view,
  };
  const url = "https://exemple.example/articles/specimen";
  const { open } = view.discussion;
  const form = open && view.article.comments !== "closed" ? { form: { policy } } : {};
  const props: ArticlePageProps = { site: materials.site, view, html, headings, correctionsHtml, url, ...form };
  return <ArticlePage {...props} />;
}

function everything({ picture }: Materials): Change {
  const [previous, next, ...related] = teasers(5, day, (index) => withPicture(picture(index)));
  return {
    copy: "text",
    article: {
      kicker: "CeBIT 2015",
      dateline: "Hanovre",
      updatedAt: monday + day,
      words: 2400,
      sources: [
        { title: "Communiqué de presse", publisher: "Xiaomi", date: "2015-03-16", url: "https://exemple.example/" },
        { title: "Entretien avec la rédaction" },
      ],
    },
    view: {
      ...withPicture(picture(0)),
      tags: fortyTags.slice(0, 4).map((tag) => ({ ...tag, file: "", synonyms: [] })),
      companies: [company({ sector: "Électronique grand public", headquarters: "Pékin", founded: "2010" })],
      ...(previous ? { previous } : {}),
      ...(next ? { next } : {}),
      related,
    },
  };
}

function english({ picture }: Materials): Change {
  const said = { title: "A computer for the price of a textbook", standfirst: "It sold out within the hour." };
  return { copy: "code", article: { lang: "en", kicker: "Cambridge", ...said }, view: withPicture(picture(1)) };
}
