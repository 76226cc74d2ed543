import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { readNewsroom } from "#lib/writing/read-newsroom.ts";
import { askArticle, type Said } from "../../cli/ask-article.ts";
import { Paper } from "../support/paper.ts";

/** Runs the command on a paper, away from a terminal. */
function begin(paper: Paper, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["cli/new.ts", ...args], {
    encoding: "utf8",
    env: { ...process.env, MARBRE_CONTENT: paper.content, MARBRE_STATE: paper.state },
  });
  return { status, output: stdout + stderr };
}

const said = ["--title", "L’Inde, un marché à prendre", "--section", "mobile", "--author", "Claire Vasseur"];

test("a draft is written into the folder of its month, and the check has nothing to object", () => {
  using paper = new Paper();
  const date = ["--date", "16 mars 2015 à 18 h 40"];
  const more = ["--company", "Xiaomi", "--company", "nokia", "--tag", "pekin"];
  const { status, output } = begin(paper, ...said, ...date, ...more);
  expect([status, output]).toEqual([0, expect.stringContaining("comme brouillon")]);
  const file = join(paper.content, "articles/2015/03/l-inde-un-marche-a-prendre.md");
  expect(readFileSync(file, "utf8")).toBe(`---
title: L’Inde, un marché à prendre
standfirst: À compléter
date: 2015-03-16 18:40 +01:00
authors: [claire]
section: mobile
tags: [chine]
companies: [xiaomi, nokia]
draft: true
---

`);
  const check = spawnSync(process.execPath, ["cli/check.mjs"], {
    encoding: "utf8",
    env: { ...process.env, MARBRE_CONTENT: paper.content, MARBRE_STATE: paper.state },
  });
  expect([check.status, check.stdout]).toEqual([0, expect.stringContaining("aucun problème")]);
});

test("without a date the article has the time of the paper’s clock", () => {
  using paper = new Paper();
  const before = Date.now() - 60_000;
  const { output } = begin(paper, ...said);
  const path = /\S+\/articles\/\d{4}\/\d{2}\/\S+\.md/.exec(output)?.[0] ?? "";
  const date = /^date: (\d{4}-\d{2}-\d{2} \d{2}:\d{2}) [+-]\d{2}:\d{2}$/m.exec(readFileSync(path, "utf8"))?.[1] ?? "";
  const shown = (instant: number) =>
    new Date(instant).toLocaleString("sv-SE", { timeZone: "Europe/Paris" }).slice(0, 16);
  expect(date >= shown(before) && date <= shown(Date.now())).toBe(true);
});

test("a headline that an article has gets the next free address, and an address that is taken is refused with a free one", () => {
  using paper = new Paper();
  paper.story("l-inde-un-marche-a-prendre", { date: "2012-05-02 10:00" });
  expect(begin(paper, ...said).output).toContain("l-inde-un-marche-a-prendre-2.md");
  const { status, output } = begin(paper, ...said, "--slug", "l-inde-un-marche-a-prendre");
  expect([status, output]).toEqual([1, expect.stringContaining("--slug l-inde-un-marche-a-prendre-3")]);
});

test("a name that nobody knows is told with the nearest one, and nothing is written", () => {
  using paper = new Paper();
  const { status, output } = begin(paper, ...said, "--company", "xiomi", "--tag", "chinne", "--date", "2015-03-16");
  expect(status).toBe(1);
  expect(output).toMatch(/xiomi[\s\S]*xiaomi/);
  expect(output).toMatch(/chinne[\s\S]*chine/);
  expect(existsSync(join(paper.content, "articles/2015"))).toBe(false);
});

test("away from a terminal, what is missing is told by its flag", () => {
  using paper = new Paper();
  expect(begin(paper, "--title", "Titre")).toEqual({
    status: 1,
    output: expect.stringContaining("--section, --author"),
  });
  expect(begin(paper, "--titel", "Titre").output).toContain("--titel");
});

test("a file that is there is never written over", () => {
  using paper = new Paper();
  const path = "articles/2015/03/l-inde-un-marche-a-prendre/index.md";
  paper.write(path, "déjà là");
  begin(paper, ...said, "--date", "2015-03-16");
  expect(readFileSync(join(paper.content, path), "utf8")).toBe("déjà là");
});

const nothing: Said = {
  title: undefined,
  section: undefined,
  authors: undefined,
  companies: undefined,
  tags: undefined,
  date: undefined,
  lang: undefined,
  slug: undefined,
};

test("at a terminal everything is asked, and names are completed from any part of them", async () => {
  using paper = new Paper();
  const keys = ["Un titre", "\r", "\r", "mob", "\r", "benam", "\r", "\r", "xia", "\r", "\r", "pekin", "\r", "\r"];
  const screen = await answering(keys, (terminal) =>
    askArticle(nothing, readNewsroom(paper.content), () => false, terminal),
  );
  expect(screen.result).toMatchObject({
    title: "Un titre",
    slug: "un-titre",
    section: "mobile",
    authors: ["idriss"],
    companies: ["xiaomi"],
    tags: ["chine"],
  });
  expect(screen.text).toContain("Idriss Benamar");
});

test("at a terminal an address that is none or is taken is asked for again at once, before the other answers", async () => {
  using paper = new Paper();
  const all: Said = { ...nothing, section: "mobile", authors: ["claire"], companies: [], tags: [] };
  const keys = ["小米", "\r", "\r", "pris", "\r", "\u0015libre", "\r"];
  const screen = await answering(keys, (terminal) =>
    askArticle(all, readNewsroom(paper.content), (slug) => slug === "pris", terminal),
  );
  expect(screen.result.slug).toBe("libre");
  expect(screen.text).toContain("Des lettres minuscules sans accent");
  expect(screen.text).toContain("«\u00a0pris-2\u00a0» est libre");
});

test("the address of a very long headline ends after a word, within what file systems hold", () => {
  using paper = new Paper();
  const { status, output } = begin(
    paper,
    ...said.slice(2),
    "--title",
    "très long titre ".repeat(40),
    "--date",
    "2015-03-16",
  );
  expect(status).toBe(0);
  expect(/([^/]+)\.md/.exec(output)?.[1]).toBe(
    "tres-long-titre-tres-long-titre-tres-long-titre-tres-long-titre-tres-long-titre",
  );
  expect(begin(paper, ...said, "--slug", "x".repeat(300)).output).toContain("ne peut pas servir d’adresse");
});

test("an article in another language says so where the house has it, and the fix has nothing to move", () => {
  using paper = new Paper();
  begin(paper, ...said, "--lang", "en", "--tag", "pekin", "--date", "2015-03-16");
  const text = readFileSync(join(paper.content, "articles/2015/03/l-inde-un-marche-a-prendre.md"), "utf8");
  expect(text).toContain("tags: [chine]\nlang: en\ndraft: true");
});

test("help says what can be said", () => {
  using paper = new Paper();
  expect(begin(paper, "--help")).toEqual({ status: 0, output: expect.stringContaining("--slug <adresse>") });
});

test("at a terminal nothing is asked that was said", async () => {
  using paper = new Paper();
  const all: Said = { ...nothing, title: "Titre", slug: "titre", section: "mobile", authors: ["claire"], tags: [] };
  const screen = await answering(["\r"], (terminal) =>
    askArticle({ ...all, companies: [] }, readNewsroom(paper.content), () => false, terminal),
  );
  expect([screen.text, screen.result.authors]).toEqual(["", ["claire"]]);
});

/** As a terminal is, it stays open when a question is done with it. */
class Screen extends PassThrough {
  override end(): this {
    return this;
  }
}

/** Types one answer each time the screen has come to rest on a question. */
async function answering<Result>(
  keys: string[],
  ask: (terminal: { input: PassThrough; output: PassThrough }) => Promise<Result>,
): Promise<{ result: Result; text: string }> {
  const [input, output] = [new PassThrough(), new Screen()];
  let text = "";
  let rest: NodeJS.Timeout | undefined;
  output.on("data", (chunk: Buffer) => {
    text += chunk.toString("utf8");
    clearTimeout(rest);
    rest = setTimeout(() => input.write(keys.shift() ?? ""), 20);
  });
  const result = await ask({ input, output });
  clearTimeout(rest);
  return { result, text };
}
