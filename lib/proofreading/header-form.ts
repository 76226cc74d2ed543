import { isDeepStrictEqual } from "node:util";
import { articleFields } from "#lib/content/article-fields.ts";
import { readDate, writtenDate } from "#lib/content/dates.ts";
import { authorFields, companyFields, pageFields, tagFields } from "#lib/content/entity-fields.ts";
import { textsAt } from "#lib/content/field-findings.ts";
import { readYaml, type YamlReading } from "#lib/content/yaml.ts";
import { applyEdits } from "./apply-edits.ts";
import { orderHeader } from "./header-order.ts";
import type { ProofKind } from "./proof.ts";
import type { Edit } from "./rule.ts";

const fields = {
  article: articleFields,
  company: companyFields,
  tag: tagFields,
  author: authorFields,
  page: pageFields,
};

const dates: Partial<Record<ProofKind, string[][]>> = {
  article: [["date"], ["updated"], ["corrections", "date"]],
  page: [["updated"]],
};

/** A day without an hour means that day, wherever its midnight was. */
const wholeDay = /^\d{4}-\d{2}-\d{2}$/;
const zoned = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}.*(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * A front matter as the house writes it: keys in the order of docs/writing.md, dates as `2015-03-16 18:40 +01:00`. What it says stays:
 * the same values, the same moments; so do comments and quotes. Unchanged where the YAML is broken.
 */
export function formHeader(header: string, kind: ProofKind, zone: string): string {
  const yaml = readYaml(header);
  if (!yaml.sound || yaml.findings.length > 0) return header;
  const dated = applyEdits(header, dateEdits(yaml, kind, zone));
  const ordered = orderHeader(dated, Object.keys(fields[kind].shape));
  return [ordered, dated].find((formed) => saysTheSame(readYaml(formed), readYaml(dated))) ?? header;
}

function saysTheSame(one: YamlReading, other: YamlReading): boolean {
  return one.sound && one.findings.length === 0 && isDeepStrictEqual(one.value, other.value);
}

function dateEdits(yaml: YamlReading, kind: ProofKind, zone: string): Edit[] {
  return (dates[kind] ?? []).flatMap((keys) =>
    textsAt(yaml.value, keys).flatMap(({ text, path }): Edit[] => {
      const written = yaml.written(path);
      const read = readDate(text, zone);
      if (!written || !read.ok || written.style.startsWith("BLOCK")) return [];
      const formed = wholeDay.test(text) || zoned.test(text) ? undefined : writtenDate(read.instant, zone);
      const again = formed === undefined ? undefined : readDate(formed, zone);
      if (formed === undefined || !again?.ok || again.instant !== read.instant) return [];
      return [{ start: written.start, end: written.end, text: formed }];
    }),
  );
}
