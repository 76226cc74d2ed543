import type { FacetKind } from "./facets.ts";
import type { Name } from "./names.ts";
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

/** One thing that a query is held to, a name or a stretch of time; and the query that is not. */
export type Limit = { without: Query } & ({ name: string; not: boolean } | Pick<Query, "after" | "before">);

/** @param meant Whom each field of the query names, where it names anybody. */
export function limitsOf(query: Query, meant: readonly (Name | undefined)[] = []): Limit[] {
  const held = query.fields.map((field, index) => ({
    name: meant[index]?.shown ?? field.value,
    not: field.without,
    without: { ...query, fields: query.fields.filter((_, other) => other !== index) },
  }));
  const { after, before, ...rest } = query;
  if (after === undefined && before === undefined) return held;
  return [
    ...held,
    { ...(after === undefined ? {} : { after }), ...(before === undefined ? {} : { before }), without: rest },
  ];
}
