import { z } from "zod";
import { focuses } from "#lib/media/crop.ts";
import { genres } from "./article.ts";
import { checkField, language, listOf, mapOf, path, someOf, text, textFor, textOf } from "./fields.ts";
import { wordsOf } from "./key-words.ts";

const leadImage = mapOf(
  {
    src: textFor("image"),
    alt: text,
    caption: text.exactOptional(),
    credit: text.exactOptional(),
    focus: z.enum(focuses).exactOptional(),
  },
  wordsOf("leadImage"),
);

const correction = mapOf(
  {
    date: textFor("moment"),
    kind: z.enum(["correction", "clarification", "update"]),
    text: textFor("markdown"),
  },
  wordsOf("correction"),
);

const source = mapOf(
  {
    title: text,
    publisher: text.exactOptional(),
    date: textOf("invalid-partial-date").exactOptional(),
    url: textOf("invalid-url").exactOptional(),
  },
  wordsOf("source"),
);

/** What an editor may write above an article; dates, references and images are still texts. */
export const articleFields = mapOf(
  {
    title: text,
    kicker: text.exactOptional(),
    genre: z.enum(genres).exactOptional(),
    standfirst: textFor("prose"),
    date: textFor("moment"),
    updated: textFor("moment").exactOptional(),
    expires: textFor("moment").exactOptional(),
    authors: someOf(textFor("reference to an author")),
    dateline: text.exactOptional(),
    section: textFor("reference to a section"),
    tags: listOf(textFor("reference to a tag")).exactOptional(),
    companies: listOf(textFor("reference to a company")).exactOptional(),
    image: leadImage.exactOptional(),
    corrections: z.array(correction).exactOptional(),
    aliases: listOf(path).exactOptional(),
    canonical: textOf("invalid-url").exactOptional(),
    comments: z.enum(["open", "closed", "premoderated", "postmoderated"]).exactOptional(),
    lang: language.exactOptional(),
    translations: z.record(z.string(), textOf("invalid-slug", "reference to an article")).exactOptional(),
    evergreen: z.boolean().exactOptional(),
    draft: z.boolean().exactOptional(),
    sources: z.array(source).exactOptional(),
    check: checkField,
  },
  wordsOf("article"),
);

export type FrontMatter = z.output<typeof articleFields>;
