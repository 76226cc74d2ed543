import { z } from "zod";
import { checkField, listOf, mapOf, text, textFor, textOf } from "./fields.ts";
import { wordsOf } from "./key-words.ts";

/** What stands above the profile of a company. */
export const companyFields = mapOf(
  {
    name: text,
    aliases: listOf(text).exactOptional(),
    founded: textOf("invalid-partial-date").exactOptional(),
    founders: listOf(text).exactOptional(),
    headquarters: text.exactOptional(),
    sector: text.exactOptional(),
    website: textOf("invalid-url").exactOptional(),
    ticker: text.exactOptional(),
    wikidata: textOf("invalid-wikidata").exactOptional(),
    logo: textFor("image").exactOptional(),
    check: checkField,
  },
  wordsOf("company"),
);

export const tagFields = mapOf(
  {
    name: text,
    description: textFor("prose").exactOptional(),
    synonyms: listOf(text).exactOptional(),
    check: checkField,
  },
  wordsOf("tag"),
);

const portrait = mapOf({ src: textFor("image"), alt: text }, wordsOf("portrait"));
const link = mapOf({ title: text, url: textOf("invalid-url") }, wordsOf("link"));

/** What stands above the biography of an author. */
export const authorFields = mapOf(
  {
    name: text,
    role: text.exactOptional(),
    portrait: portrait.exactOptional(),
    links: z.array(link).exactOptional(),
    email: textOf("invalid-email").exactOptional(),
    fediverse: textOf("invalid-fediverse").exactOptional(),
    check: checkField,
  },
  wordsOf("author"),
);

/** What stands above a standing page. */
export const pageFields = mapOf(
  {
    title: text,
    description: textFor("prose").exactOptional(),
    updated: textFor("moment").exactOptional(),
    check: checkField,
  },
  wordsOf("page"),
);
