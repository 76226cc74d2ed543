import { textsAt } from "./field-findings.ts";
import type { Finding } from "./findings.ts";
import type { YamlReading } from "./yaml.ts";

/** The texts below a chain of keys that stand there a second time; `normalize` says what counts as the same. */
export function doubles(yaml: YamlReading, keys: readonly string[], normalize = (text: string) => text): Finding[] {
  const seen = new Set<string>();
  return textsAt(yaml.value, keys).flatMap(({ text, path }): Finding[] => {
    const known = seen.has(normalize(text));
    seen.add(normalize(text));
    return known ? [{ ...yaml.place(path, "value"), rule: "duplicate-entry", data: { value: text } }] : [];
  });
}
