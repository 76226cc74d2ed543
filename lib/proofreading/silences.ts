import { valueAt } from "#lib/content/field-findings.ts";
import type { Path } from "#lib/content/yaml.ts";
import type { Proof } from "./proof.ts";
import type { Remarked } from "./proofread.ts";
import type { Described, Rule } from "./rule.ts";
import { rules } from "./rules.ts";

/** One entry of `check: { ignore: […] }`: an editor judged that a rule is wrong about this file, and says why. */
type Silence = { rule: string; path: Path };

/** What is told of the silences themselves. Nothing silences it. */
export const silenceRules = {
  unknown: {
    name: "silence-unknown",
    severity: "warning",
    about: {
      fr: "`check.ignore` nomme une règle qui n’existe pas, ou une qui ne se tait pas\u00a0: ce que le site refuse de publier, et ce que dit cette page des silences eux-mêmes.",
      en: "`check.ignore` names a rule that does not exist, or one that cannot be silenced: what the site refuses to publish, and what is told of silences themselves.",
    },
    examples: {
      bad: { fields: "check: { ignore: [{ rule: no-such-rule, reason: Pour l’exemple }] }", at: "no-such-rule" },
      good: {},
    },
  },
  idle: {
    name: "silence-idle",
    severity: "warning",
    about: {
      fr: "`check.ignore` fait taire une règle qui n’a rien à dire du fichier\u00a0: le motif ne vaut plus, et cacherait une faute à venir.",
      en: "`check.ignore` silences a rule that has nothing to say of the file: its reason has gone, and it would hide a fault to come.",
    },
    examples: {
      bad: {
        fields: "check: { ignore: [{ rule: headline-length, reason: Titre d’une œuvre }] }",
        at: "headline-length",
      },
      good: {},
    },
  },
} as const satisfies Record<string, Described>;

/** Every rule beyond those of the pipeline, and those of silences. */
export function describedRules(): Described[] {
  return [...rules, ...Object.values(silenceRules)];
}

/** The silences of a file, in its order. */
export function silencesOf(proof: Proof): Silence[] {
  if (!/\bcheck\b/.test(proof.header) || !proof.yaml.sound) return [];
  const entries = valueAt(proof.yaml.value, ["check", "ignore"]);
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((_, index): Silence[] => {
    const path = ["check", "ignore", index, "rule"];
    const rule = valueAt(proof.yaml.value, path);
    return typeof rule === "string" ? [{ rule: rule.trim(), path }] : [];
  });
}

/** The silences that name nothing, and those without effect. Rules of the whole paper may speak later, and are not asked here. */
export function told(
  proof: Proof,
  silences: readonly Silence[],
  remarks: readonly Remarked[],
  asked: readonly Rule[],
): Remarked[] {
  const spoke = new Set(remarks.map(({ rule }) => rule.name));
  return silences.flatMap(({ rule: name, path }): Remarked[] => {
    const rule = asked.find((known) => known.name === name);
    const place = proof.placeOf(path);
    if (!rule) return [{ rule: silenceRules.unknown, remark: { ...place, ...words[proof.language].unknown(name) } }];
    if (rule.reads === "paper" || spoke.has(name)) return [];
    return [{ rule: silenceRules.idle, remark: { ...place, ...words[proof.language].idle(name) } }];
  });
}

const words = {
  fr: {
    unknown: (name: string) => ({
      message: `\`${name}\` n’est pas une règle qui peut se taire`,
      hint: "vérifiez son nom dans docs/rules.md, ou supprimez cette entrée",
    }),
    idle: (name: string) => ({
      message: `\`${name}\` n’a rien à dire de ce fichier`,
      hint: "supprimez cette entrée de `check.ignore`",
    }),
  },
  en: {
    unknown: (name: string) => ({
      message: `\`${name}\` is no rule that can be silenced`,
      hint: "check its name in docs/rules.md, or delete this entry",
    }),
    idle: (name: string) => ({
      message: `\`${name}\` has nothing to say of this file`,
      hint: "delete this entry of `check.ignore`",
    }),
  },
};
