import { z } from "zod";
import { language, listOf, mapOf, numberOf, path, someOf, text, textFor, textOf } from "./fields.ts";
import { wordsOf } from "./key-words.ts";
import type { PolicyName } from "./site.ts";

const section = mapOf(
  {
    slug: textOf("invalid-slug"),
    name: text,
    description: textFor("prose").exactOptional(),
  },
  wordsOf("section"),
);

const publisher = mapOf(
  {
    name: text,
    address: text.exactOptional(),
    email: textOf("invalid-email").exactOptional(),
  },
  wordsOf("publisher"),
);

const pageSlug = textOf("invalid-slug", "reference to a page");
const page = pageSlug.exactOptional();

const policies = mapOf(
  {
    publishingPrinciples: page,
    correctionsPolicy: page,
    ethicsPolicy: page,
    verificationFactCheckingPolicy: page,
    unnamedSourcesPolicy: page,
    actionableFeedbackPolicy: page,
    diversityPolicy: page,
    masthead: page,
    ownershipFundingInfo: page,
  } satisfies Record<PolicyName, typeof page>,
  wordsOf("policies"),
);

const permission = z.enum(["allow", "deny"]).exactOptional();

const robots = mapOf(
  {
    training: permission,
    search: permission,
    onRequest: permission,
    disallow: listOf(path).exactOptional(),
  },
  wordsOf("robots"),
);

const security = mapOf(
  {
    email: textOf("invalid-email").exactOptional(),
    page: textOf("invalid-url").exactOptional(),
    policy: textOf("invalid-url").exactOptional(),
    expires: textFor("moment"),
  },
  wordsOf("security"),
);

/** `site.yaml`. */
export const siteFields = mapOf(
  {
    name: text,
    tagline: text,
    description: textFor("prose"),
    baseUrl: textOf("invalid-origin").transform((address) => address.replace(/\/$/, "")),
    language,
    timeZone: textOf("invalid-time-zone"),
    founded: numberOf("invalid-year").exactOptional(),
    publisher,
    sections: someOf(section),
    social: z.array(mapOf({ name: text, url: textOf("invalid-url") }, wordsOf("social"))).exactOptional(),
    contact: mapOf({ email: textOf("invalid-email") }, wordsOf("contact")),
    comments: mapOf({ notice: text }, wordsOf("comments")),
    footer: listOf(pageSlug).exactOptional(),
    policies: policies.exactOptional(),
    robots: robots.exactOptional(),
    security: security.exactOptional(),
    history: mapOf({ since: text }, wordsOf("history")).exactOptional(),
  },
  wordsOf("site"),
);

const place = mapOf(
  { article: textOf("invalid-slug", "reference to an article"), until: textFor("moment").exactOptional() },
  wordsOf("frontPlace"),
);
const places = z.array(place).exactOptional();

/** `front.yaml`. */
export const frontFields = mapOf({ lead: places, secondary: places }, wordsOf("front"));

/** `gone.yaml`. */
export const withdrawalList = z.array(
  mapOf(
    {
      path,
      date: textOf("invalid-partial-date").exactOptional(),
      reason: textFor("prose"),
    },
    wordsOf("withdrawal"),
  ),
);

/** `redactions.yaml`. */
export const redactionList = z.array(
  mapOf(
    { article: textOf("invalid-slug", "reference to an article"), before: text, reason: textFor("prose") },
    wordsOf("redaction"),
  ),
);
