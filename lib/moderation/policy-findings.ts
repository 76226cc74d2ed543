import { doubles } from "#lib/content/doubles.ts";
import { nearest } from "#lib/content/edit-distance.ts";
import { textsAt, valueAt } from "#lib/content/field-findings.ts";
import type { Finding } from "#lib/content/findings.ts";
import { forms } from "#lib/content/forms.ts";
import type { Section } from "#lib/content/site.ts";
import type { YamlReading } from "#lib/content/yaml.ts";
import { wordKey } from "./word-list.ts";

/** Pairs of numbers of which the first may not be above the second. */
const ascending: [string[], string[]][] = [
  [
    ["length", "least"],
    ["length", "most"],
  ],
  [
    ["rate", "hold"],
    ["rate", "refuse"],
  ],
  [
    ["links", "hold"],
    ["links", "refuse"],
  ],
];

/**
 * The most that a number may be. A text of 5,000 characters fits into a form of 64 kB in any script; a network is followed over one
 * day, and over 100 comments.
 */
const most: [string[], number][] = [
  [["length", "most"], 5000],
  [["rate", "minutes"], 24 * 60],
  [["rate", "refuse"], 100],
  [["quickestSeconds"], 60],
];

const wordLists = [
  ["words", "banned"],
  ["words", "suspect"],
  ["words", "nudge"],
];

/** What the schema of the policy cannot know: sections of the paper, numbers that contradict one another, words and codes twice. */
export function policyFindings(yaml: YamlReading, sections: readonly Section[]): Finding[] {
  return [
    ...sectionFindings(yaml, sections),
    ...ascending.flatMap(([low, high]) => orderFindings(yaml, low, high)),
    ...most.flatMap(([path, limit]) => rangeFindings(yaml, path, limit)),
    ...wordFindings(yaml),
    ...doubles(yaml, ["reasons", "code"]),
  ];
}

function sectionFindings(yaml: YamlReading, sections: readonly Section[]): Finding[] {
  const known = sections.map(({ slug }) => slug);
  const exceptions = valueAt(yaml.value, ["sections"]);
  const isMap = typeof exceptions === "object" && exceptions !== null && !Array.isArray(exceptions);
  const named = isMap ? Object.keys(exceptions).map((name) => ({ name, path: ["sections", name] })) : [];
  const ofCases = ["published", "held", "refused", "nudged"].flatMap((list) =>
    textsAt(yaml.value, ["cases", list, "section"]).map(({ text, path }) => ({ name: text, path })),
  );
  return [...named, ...ofCases].flatMap(({ name, path }): Finding[] => {
    if (known.includes(name)) return [];
    const meant = nearest(name, known);
    const data = { name, known, ...(meant === undefined ? {} : { nearest: meant }) };
    return [{ ...yaml.place(path, path[0] === "sections" ? "key" : "value"), rule: "unknown-section", data }];
  });
}

function orderFindings(yaml: YamlReading, low: string[], high: string[]): Finding[] {
  const [value, limit] = [numberAt(yaml, low), numberAt(yaml, high)];
  if (value === undefined || limit === undefined || value <= limit) return [];
  const data = { key: low.join("."), value, other: high.join("."), limit };
  return [{ ...yaml.place(low, "value"), rule: "number-order", data }];
}

function rangeFindings(yaml: YamlReading, path: string[], limit: number): Finding[] {
  if ((numberAt(yaml, path) ?? 0) <= limit) return [];
  return [{ ...yaml.place(path, "value"), rule: "number-range", data: { key: path.join("."), least: 1, most: limit } }];
}

/** A number that its own form does not fault. */
function numberAt(yaml: YamlReading, path: string[]): number | undefined {
  const [written] = textsAt(yaml.value, path);
  return written && forms["invalid-number"](written.text) ? Number(written.text) : undefined;
}

/** Words that can never be found, and words that are on a list twice or on two. */
function wordFindings(yaml: YamlReading): Finding[] {
  const holders = new Map<string, string>();
  return wordLists.flatMap((keys) => {
    const list = keys.join(".");
    return textsAt(yaml.value, keys).flatMap(({ text: word, path }): Finding[] => {
      const place = yaml.place(path, "value");
      const key = wordKey(word);
      if (key === undefined) return [{ ...place, rule: "word-form", data: { word } }];
      const other = holders.get(key);
      holders.set(key, other ?? list);
      if (other === undefined) return [];
      if (other === list) return [{ ...place, rule: "duplicate-entry", data: { value: word } }];
      return [{ ...place, rule: "word-in-two-lists", data: { word, other } }];
    });
  });
}
