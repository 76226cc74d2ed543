import { checkedDate, dateFindings } from "./date-findings.ts";
import { doubles } from "./doubles.ts";
import { textsAt, valueAt } from "./field-findings.ts";
import type { Finding } from "./findings.ts";
import { sitePath } from "./forms.ts";
import { problemLanguage } from "./problem-messages.ts";
import { type Copy, type Refused, readYamlFile } from "./read-file.ts";
import {
  type FrontEntry,
  type FrontOrder,
  type HistoryStart,
  policyNames,
  type Redaction,
  type Site,
  type Withdrawal,
} from "./site.ts";
import { frontFields, redactionList, siteFields, withdrawalList } from "./site-fields.ts";
import type { YamlReading } from "./yaml.ts";
import { isTimeZone } from "./zone.ts";

/** What files at the root of the content folder may lean on: whether a slug is known. */
export type Exists = (slug: string) => boolean;

/** `site.yaml`. Its problems are told in the language that it gives to the paper, in French where it gives none, unless another is asked for. */
export function parseSite(
  copy: Copy,
  pageExists: Exists,
  told: Pick<Site, "problems"> = {},
): { ok: true; site: Site } | Refused {
  const languageOf = (value: YamlReading["value"]) => {
    const written = valueAt(value, ["language"]);
    return problemLanguage({ language: typeof written === "string" ? written : "fr", ...told });
  };
  const read = readYamlFile(copy, languageOf, {
    schema: siteFields,
    empty: {},
    check: (yaml) => [
      ...doubles(yaml, ["sections", "slug"]),
      ...doubles(yaml, ["footer"]),
      ...[["footer"], ...policyNames.map((name) => ["policies", name])]
        .flatMap((keys) => missing(yaml, keys, pageExists))
        .map((found): Finding => ({ ...found, rule: "unknown-page" })),
      ...dateFindings(yaml, ["security", "expires"], zoneOf(yaml)),
      ...dateFindings(yaml, ["history", "since"], zoneOf(yaml), commitName),
    ],
    build: ({ security, history, ...fields }): Site => ({
      ...fields,
      ...told,
      social: fields.social ?? [],
      footer: fields.footer ?? [],
      ...(history ? { history: { since: historyStart(history.since, fields.timeZone) } } : {}),
      ...(security ? { security: { ...security, expires: checkedDate(security.expires, fields.timeZone) } } : {}),
    }),
  });
  return read.ok ? { ok: true, site: read.built } : read;
}

/** `front.yaml`. */
export function parseFront(
  copy: Copy,
  site: Pick<Site, "language" | "timeZone">,
  articleExists: Exists,
): { ok: true; front: FrontOrder } | Refused {
  const lists = ["lead", "secondary"];
  const read = readYamlFile(copy, () => problemLanguage(site), {
    schema: frontFields,
    empty: {},
    check: (yaml) =>
      lists.flatMap((list) => [
        ...dateFindings(yaml, [list, "until"], site.timeZone),
        ...missing(yaml, [list, "article"], articleExists).map(
          (found): Finding => ({ ...found, rule: "unknown-article" }),
        ),
      ]),
    build: ({ lead, secondary }): FrontOrder => ({
      lead: frontEntries(lead, site.timeZone),
      secondary: frontEntries(secondary, site.timeZone),
    }),
  });
  return read.ok ? { ok: true, front: read.built } : read;
}

/** `gone.yaml`. */
export function parseWithdrawals(
  copy: Copy,
  site: Pick<Site, "language">,
): { ok: true; withdrawals: Withdrawal[] } | Refused {
  const read = readYamlFile(copy, () => problemLanguage(site), {
    schema: withdrawalList,
    empty: [],
    check: (yaml) => doubles(yaml, ["path"], (path) => sitePath(path) ?? path),
    build: (withdrawals): Withdrawal[] => withdrawals,
  });
  return read.ok ? { ok: true, withdrawals: read.built } : read;
}

/** `redactions.yaml`. */
export function parseRedactions(
  copy: Copy,
  site: Pick<Site, "language" | "problems" | "timeZone">,
  articleExists: Exists,
): { ok: true; redactions: Redaction[] } | Refused {
  const read = readYamlFile(copy, () => problemLanguage(site), {
    schema: redactionList,
    empty: [],
    check: (yaml) => [
      ...doubles(yaml, ["article"]),
      ...missing(yaml, ["article"], articleExists).map((found): Finding => ({ ...found, rule: "unknown-article" })),
      ...dateFindings(yaml, ["before"], site.timeZone, commitName),
    ],
    build: (entries): Redaction[] =>
      entries.map(({ before, ...entry }) => ({ ...entry, before: historyStart(before, site.timeZone) })),
  });
  return read.ok ? { ok: true, redactions: read.built } : read;
}

/** The name of a commit as git shortens it, or whole. */
const commitName = /^[0-9a-f]{7,64}$/;

function historyStart(written: string, zone: string): HistoryStart {
  return commitName.test(written) ? { commit: written } : { at: checkedDate(written, zone) };
}

function frontEntries(entries: { article: string; until?: string }[] = [], zone: string): FrontEntry[] {
  return entries.map(({ article, until }) => ({
    article,
    ...(until === undefined ? {} : { until: checkedDate(until, zone) }),
  }));
}

/** The zone that the file gives to the paper, as far as it is one: if not, that is told elsewhere. */
function zoneOf(yaml: YamlReading): string {
  const zone = valueAt(yaml.value, ["timeZone"]);
  return typeof zone === "string" && isTimeZone(zone) ? zone : "UTC";
}

function missing(yaml: YamlReading, keys: readonly string[], exists: Exists) {
  return textsAt(yaml.value, keys)
    .filter(({ text }) => !exists(text))
    .map(({ text, path }) => ({ ...yaml.place(path, "value"), data: { name: text } }));
}
