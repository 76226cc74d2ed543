import { z } from "zod";
import { focuses } from "#lib/media/crop.ts";
import { genres } from "./article.ts";
import { checkField, language, listOf, mapOf, path, someOf, text, textOf } from "./fields.ts";

const leadImage = mapOf({
  src: text,
  alt: text,
  caption: text.exactOptional(),
  credit: text.exactOptional(),
  focus: z.enum(focuses).exactOptional(),
});

const correction = mapOf({
  date: text,
  kind: z.enum(["correction", "clarification", "update"]),
  text,
});

const source = mapOf({
  title: text,
  publisher: text.exactOptional(),
  date: textOf("invalid-partial-date").exactOptional(),
  url: textOf("invalid-url").exactOptional(),
});

/** What an editor may write above an article; dates, references and images are still texts. */
export const articleFields = mapOf({
  title: text,
  kicker: text.exactOptional(),
  genre: z.enum(genres).exactOptional(),
  standfirst: text,
  date: text,
  updated: text.exactOptional(),
  authors: someOf(text),
  dateline: text.exactOptional(),
  section: text,
  tags: listOf(text).exactOptional(),
  companies: listOf(text).exactOptional(),
  image: leadImage.exactOptional(),
  corrections: z.array(correction).exactOptional(),
  aliases: listOf(path).exactOptional(),
  canonical: textOf("invalid-url").exactOptional(),
  comments: z.enum(["open", "closed", "premoderated", "postmoderated"]).exactOptional(),
  lang: language.exactOptional(),
  translations: z.record(z.string(), textOf("invalid-slug")).exactOptional(),
  evergreen: z.boolean().exactOptional(),
  draft: z.boolean().exactOptional(),
  sources: z.array(source).exactOptional(),
  check: checkField,
});

export type FrontMatter = z.output<typeof articleFields>;
