import type { Path } from "#lib/content/yaml.ts";
import type { Proof } from "./proof.ts";
import type { Edit } from "./rule.ts";

/** Writes another text over a value of the front matter that stands on one line without quotes; nothing where it is written otherwise. */
export function fieldEdit(proof: Proof, path: Path, written: string, replacement: string): Edit[] | undefined {
  const { text } = proof;
  const { line, column } = proof.placeOf(path);
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = text.indexOf("\n", start) + 1;
  start += column - 1;
  const end = start + written.length;
  return text.slice(start, end) === written ? [{ start, end, text: replacement }] : undefined;
}
