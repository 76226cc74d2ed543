import type { Severity } from "#lib/proofreading/rule.ts";
import type { Report } from "./report.ts";

const commands: Record<Severity, string> = { error: "error", warning: "warning", suggestion: "notice" };

/**
 * Workflow commands, by which GitHub Actions shows a fault at its line (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 * Forgejo Actions understands them, and shows them in its log.
 */
export function annotations({ faults, pathOf }: Report): string {
  return faults
    .map(({ file, line, column, rule, severity, message, hint }) => {
      const place = { file: pathOf(file), line: String(line), col: String(column), title: rule };
      const properties = Object.entries(place).map(([name, value]) => `${name}=${property(value)}`);
      return `::${commands[severity]} ${properties.join(",")}::${data(`${message}\n→ ${hint}`)}`;
    })
    .join("\n");
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
