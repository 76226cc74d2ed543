import type { FacetKind } from "./facets.ts";
import type { Query } from "./query.ts";

/** The query held to one more company, tag, author, section or year. */
export function narrowed(query: Query, kind: FacetKind, slug: string): Query {
  if (kind === "year") return { ...query, after: slug, before: String(Number(slug) + 1) };
  return { ...query, fields: [...query.fields, { kind, value: slug, without: false }] };
}

/** Whether a query is held to this already. */
export function isHeldTo(query: Query, kind: FacetKind, slug: string): boolean {
  if (kind === "year") return query.after === slug && query.before === String(Number(slug) + 1);
  return query.fields.some((field) => field.kind === kind && field.value === slug);
}

/** What a query is held to, each with the query that is not. */
export function limitsOf(query: Query): { text: string; without: Query }[] {
  const { after, before, ...rest } = query;
  const held = query.fields.map((field, index) => ({
    text: `${field.without ? "− " : ""}${field.value}`,
    without: { ...query, fields: query.fields.filter((_, other) => other !== index) },
  }));
  if (after === undefined && before === undefined) return held;
  const text = Number(after) + 1 === Number(before) ? `${after}` : `${after ?? ""} → ${before ?? ""}`;
  return [...held, { text, without: rest }];
}
