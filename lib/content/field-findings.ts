import type { z } from "zod";
import { nearest } from "./edit-distance.ts";
import { type Finding, type Kind, type Place, wholeFile } from "./findings.ts";
import { type Form, forms } from "./forms.ts";
import type { Path, YamlMap, YamlReading, YamlValue } from "./yaml.ts";

export type FieldReading<Fields> = { ok: true; fields: Fields } | { ok: false; findings: Finding[] };

/**
 * Holds front matter against its schema; what zod finds is told at the key or the value that it concerns. A file
 * without any data is read as `empty`, so that it is told what it lacks.
 */
export function readFields<Fields>(
  schema: z.ZodType<Fields>,
  yaml: YamlReading,
  empty: YamlValue = {},
): FieldReading<Fields> {
  if (!yaml.sound || yaml.refused([])) return { ok: false, findings: yaml.findings };
  const parsed = schema.safeParse(yaml.value ?? empty);
  if (parsed.success && yaml.findings.length === 0) return { ok: true, fields: parsed.data };
  return { ok: false, findings: [...yaml.findings, ...issueFindings(parsed.error?.issues ?? [], yaml)] };
}

/** What stands at a path of plain data. */
export function valueAt(value: YamlValue, path: Path): YamlValue | undefined {
  let found: YamlValue | undefined = value;
  for (const step of path) {
    if (Array.isArray(found)) found = found[Number(step)];
    else if (isMap(found)) found = Object.hasOwn(found, step) ? found[String(step)] : undefined;
    else return typeof found === "string" && step === 0 ? found : undefined;
  }
  return found;
}

export type WrittenText = { text: string; path: Path };

/** The texts below a chain of keys, each with its path; a list on the way stands for all of its items. */
export function textsAt(value: YamlValue | undefined, keys: readonly string[], path: Path = []): WrittenText[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => textsAt(item, keys, [...path, index]));
  const [key, ...rest] = keys;
  if (key !== undefined) return isMap(value) ? textsAt(valueAt(value, [key]), rest, [...path, key]) : [];
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? [] : [{ text, path }];
}

/** What a value is, in the words of the messages. */
function kindOf(value: YamlValue | undefined): Kind {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "list";
  if (typeof value === "object") return "map";
  return typeof value === "boolean" ? "boolean" : "text";
}

type Issue = z.core.$ZodIssue;

/** A text can break several rules at once; the first that it breaks speaks. */
function issueFindings(issues: readonly Issue[], yaml: YamlReading): Finding[] {
  const findings = new Map<string, Finding[]>();
  for (const issue of issues) {
    const key = JSON.stringify([...issue.path.map(String), issue.code === "unrecognized_keys"]);
    if (!yaml.refused(issue.path) && !findings.has(key)) findings.set(key, findingsOf(issue, yaml));
  }
  return [...findings.values()].flat();
}

function findingsOf(issue: Issue, yaml: YamlReading): Finding[] {
  if (issue.code === "unrecognized_keys") return unknownKeys(issue.keys, issue.message.split(" "), issue.path, yaml);
  const value = valueAt(yaml.value, issue.path);
  const key = keyName(issue.path);
  if (value === undefined) return [{ ...parentPlace(issue.path, yaml), rule: "missing-key", data: { key } }];
  const place = yaml.place(issue.path, "value");
  const found = kindOf(value);
  if (issue.path.length === 0) return [{ ...place, rule: "yaml-root", data: { expected: expectedKind(issue), found } }];
  if (value === null || issue.code === "too_small") return [{ ...place, rule: "empty-value", data: { key } }];
  if (issue.code === "invalid_value" && typeof value === "string") {
    return [{ ...place, rule: "not-allowed", data: { key, value, allowed: issue.values.map(String) } }];
  }
  if (issue.code === "custom" && typeof value === "string" && isForm(issue.message)) {
    return [{ ...place, rule: issue.message, data: { value } }];
  }
  return [{ ...place, rule: "wrong-type", data: { key, expected: expectedKind(issue), found } }];
}

function unknownKeys(keys: readonly string[], known: string[], path: Path, yaml: YamlReading): Finding[] {
  return keys.map((key) => {
    const meant = nearest(key, known);
    const data = { key, known, ...(meant === undefined ? {} : { nearest: meant }) };
    return { ...yaml.place([...path, key], "key"), rule: "unknown-key", data };
  });
}

/** A key that is missing from a map is told at the map's own key, or at the top of the file. */
function parentPlace(path: Path, yaml: YamlReading): Place {
  return path.length < 2 ? wholeFile : yaml.place(path.slice(0, -1), "key");
}

function keyName(path: Path): string {
  return path.filter((step) => typeof step === "string").join(".");
}

function isForm(name: string): name is Form {
  return Object.hasOwn(forms, name);
}

function expectedKind(issue: Issue): Kind {
  if (issue.code !== "invalid_type") return "text";
  if (issue.expected === "array") return "list";
  if (issue.expected === "object" || issue.expected === "record") return "map";
  return issue.expected === "boolean" ? "boolean" : "text";
}

function isMap(value: YamlValue | undefined): value is YamlMap {
  return kindOf(value) === "map";
}
