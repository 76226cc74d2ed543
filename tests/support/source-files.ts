import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";

/** A file of the project. `path` is relative to its root, with forward slashes. */
export type SourceFile = { path: string; text: string };

/** Where the code of the project lies. */
export const codeFolders = ["app", "art", "bench", "cli", "components", "lib", "tests"];

/** Every file below these folders (or these files) whose name matches; fixtures and generated matter are left out. */
export function sourceFiles(places: readonly string[], name: RegExp): SourceFile[] {
  return places
    .flatMap((place) => pathsBelow(place))
    .filter((path) => name.test(path) && !/(?:^|\/)(?:fixtures|node_modules|\.[^/]+)\//.test(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

function pathsBelow(place: string): string[] {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"))
    .sort();
}

export const code = /\.tsx?$/;

/** What a file imports, as it is written, from types too. Comments do not count. */
export function importsOf({ text }: SourceFile): string[] {
  const statements = withoutComments(text).matchAll(
    /(?:^|[;\n])\s*(?:import|export)\b[^"';]*?\bfrom\s*"([^"]+)"|(?:^|[;\n])\s*import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/g,
  );
  return [...statements].flatMap(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? []);
}

/** The path in the project that an import means; nothing for a package. */
export function targetOf({ path }: SourceFile, specifier: string): string | undefined {
  if (specifier.startsWith("#")) return specifier.slice(1);
  return specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : undefined;
}

/** Line breaks stay. A slash that does not begin a comment, as in an address or a pattern, is kept. */
export function withoutComments(text: string): string {
  return text
    .replace(/(^|[\s{(,;])\/\*[\s\S]*?\*\//g, (comment, before: string) => before + comment.replace(/[^\n]/g, ""))
    .replace(/(^|\s)\/\/[^\n]*/g, "$1");
}
