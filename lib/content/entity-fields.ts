import { z } from "zod";
import { checkField, listOf, mapOf, text, textOf } from "./fields.ts";

/** What stands above the profile of a company. */
export const companyFields = mapOf({
  name: text,
  aliases: listOf(text).exactOptional(),
  founded: textOf("invalid-partial-date").exactOptional(),
  founders: listOf(text).exactOptional(),
  headquarters: text.exactOptional(),
  sector: text.exactOptional(),
  website: textOf("invalid-url").exactOptional(),
  ticker: text.exactOptional(),
  wikidata: textOf("invalid-wikidata").exactOptional(),
  logo: text.exactOptional(),
  check: checkField,
});

export const tagFields = mapOf({
  name: text,
  description: text.exactOptional(),
  synonyms: listOf(text).exactOptional(),
  check: checkField,
});

/** What stands above the biography of an author. */
export const authorFields = mapOf({
  name: text,
  role: text.exactOptional(),
  portrait: mapOf({ src: text, alt: text }).exactOptional(),
  links: z.array(mapOf({ title: text, url: textOf("invalid-url") })).exactOptional(),
  email: textOf("invalid-email").exactOptional(),
  fediverse: textOf("invalid-fediverse").exactOptional(),
  check: checkField,
});

/** What stands above a standing page. */
export const pageFields = mapOf({
  title: text,
  description: text.exactOptional(),
  updated: text.exactOptional(),
  check: checkField,
});
