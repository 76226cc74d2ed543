import type { Instant } from "./article.ts";
import { monthFolder, readDate } from "./dates.ts";
import { textsAt } from "./field-findings.ts";
import type { Finding } from "./findings.ts";
import type { YamlReading } from "./yaml.ts";

/** What is wrong with the dates that a chain of keys names; `other` is what may stand there beside a date. */
export function dateFindings(yaml: YamlReading, keys: readonly string[], zone: string, other?: RegExp): Finding[] {
  return textsAt(yaml.value, keys).flatMap(({ text, path }): Finding[] => {
    const read = readDate(text, zone);
    if (read.ok || other?.test(text)) return [];
    const { line, column } = yaml.place(path, "value");
    const { ok: _, ...finding } = read;
    return [{ line, column, ...finding }];
  });
}

/** What is wrong with the dates of an article together: an update or an end before publication, another month than the folder's. */
export function chronologyFindings(yaml: YamlReading, month: string | undefined, zone: string): Finding[] {
  const [published] = instantsAt(yaml, ["date"], zone);
  if (published === undefined) return [];
  const expected = monthFolder(published.instant, zone);
  const late = [["updated"], ["expires"], ["corrections", "date"]].flatMap((keys) => instantsAt(yaml, keys, zone));
  const findings = late
    .filter(({ instant }) => instant < published.instant)
    .map(({ path }): Finding => {
      const key = path.filter((step) => typeof step === "string").join(".");
      return { ...yaml.place(path, "value"), rule: "date-order", data: { key } };
    });
  if (month === undefined || month === expected) return findings;
  const data = { folder: month, expected };
  return [...findings, { ...yaml.place(published.path, "value"), rule: "folder-date", data }];
}

/** The moment of a date that was checked before. */
export function checkedDate(written: string, zone: string): Instant {
  const read = readDate(written, zone);
  if (!read.ok) throw new Error(`The date “${written}” was used before it was checked.`);
  return read.instant;
}

function instantsAt(yaml: YamlReading, keys: readonly string[], zone: string) {
  return textsAt(yaml.value, keys).flatMap(({ text, path }) => {
    const read = readDate(text, zone);
    return read.ok ? [{ instant: read.instant, path }] : [];
  });
}
