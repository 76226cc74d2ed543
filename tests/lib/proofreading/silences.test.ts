import { expect, test } from "vitest";
import { leftIn } from "#lib/proofreading/rules/left-in.ts";
import { sameHeadline } from "#lib/proofreading/rules/same-headline.ts";
import { silenceRules } from "#lib/proofreading/silences.ts";
import { shown } from "../../support/examples.ts";
import { Paper } from "../../support/paper.ts";

const rules = [leftIn, sameHeadline];
const ignore = (rule: string) => `check: { ignore: [{ rule: ${rule}, reason: Une citation }] }`;

async function told(fields: string, body: string) {
  const { told, problems } = await shown({ fields, body }, rules);
  expect(problems).toEqual([]);
  return told.map(({ rule }) => rule);
}

test("a rule that a file silences says nothing of it, and the others speak", async () => {
  expect(await told("kicker: Essai", "TK millions.")).toEqual(["left-in"]);
  expect(await told(ignore("left-in"), "TK millions.")).toEqual([]);
});

test("a silence of a rule that has nothing to say, or that there is not, is told", async () => {
  expect(await told(ignore("left-in"), "Dix millions.")).toEqual(["silence-idle"]);
  expect(await told(ignore("left-out"), "TK millions.")).toEqual(["left-in", "silence-unknown"]);
});

test("neither what the site refuses nor what is told of silences can be silenced", async () => {
  for (const rule of ["missing-key", "empty-body", "silence-idle"]) {
    expect(await told(ignore(rule), "Texte.")).toEqual(["silence-unknown"]);
  }
});

test("a silence of a rule of the whole paper is left to the whole paper", async () => {
  expect(await told(ignore("same-headline"), "Texte.")).toEqual([]);
});

test.each(Object.values(silenceRules))(
  "$name speaks of its bad example, where it says, and not of the good one",
  async (rule) => {
    const all = (await import("#lib/proofreading/rules.ts")).rules;
    const { text, told: bad } = await shown(rule.examples.bad, all);
    const before = text.slice(0, text.indexOf(rule.examples.bad.at)).split("\n");
    expect(bad).toMatchObject([{ rule: rule.name, line: before.length, column: (before.at(-1) ?? "").length + 1 }]);
    expect((await shown(rule.examples.good, all)).told).toEqual([]);
  },
);

test("every kind of file with a front matter may silence rules, with a reason", async () => {
  using paper = new Paper();
  for (const file of ["companies/a.md", "authors/b.md", "tags/c.md"]) {
    paper.write(file, `---\nname: A\n${ignore("left-in")}\n---\n\nTexte.\n`);
  }
  paper.write("pages/d.md", `---\ntitle: D\n${ignore("left-in")}\n---\n\nTexte.\n`);
  const file = paper.story("e", { more: ignore("left-in") });
  expect((await paper.update()).problems).toEqual([]);
  expect(paper.edition().article("e")).not.toHaveProperty("check");
  paper.story("e", { more: "check: { ignore: [{ rule: left-in }] }" });
  expect((await paper.update()).problems).toMatchObject([{ file, rule: "missing-key" }]);
});
