import { describe, expect, test } from "vitest";
import { tagSynonym } from "#lib/proofreading/rules/tag-synonym.ts";
import { rules } from "#lib/proofreading/rules.ts";
import { exampleFile, type Shown, shown } from "../../support/examples.ts";

const named = rules.map((rule) => ({ name: rule.name, rule }));

/** Where a piece of a text begins; the top of the file without one. */
function placeOf(text: string, piece: string | undefined) {
  const before = text.slice(0, piece === undefined ? 0 : text.indexOf(piece)).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** What comes of the file as it was corrected. */
function again(example: Parameters<typeof shown>[0], { corrected }: Shown): Promise<Shown> {
  const [, fields = "", body = ""] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)\n$/.exec(corrected) ?? [];
  return shown({ ...example, fields, body }, rules);
}

describe("the rules of the copy desk", () => {
  test("have names of their own, in small letters and hyphens", () => {
    const names = rules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(?:-[a-z]+)*$/.test(name))).toEqual([]);
  });

  test.each(named)(
    "$name alone speaks of its bad example, once, where it says, and not again once corrected",
    async ({ rule }) => {
      const { bad } = rule.examples;
      const result = await shown(bad, rules);
      const { text, problems, told, corrected } = result;
      expect({ problems, told: told.map((remark) => remark.rule) }).toEqual({ problems: [], told: [rule.name] });
      expect(told).toMatchObject([placeOf(text, bad.at)]);
      if (rule.reads !== "paper") expect(told).toMatchObject([{ file: bad.file ?? exampleFile }]);
      if (corrected !== text) expect(await again(bad, result)).toMatchObject({ told: [], text: corrected, corrected });
    },
  );

  test("a synonym beside its own tag is told, and left to an editor", async () => {
    const { examples } = tagSynonym;
    const bad = { ...examples.bad, fields: "tags: [telephones, smartphones]" };
    const { text, told, corrected } = await shown(bad, rules);
    expect(told).toMatchObject([{ rule: "tag-synonym", ...placeOf(text, "telephones") }]);
    expect(corrected).toBe(text);
  });

  test.each(named)("no rule speaks of the good example of $name", async ({ rule }) => {
    const { problems, told } = await shown(rule.examples.good, rules);
    expect({ problems, told }).toEqual({ problems: [], told: [] });
  });
});
