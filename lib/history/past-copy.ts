import type { Instant } from "#lib/content/article.ts";
import { readCopy } from "#lib/content/copy.ts";
import { readDate } from "#lib/content/dates.ts";
import { splitFrontMatter } from "#lib/content/front-matter.ts";
import type { YamlValue } from "#lib/content/yaml.ts";

/** What readers could read of an article once. */
export type PublicText = { title: string; standfirst: string; markdown: string };

/** An article as it once stood in its file, read by as few rules as will do: those of today need not have held. */
export type PastCopy = PublicText & {
  draft: boolean;
  publishedAt: Instant;
  /** Moments of its corrections. */
  corrections: Instant[];
  updatedAt?: Instant;
  aliases: string[];
};

/** Reads a file of an article as it was; nothing where it could not have been on the air. */
export function readPast(bytes: Uint8Array, zone: string): PastCopy | undefined {
  const copy = readCopy(bytes);
  const split = copy.ok ? splitFrontMatter(copy.text) : copy;
  const fields = split.ok ? mapOf(split.yaml.value) : undefined;
  if (!split.ok || !fields) return undefined;
  const publishedAt = momentOf(fields.date, zone);
  if (typeof fields.title !== "string" || publishedAt === undefined) return undefined;
  const updatedAt = momentOf(fields.updated, zone);
  return {
    title: fields.title,
    standfirst: typeof fields.standfirst === "string" ? fields.standfirst : "",
    markdown: split.body.markdown,
    draft: fields.draft === true,
    publishedAt,
    corrections: listOf(fields.corrections).flatMap((entry) => momentOf(mapOf(entry)?.date, zone) ?? []),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    aliases: listOf(fields.aliases).filter((alias) => typeof alias === "string"),
  };
}

/** Whether readers would see no difference: white space is not one. */
export function sameText(one: PublicText, other: PublicText): boolean {
  return essence(one) === essence(other);
}

function essence({ title, standfirst, markdown }: PublicText): string {
  const paragraphs = markdown.trim().split(/\n[^\S\n]*\n\s*/);
  return [title, standfirst, ...paragraphs].map((text) => text.replace(/\s+/g, " ").trim()).join("\n");
}

function momentOf(written: YamlValue | undefined, zone: string): Instant | undefined {
  if (written === undefined || written === null || typeof written === "object") return undefined;
  const reading = readDate(String(written), zone);
  return reading.ok ? reading.instant : undefined;
}

function mapOf(value: YamlValue | undefined): { [key: string]: YamlValue } | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}

function listOf(value: YamlValue | undefined): YamlValue[] {
  return Array.isArray(value) ? value : [];
}
