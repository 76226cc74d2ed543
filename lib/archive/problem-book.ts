import type { Problem } from "#lib/content/problem.ts";
import { prepared } from "#lib/database/prepared.ts";
import type { Archive } from "./archive.ts";
import type { Change } from "./changes.ts";
import { copyKind } from "./copy-kinds.ts";

/** What is wrong with each file of the copy, kept in the archive so that every process can show it. */
export class ProblemBook {
  readonly #db: Archive["db"];

  constructor({ db }: Archive) {
    this.#db = db;
  }

  set(file: string, problems: Problem[]): void {
    this.clear(file);
    const write = prepared(
      this.#db,
      'INSERT INTO problems (file, line, "column", rule, message, hint) VALUES (?, ?, ?, ?, ?, ?)',
    );
    for (const { line, column, rule, message, hint } of problems) write.run(file, line, column, rule, message, hint);
  }

  clear(file: string): void {
    prepared(this.#db, "DELETE FROM problems WHERE file = ?").run(file);
  }

  all(): Problem[] {
    return prepared<[], Problem>(
      this.#db,
      'SELECT file, line, "column", rule, message, hint FROM problems ORDER BY file, line, "column"',
    ).all();
  }

  /** The files with problems, as changes to be looked at again. */
  files(): Change[] {
    const files = prepared<[], string>(this.#db, "SELECT DISTINCT file FROM problems").pluck().all();
    return files.flatMap((path) => {
      const kind = copyKind(path);
      return kind ? [{ path, kind }] : [];
    });
  }

  /** Files with problems of which the last good version is still in the archive. */
  kept(): string[] {
    return prepared<[], string>(
      this.#db,
      `SELECT DISTINCT file FROM problems p WHERE EXISTS (SELECT 1 FROM articles a WHERE a.file = p.file)
         OR EXISTS (SELECT 1 FROM records r WHERE r.file = p.file) ORDER BY file`,
    )
      .pluck()
      .all();
  }
}
