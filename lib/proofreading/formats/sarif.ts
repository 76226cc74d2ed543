import type { ProblemLanguage } from "#lib/content/problem-messages.ts";
import { refusalOf } from "#lib/proofreading/refusals.ts";
import type { Described, Severity } from "#lib/proofreading/rule.ts";
import { withFingerprints } from "./code-quality.ts";
import type { Report } from "./report.ts";

const levels: Record<Severity, string> = { error: "error", warning: "warning", suggestion: "note" };

/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), with what is known of each rule that spoke. GitHub wants a short and a full
 * description of a rule and its help (https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support).
 */
export function sarif(report: Report, rules: readonly Described[], language: ProblemLanguage): string {
  const spoke = [...new Set(report.faults.map(({ rule }) => rule))].sort();
  const driver = {
    name: "Marbre",
    rules: spoke.map((id) => ruleOf(id, rules, language)),
  };
  const run = { tool: { driver }, columnKind: "utf16CodeUnits", results: resultsOf(report, spoke) };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return JSON.stringify(log, null, 2);
}

function ruleOf(id: string, rules: readonly Described[], language: ProblemLanguage) {
  const known = rules.find(({ name }) => name === id);
  const refusal = refusalOf(id, language);
  const about = known?.about[language] ?? (refusal ? `${examples[language]} ${refusal.message} → ${refusal.hint}` : id);
  return {
    id,
    shortDescription: { text: known ? firstSentence(about) : (refusal?.message ?? id) },
    fullDescription: { text: about },
    help: { text: `${about}\n\ndocs/rules.md` },
    defaultConfiguration: { level: levels[known?.severity ?? "error"] },
  };
}

const examples: Record<ProblemLanguage, string> = { fr: "Par exemple\u00a0:", en: "For example:" };

function firstSentence(text: string): string {
  return /^.*?[.…](?=\s|$)/s.exec(text)?.[0] ?? text;
}

function resultsOf({ faults, pathOf }: Report, spoke: readonly string[]) {
  return withFingerprints(faults).map(({ fault, fingerprint }) => ({
    ruleId: fault.rule,
    ruleIndex: spoke.indexOf(fault.rule),
    level: levels[fault.severity],
    message: { text: `${fault.message} → ${fault.hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uriBaseId: "%SRCROOT%",
            uri: pathOf(fault.file).split("/").map(encodeURIComponent).join("/"),
          },
          region: { startLine: fault.line, startColumn: fault.column },
        },
      },
    ],
    partialFingerprints: { "marbre/v1": fingerprint },
  }));
}
