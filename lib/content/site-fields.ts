import { z } from "zod";
import { language, listOf, mapOf, numberOf, path, someOf, text, textOf } from "./fields.ts";
import type { PolicyName } from "./site.ts";

const section = mapOf({
  slug: textOf("invalid-slug"),
  name: text,
  description: text.exactOptional(),
});

const page = textOf("invalid-slug").exactOptional();

const policies = mapOf({
  publishingPrinciples: page,
  correctionsPolicy: page,
  ethicsPolicy: page,
  verificationFactCheckingPolicy: page,
  unnamedSourcesPolicy: page,
  actionableFeedbackPolicy: page,
  diversityPolicy: page,
  masthead: page,
  ownershipFundingInfo: page,
} satisfies Record<PolicyName, typeof page>);

const permission = z.enum(["allow", "deny"]).exactOptional();

/** `site.yaml`. */
export const siteFields = mapOf({
  name: text,
  tagline: text,
  description: text,
  baseUrl: textOf("invalid-origin").transform((address) => address.replace(/\/$/, "")),
  language,
  timeZone: textOf("invalid-time-zone"),
  founded: numberOf("invalid-year").exactOptional(),
  publisher: mapOf({
    name: text,
    address: text.exactOptional(),
    email: textOf("invalid-email").exactOptional(),
  }),
  sections: someOf(section),
  social: z.array(mapOf({ name: text, url: textOf("invalid-url") })).exactOptional(),
  contact: mapOf({ email: textOf("invalid-email") }),
  comments: mapOf({ notice: text }),
  footer: listOf(textOf("invalid-slug")).exactOptional(),
  policies: policies.exactOptional(),
  robots: mapOf({
    training: permission,
    search: permission,
    onRequest: permission,
    disallow: listOf(path).exactOptional(),
  }).exactOptional(),
  history: mapOf({ since: text }).exactOptional(),
  security: mapOf({
    email: textOf("invalid-email").exactOptional(),
    page: textOf("invalid-url").exactOptional(),
    policy: textOf("invalid-url").exactOptional(),
    expires: text,
  }).exactOptional(),
});

const places = z.array(mapOf({ article: textOf("invalid-slug"), until: text.exactOptional() })).exactOptional();

/** `front.yaml`. */
export const frontFields = mapOf({ lead: places, secondary: places });

/** `gone.yaml`. */
export const withdrawalList = z.array(
  mapOf({
    path,
    date: textOf("invalid-partial-date").exactOptional(),
    reason: text,
  }),
);

/** `redactions.yaml`. */
export const redactionList = z.array(mapOf({ article: textOf("invalid-slug"), before: text, reason: text }));
