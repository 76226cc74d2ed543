import { join } from "node:path";

/** Where the site keeps its state: the archive, the pages, the database; `.marbre` unless `MARBRE_STATE` names another. */
export function stateFolder(): string {
  return process.env.MARBRE_STATE ?? join(process.cwd(), ".marbre");
}

/** The folder of the copy, `content` unless `MARBRE_CONTENT` names another. */
export function contentFolder(): string {
  return process.env.MARBRE_CONTENT ?? join(process.cwd(), "content");
}
