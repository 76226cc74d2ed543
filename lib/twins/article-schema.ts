import { z } from "zod";
import type { Document } from "#lib/archive/document.ts";
import { genres } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";

const moment = z.iso.datetime({ offset: true });
const address = z.url();

const reference = z.object({ slug: z.string(), name: z.string(), url: address });

/** An article as programs read it in JSON. What it says is never taken out again; more may be added. */
const articleJson = z.object({
  id: address.meta({ description: "Never changes, also when the article gets another address." }),
  url: address,
  markdownUrl: address,
  canonicalUrl: address.meta({ description: "Where the article first appeared: at `url`, or at another site." }),
  language: z.string().meta({ description: "BCP 47." }),
  title: z.string(),
  kicker: z.string().exactOptional(),
  standfirst: z.string(),
  genre: z.enum(genres).exactOptional(),
  dateline: z.string().exactOptional().meta({ description: "The place from which the story is told." }),
  publishedAt: moment,
  updatedAt: moment.meta({ description: "The last change of substance; the publication, where there was none." }),
  section: reference,
  authors: z.array(reference).meta({ description: "In the order of the byline." }),
  companies: z.array(reference),
  tags: z.array(reference),
  image: z
    .object({
      url: address,
      width: z.int(),
      height: z.int(),
      alt: z.string(),
      caption: z.string().exactOptional(),
      credit: z.string().exactOptional(),
    })
    .exactOptional(),
  html: z.string().meta({ description: "The body: no scripts, no styles, absolute addresses." }),
  markdown: z.string().meta({ description: "The body as it was written, with absolute addresses." }),
  words: z.int(),
  corrections: z.array(
    z.object({
      date: moment,
      kind: z.enum(["correction", "clarification", "update"]),
      html: z.string(),
      markdown: z.string(),
    }),
  ),
  sources: z.array(
    z.object({
      title: z.string(),
      publisher: z.string().exactOptional(),
      date: z.string().exactOptional().meta({ description: "A year, a month or a day." }),
      url: address.exactOptional(),
    }),
  ),
  commentCount: z.int(),
  publication: z.object({ name: z.string(), url: address, publisher: z.string() }),
});

export type ArticleJson = z.infer<typeof articleJson>;

/** The JSON Schema of `articleJson`, at its own address. Unknown keys are allowed, so that more can be added. */
export function schemaDocument(site: Site): Document {
  const schema = z.toJSONSchema(articleJson, { target: "draft-2020-12", io: "input" });
  const whole = { $id: absoluteUrl(site, paths.articleSchema), title: "Article", ...schema };
  return { type: "application/schema+json; charset=utf-8", body: `${JSON.stringify(whole, null, 2)}\n` };
}
