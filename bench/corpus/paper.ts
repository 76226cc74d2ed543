import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { splitFrontMatter } from "#lib/content/front-matter.ts";
import { parseSite } from "#lib/content/parse-site.ts";
import { type Phrases, readPhrases } from "./phrases.ts";

export type Named = { slug: string; name: string };

/** What an article may name, most drawn first, and what its text is made of. */
export type Paper = { sections: Named[]; companies: Named[]; tags: Named[]; authors: Named[]; phrases: Phrases };

/** Reads the paper of a content folder. */
export function readPaper(content: string): Paper {
  return {
    sections: sectionsOf(content),
    companies: namesIn(content, "companies"),
    tags: namesIn(content, "tags"),
    authors: namesIn(content, "authors"),
    phrases: readPhrases(content),
  };
}

function sectionsOf(content: string): Named[] {
  const parsed = parseSite({ file: "site.yaml", bytes: readFileSync(join(content, "site.yaml")) }, () => true);
  if (!parsed.ok) throw new Error(`${content}/site.yaml has problems: npm run check tells them.`);
  return parsed.site.sections;
}

function namesIn(content: string, folder: string): Named[] {
  const files = readdirSync(join(content, folder)).filter((file) => file.endsWith(".md"));
  return files.sort().map((file) => {
    const split = splitFrontMatter(readFileSync(join(content, folder, file), "utf8"));
    const value = split.ok ? split.yaml.value : undefined;
    const name = typeof value === "object" && value !== null && "name" in value ? value.name : undefined;
    if (typeof name !== "string")
      throw new Error(`${content}/${folder}/${file} has no name: npm run check tells more.`);
    return { slug: file.slice(0, -3), name };
  });
}
