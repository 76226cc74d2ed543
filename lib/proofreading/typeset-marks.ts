import { typography } from "#lib/text/typography.ts";
import type { Passage } from "./passage.ts";

/** What the page writes otherwise than the copy: from one index of the passage to another. */
export type Change = { kind: "mark" | "space"; from: number; to: number; text: string };

/** How a passage is set: what is written otherwise, and where straight quotes stay that no rule can judge. */
export type Setting = { changes: Change[]; unclear: number[] };

const space = /\s/;

/**
 * Holds a passage against what its page makes of it. Only spaces come and go when a text is set, and `...` becomes one sign: all
 * other characters stand for one another in their order, so that one walk finds what differs.
 */
export function settingOf({ text, lang }: Passage): Setting {
  const set = typography(text, lang);
  const setting: Setting = { changes: [], unclear: [] };
  if (set === text && !/["']/.test(text)) return setting;
  let at = 0;
  for (let other = 0; at < text.length || other < set.length; ) {
    const from = at;
    const start = other;
    while (at < text.length && space.test(text.charAt(at))) at += 1;
    while (other < set.length && space.test(set.charAt(other))) other += 1;
    const spaces = set.slice(start, other);
    if (spaces !== text.slice(from, at)) setting.changes.push({ kind: "space", from, to: at, text: spaces });
    if (at >= text.length || other >= set.length) break;
    at = compare(text, at, set.charAt(other), setting);
    other += 1;
  }
  return setting;
}

/** Where the text goes on after the sign that is set as `sign`. */
function compare(text: string, at: number, sign: string, { changes, unclear }: Setting): number {
  const written = text.charAt(at);
  if (sign === "…" && text.startsWith("...", at)) return at + 3;
  if (written !== sign) changes.push({ kind: "mark", from: at, to: at + 1, text: sign });
  else if (written === '"' || (written === "'" && !/\d/.test(text.charAt(at - 1)))) unclear.push(at);
  return at + 1;
}

/** With each guillemet goes its own space: that after «, and that before ». */
export function joined(changes: readonly Change[]): Change[] {
  const whole: Change[] = [];
  for (const change of changes) {
    const last = whole.at(-1);
    if (last?.to === change.from && (last.text === "«" || change.text === "»")) {
      whole.pop();
      whole.push({ kind: "mark", from: last.from, to: change.to, text: last.text + change.text });
    } else whole.push(change);
  }
  return whole;
}
