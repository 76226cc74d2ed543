import { nearest } from "./edit-distance.ts";
import { textsAt, valueAt } from "./field-findings.ts";
import type { Finding, Place } from "./findings.ts";
import type { Newsroom } from "./newsroom.ts";
import { tagKey } from "./slug.ts";
import type { YamlReading } from "./yaml.ts";

/** The tags of the paper: the key (`tagKey`) of each slug and of each synonym leads to a slug. */
export type TagIndex = ReadonlyMap<string, string>;

/** An index of tags. Where two claim a name, the first has it; `findTagConflicts` tells. */
export function tagIndex(tags: Iterable<{ slug: string; synonyms: readonly string[] }>): TagIndex {
  const all = [...tags];
  const index = new Map(all.map(({ slug }) => [slug, slug]));
  for (const { slug, synonyms } of all) {
    for (const key of synonyms.map(tagKey)) if (!index.has(key)) index.set(key, slug);
  }
  return index;
}

/** Authors, companies, tags and section that an article names and the paper does not know. */
export function referenceFindings(yaml: YamlReading, { site, authors, companies, tags }: Newsroom): Finding[] {
  const sections = new Set(site.sections.map(({ slug }) => slug));
  const known = [...sections];
  return [
    ...unknown(yaml, "authors", authors).map((found): Finding => ({ ...found, rule: "unknown-author" })),
    ...unknownSections(yaml, sections).map(
      ({ data, ...place }): Finding => ({ ...place, rule: "unknown-section", data: { ...data, known } }),
    ),
    ...unknown(yaml, "tags", tags, tagKey).map((found): Finding => ({ ...found, rule: "unknown-tag" })),
    ...unknown(yaml, "companies", companies).map((found): Finding => ({ ...found, rule: "unknown-company" })),
  ];
}

type Names = { has: (name: string) => boolean; keys: () => Iterable<string> };
type UnknownName = Place & { data: { name: string; nearest?: string } };

/** A list of sections is a wrong type, not a list of unknown sections. */
function unknownSections(yaml: YamlReading, sections: Names): UnknownName[] {
  return Array.isArray(valueAt(yaml.value, ["section"])) ? [] : unknown(yaml, "section", sections);
}

function unknown(yaml: YamlReading, key: string, names: Names, normalize = (name: string) => name): UnknownName[] {
  return textsAt(yaml.value, [key])
    .filter(({ text }) => !names.has(normalize(text)))
    .map(({ text, path }) => {
      const meant = nearest(text, names.keys());
      return { ...yaml.place(path, "value"), data: { name: text, ...(meant === undefined ? {} : { nearest: meant }) } };
    });
}
