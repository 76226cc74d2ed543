import type { Rule } from "./rule.ts";

/** Every rule of the copy desk, in the order of docs/rules.md. */
export const rules: readonly Rule[] = [];
