import { comments } from "./0001-comments.ts";
import { staff } from "./0002-staff.ts";
import { previewLinks } from "./0003-preview-links.ts";
import type { Migration } from "./migration.ts";

/** Every step of the schema, in order. A step is known by its place in this list, so that new ones only ever go to the end. */
export const migrations: readonly Migration[] = [comments, staff, previewLinks];

/** The tables of a database that has taken so many steps, each after those that it refers to. `meta` is not among them. */
export function tablesOf(version: number): string[] {
  return migrations.slice(0, version).flatMap(({ tables }) => tables);
}
