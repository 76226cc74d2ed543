import type { Instant } from "#lib/content/article.ts";
import { seal, unseal } from "#lib/seal/seal.ts";

/**
 * What a form carries to show that it is ours, for which article, and when it was made. A page that is kept carries a moment that
 * never changes (the article's publication), so that it posts for as long as it is kept.
 */
export function sealForm(article: string, madeAt: Instant): string {
  return seal("form", `${article}~${madeAt.toString(36)}`);
}

/** When the form was made; nothing when the seal is missing, forged, or that of another article. */
export function formMadeAt(token: string, article: string): Instant | undefined {
  const [slug, moment = ""] = unseal("form", token)?.split("~") ?? [];
  return slug === article ? Number.parseInt(moment, 36) : undefined;
}
