import { textsAt, valueAt } from "#lib/content/field-findings.ts";
import type { YamlReading } from "#lib/content/yaml.ts";
import { alignScalar } from "./align.ts";
import { Passage } from "./passage.ts";
import type { ProofKind } from "./proof.ts";

/** The chains of keys that lead to what readers read as sentences. Names of people, companies and places are not among them. */
const chains: Record<ProofKind, readonly string[][]> = {
  article: [
    ["title"],
    ["kicker"],
    ["standfirst"],
    ["image", "alt"],
    ["image", "caption"],
    ["image", "credit"],
    ["corrections", "text"],
    ["sources", "title"],
  ],
  company: [],
  tag: [["description"]],
  author: [["role"], ["portrait", "alt"]],
  page: [["title"], ["description"]],
};

/** Markdown within the front matter is prose where none of its marks is in it. */
const mayBeMarked = /[`<[\\&*_]|:\/\//;

/** The prose of a front matter whose YAML begins at `start` of the file. What is written with escapes is left out. */
export function fieldPassages(
  yaml: YamlReading,
  source: string,
  { kind, start, lang }: { kind: ProofKind; start: number; lang: string },
): Passage[] {
  return chains[kind].flatMap((keys) =>
    textsAt(yaml.value, keys).flatMap(({ path }) => {
      const text = valueAt(yaml.value, path);
      const written = yaml.written(path);
      if (typeof text !== "string" || written === undefined || mayBeMarked.test(text)) return [];
      const aligned = alignScalar(text, source, written);
      if (!aligned) return [];
      const shifted = { starts: aligned.starts.map((at) => at + start), ends: aligned.ends.map((at) => at + start) };
      return [new Passage(text, shifted, { kind: "field", lang, path })];
    }),
  );
}
