import { bodyRules, pipelineRules, refusalOf } from "./refusals.ts";
import type { Described, Example } from "./rule.ts";

/** docs/rules.md: every rule of the copy, with its words in both languages, and those of the copy desk with a bad and a good example. */
export function rulesDocument(rules: readonly Described[]): string {
  return `${[
    "# Rules of the copy",
    "Written by `npm run rules` from the rules themselves: change them there.",
    "`npm run check` judges the copy by these rules. An **error** fails the check; a **warning** fails it with `--strict`; a **suggestion** is for an editor to weigh. What can be mended without judgement, `npm run fix` mends.",
    "## The copy desk",
    `Each rule can be silenced for one file, with the reason, in its front matter ([writing](writing.md#when-a-rule-is-wrong)):`,
    fenced("yaml", "check:\n  ignore:\n    - rule: headline-length\n      reason: C’est le titre d’un livre"),
    ...rules.flatMap(ruleSection),
    "## What the site refuses",
    "These are errors, and cannot be silenced: a file that breaks one of them is not published, and its last good version stays. The words are those of an example.",
    "### Files, front matter and references",
    table(pipelineRules.map(refusalRow)),
    "### Bodies",
    table(bodyRules.map(refusalRow)),
  ].join("\n\n")}\n`;
}

function ruleSection({ name, severity, about, examples: { bad, good } }: Described): string[] {
  return [
    `### ${name}`,
    `*${severity}* · ${about.en}`,
    `*En français* · ${about.fr}`,
    `Bad${bad.at === undefined ? "" : `, at \`${bad.at.replaceAll("`", "ˋ").replaceAll("\n", "⏎")}\``}:`,
    shown(bad),
    "Good:",
    shown(good),
  ];
}

function shown(example: Example): string {
  const header = example.fields === undefined ? "" : `---\n${example.fields}\n---\n`;
  const text = [header, example.body ?? ""].filter((piece) => piece !== "").join("\n");
  const others = Object.entries(example.others ?? {}).map(([path, other]) => `${path}:\n\n${indented(other)}`);
  const images = Object.entries(example.images ?? {}).map(
    ([path, { width, height }]) => `${path}: ${width} × ${height}`,
  );
  const file = example.file === undefined ? [] : [`${example.file}:`];
  const whole = [...file, text === "" ? "(as ever)" : text, ...others, ...images].join("\n\n");
  return fenced("text", whole);
}

/** What no rule remarks is fenced by tildes where backticks are in it, so that nothing in it ends the block. */
function fenced(language: string, text: string): string {
  const fence = text.includes("```") ? "~~~" : "```";
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

function indented(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, "    ");
}

function table(rows: string[][]): string {
  const lines = rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
  return ["| rule | en français | in English |", "| --- | --- | --- |", ...lines].join("\n");
}

function refusalRow(rule: string): string[] {
  return [rule, ...(["fr", "en"] as const).map((language) => refused(rule, language))];
}

function refused(rule: string, language: "fr" | "en"): string {
  const { message = "", hint = "" } = refusalOf(rule, language) ?? {};
  return `${message} → ${hint}`;
}
