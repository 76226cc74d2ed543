import { sealForm } from "#lib/comments/form-seal.ts";
import type { Posting } from "#lib/comments/post.ts";
import type { Article } from "#lib/content/article.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { safePolicy } from "#lib/moderation/safe-policy.ts";
import { paper as site } from "../../support/mail.ts";

process.env.MARBRE_SECRET ??= "un secret de tests, assez long et varié";

export const noon = Date.parse("2016-12-01T12:00:00Z");
export const minute = 60_000;

/** The article under which everybody writes. */
export const article: Article = {
  slug: "xiaomi-europe",
  file: "articles/xiaomi-europe.md",
  title: "Xiaomi arrive en Europe",
  standfirst: "Par la petite porte.",
  publishedAt: noon - 60 * minute,
  authors: ["ines"],
  section: "mobile",
  tags: [],
  companies: [],
  corrections: [],
  aliases: [],
  lang: "fr",
  evergreen: false,
  draft: false,
  sources: [],
  words: 400,
};

/** Everything waits for a moderator, but for what a test changes. */
export const policy: ModerationPolicy = {
  ...safePolicy([{ code: "insulte", title: "Insulte", explanation: "On n’insulte personne ici." }]),
  words: { banned: ["meilleur casino"], suspect: [], nudge: ["crétin*"] },
};

/** What Hélène posts, but for what a test changes. */
export function posting(entry: Partial<Posting["entry"]> = {}, more: Partial<Posting> = {}): Posting {
  return {
    site,
    article,
    slugs: [article.slug],
    policy,
    network: "192.0.2.0/24",
    now: noon,
    ...more,
    entry: {
      article: article.slug,
      parent: "",
      name: "Hélène",
      email: "",
      body: "Je l’attendais depuis longtemps.",
      wantsAnswers: false,
      honeypot: "",
      seal: sealForm(article.slug, article.publishedAt),
      key: "",
      nudged: false,
      ...entry,
    },
  };
}

export const openPolicy: ModerationPolicy = { ...policy, mode: "postmoderated", holdFirst: false };
