import type { z } from "zod";
import type { ArticleBody } from "./article.ts";
import { readCopy } from "./copy.ts";
import { readFields } from "./field-findings.ts";
import type { PlaceReading } from "./file-place.ts";
import type { Finding } from "./findings.ts";
import { findFrontMatter, readFrontMatter } from "./front-matter.ts";
import type { Problem } from "./problem.ts";
import { inOrder, type ProblemLanguage, tellAll } from "./problem-messages.ts";
import { readYaml, type YamlReading, type YamlValue } from "./yaml.ts";

/** A file of copy: its path from the root of the content folder, and its bytes. `opened` where somebody has opened it already. */
export type Copy = { file: string; bytes: Uint8Array; opened?: OpenedFile };

/** A file of Markdown as its text, the YAML of its front matter, what that says, and its body; or why it cannot be opened. */
export type OpenedFile =
  | { ok: true; text: string; header: string; yaml: YamlReading; body: ArticleBody }
  | { ok: false; findings: Finding[] };

export function openMarkdown(bytes: Uint8Array): OpenedFile {
  const copy = readCopy(bytes);
  const found = copy.ok ? findFrontMatter(copy.text) : copy;
  if (!copy.ok || !found.ok) return { ok: false, findings: found.ok ? [] : found.findings };
  const { source: header, body } = found;
  return { ok: true, text: copy.text, header, yaml: readFrontMatter(header), body };
}

/** All that is wrong with a file, from its top to its end; never empty. */
export type Refused = { ok: false; problems: Problem[] };

type MarkdownRules<At, Fields, Built> = {
  place: PlaceReading<At>;
  schema: z.ZodType<Fields>;
  /** What the schema cannot know; asked even where the schema has objections, so that all problems are told at once. */
  check?: (yaml: YamlReading) => Finding[];
  checkBody?: (body: ArticleBody, yaml: YamlReading) => Problem[];
  /** Called only when nothing is wrong. */
  build: (fields: Fields, at: At, body: ArticleBody, yaml: YamlReading) => Built;
};

/** Reads a Markdown file with front matter by its rules. */
export function readMarkdownFile<At, Fields, Built>(
  { file, bytes, opened = openMarkdown(bytes) }: Copy,
  language: ProblemLanguage,
  { place, schema, check, checkBody, build }: MarkdownRules<At, Fields, Built>,
): { ok: true; built: Built } | Refused {
  const misplaced = place.ok ? [] : place.findings;
  if (!opened.ok) return { ok: false, problems: tellAll([...misplaced, ...opened.findings], file, language) };
  const { yaml, body } = opened;
  const read = readFields(schema, yaml);
  const findings = [...misplaced, ...findingsOf(read), ...(yaml.sound ? (check?.(yaml) ?? []) : [])];
  const problems = [...tellAll(findings, file, language), ...(checkBody?.(body, yaml) ?? [])];
  if (problems.length > 0 || !place.ok || !read.ok) return { ok: false, problems: inOrder(problems) };
  return { ok: true, built: build(read.fields, place.at, body, yaml) };
}

type YamlRules<Fields, Built> = {
  schema: z.ZodType<Fields>;
  /** What a file without any data amounts to. */
  empty: YamlValue;
  check: (yaml: YamlReading) => Finding[];
  build: (fields: Fields) => Built;
  /** What can only be said of the whole; asked when nothing else is wrong. */
  prove?: (built: Built, fields: Fields, yaml: YamlReading) => Finding[];
};

/** Reads a YAML file by its rules; the language of its problems may be written in the file itself. */
export function readYamlFile<Fields, Built>(
  { file, bytes }: Copy,
  language: (value: YamlValue) => ProblemLanguage,
  { schema, empty, check, build, prove }: YamlRules<Fields, Built>,
): { ok: true; built: Built } | Refused {
  const copy = readCopy(bytes);
  if (!copy.ok) return { ok: false, problems: tellAll(copy.findings, file, language(null)) };
  const yaml = readYaml(copy.text);
  const read = readFields(schema, yaml, empty);
  const findings = [...findingsOf(read), ...(yaml.sound ? check(yaml) : [])];
  if (read.ok && findings.length === 0) {
    const built = build(read.fields);
    findings.push(...(prove?.(built, read.fields, yaml) ?? []));
    if (findings.length === 0) return { ok: true, built };
  }
  return { ok: false, problems: tellAll(findings, file, language(yaml.value)) };
}

function findingsOf(read: { ok: true } | { ok: false; findings: Finding[] }): Finding[] {
  return read.ok ? [] : read.findings;
}
