import { globSync, readFileSync } from "node:fs";

/** A document of the project. Blocks of code are left out of `prose`: what they show are examples. */
export type Document = { path: string; text: string; prose: string };

/** Everything that people read about the project. */
export function documents(): Document[] {
  return globSync(["*.md", "docs/**/*.md", "art/*.md", "bench/*.md"]).sort().map(readDocument);
}

export function readDocument(path: string): Document {
  const text = readFileSync(path, "utf8");
  return { path, text, prose: text.replace(/^(```|~~~)[\s\S]*?^\1/gm, "") };
}

/** What stands between backquotes, on one line. */
export function codeSpans({ prose }: Document): string[] {
  return [...prose.matchAll(/`([^`\n]+)`/g)].flatMap(([, span]) => span ?? []);
}

/** Targets of links and images that lie in the project. */
export function linksOf({ prose }: Document): string[] {
  const targets = [...prose.replace(/`[^`\n]+`/g, "").matchAll(/\]\(\s*<?([^)\s>]+)/g)].flatMap(
    ([, target]) => target ?? [],
  );
  return targets.filter((target) => !/^[a-z][a-z+.-]*:/i.test(target));
}

/** The anchors of a document's headings, as forges make them. */
export function anchorsOf({ prose }: Document): Set<string> {
  const headings = [...prose.matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, title = ""]) => title);
  return new Set(
    headings.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .trim()
        .replace(/\s/g, "-"),
    ),
  );
}
