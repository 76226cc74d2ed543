import type Database from "better-sqlite3";
import type { Company, Tag } from "#lib/content/entities.ts";
import type { Site } from "#lib/content/site.ts";
import { prepared } from "#lib/database/prepared.ts";
import { grammarOf, stem } from "./stem.ts";
import { stemsOf } from "./tokens.ts";

export type NamedKind = "company" | "tag" | "author" | "section";

type Named = { kind: NamedKind; slug: string; shown: string; names: string[] };

/**
 * Writes anew all the names by which readers may mean a company, a tag, an author or a section: their aliases and synonyms too.
 * They are looked up when a reader asks, so that a new synonym finds old articles and none has to be read again.
 */
export function writeNames(db: Database.Database, site: Site): void {
  const grammar = grammarOf(site.language);
  prepared(db, "DELETE FROM search_names").run();
  const write = prepared(
    db,
    "INSERT OR IGNORE INTO search_names (name, kind, slug, shown, folded) VALUES (?, ?, ?, ?, ?)",
  );
  for (const { kind, slug, shown, names } of [...sections(site), ...records(db)]) {
    for (const name of names) {
      const stems = stemsOf(name, grammar);
      const folded = stemsOf(name, "none");
      for (const key of new Set([stems.join(" "), stem(folded.join(""), grammar)]))
        if (key !== "") write.run(key, kind, slug, shown, folded.join(" "));
    }
  }
}

function sections({ sections: all }: Site): Named[] {
  return all.map(({ slug, name }) => ({ kind: "section", slug, shown: name, names: [name, slug] }));
}

function records(db: Database.Database): Named[] {
  const rows = prepared<[], { kind: "company" | "tag" | "author"; slug: string; name: string; data: string }>(
    db,
    "SELECT kind, slug, name, data FROM records WHERE kind IN ('company', 'tag', 'author')",
  ).all();
  return rows.map(({ kind, slug, name, data }) => {
    const record: Partial<Pick<Company, "aliases"> & Pick<Tag, "synonyms">> = JSON.parse(data);
    return { kind, slug, shown: name, names: [name, slug, ...(record.aliases ?? []), ...(record.synonyms ?? [])] };
  });
}
