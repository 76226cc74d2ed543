import type { Migration } from "./migration.ts";

/** Links by which guests see an article before it is out (`lib/previews/links.ts`). */
export const previewLinks: Migration = {
  tables: ["previewLinks"],
  async up({ trx, createTable, columns: { text, integer } }) {
    await createTable("previewLinks")
      .addColumn("id", text, (column) => column.primaryKey().notNull())
      .addColumn("article", text, (column) => column.notNull())
      .addColumn("at", integer, (column) => column.notNull())
      .addColumn("until", integer, (column) => column.notNull())
      .addColumn("by", text, (column) => column.notNull())
      .addColumn("byName", text, (column) => column.notNull())
      .addColumn("revokedAt", integer)
      .execute();
    await trx.schema.createIndex("previewLinks_by_end").on("previewLinks").column("until").execute();
  },
};
