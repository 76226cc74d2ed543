import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Crew } from "#lib/crew/crew.ts";
import { Repository } from "#lib/history/git.ts";
import { type CheckOptions, check } from "#lib/proofreading/check.ts";
import { namedFiles } from "#lib/proofreading/named-files.ts";
import { sameHeadline } from "#lib/proofreading/rules/same-headline.ts";
import { checkWordsOf } from "#lib/site/words-check.ts";
import { Paper, today } from "../../support/paper.ts";

/** What is told of a paper by the pipeline alone: `file rule`. */
async function told(paper: Paper, options: Partial<CheckOptions> = {}) {
  const { faults, files } = await check({
    content: paper.content,
    state: paper.state,
    now: today,
    rules: [],
    ...options,
  });
  return { files, faults: faults.map(({ file, rule }) => `${file} ${rule}`) };
}

/** Threads whose update ends before it is whole. */
class Strike extends Crew {
  override isWorth(): boolean {
    throw new Error("Nobody works.");
  }
}

/** Puts the paper as it is into a commit. */
function commit(paper: Paper): void {
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", paper.content, "-c", "user.name=T", "-c", "user.email=t@preuve.example", ...args], {
      stdio: "ignore",
    });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-q", "-m", "Le journal");
}

describe("a check", () => {
  test("reads the copy once and judges all of it each time", async () => {
    using paper = new Paper();
    const file = paper.story("premier", { companies: "[xiomi]" });
    for (const _ of [1, 2]) expect(await told(paper)).toEqual({ files: 10, faults: [`${file} unknown-company`] });
    paper.story("premier");
    expect(await told(paper)).toEqual({ files: 10, faults: [] });
  });

  test("that failed or was killed before its archive was whole leaves nothing to the next", async () => {
    using paper = new Paper();
    const crew = new Strike(new URL("../../support/hand.ts", import.meta.url));
    await expect(told(paper, { crew })).rejects.toThrow("Nobody works.");
    const kept = join(paper.state, "check");
    const [own] = readdirSync(kept);
    const { pid } = spawnSync(process.execPath, ["--version"]);
    mkdirSync(join(kept, `${own}.${pid}`));
    paper.story("premier", { companies: "[xiomi]" });
    expect((await told(paper)).faults).toHaveLength(1);
    expect(readdirSync(kept)).toEqual([own]);
  });

  test("judges the named files alone", async () => {
    using paper = new Paper();
    const wrong = paper.story("faux", { companies: "[xiomi]" });
    const right = paper.story("juste");
    expect(await told(paper, { files: [right] })).toEqual({ files: 1, faults: [] });
    expect(await told(paper, { files: [wrong] })).toEqual({ files: 1, faults: [`${wrong} unknown-company`] });
  });

  test("looks again at all articles when the paper changed, of which they name sections", async () => {
    using paper = new Paper();
    const file = paper.story("premier", { section: "internet" });
    expect((await told(paper)).faults).toEqual([]);
    paper.write("site.yaml", paper.site.replace("  - {slug: internet, name: Internet}\n", ""));
    expect((await told(paper)).faults).toEqual([`${file} unknown-section`]);
  });

  test("tells of more than a call takes arguments", async () => {
    using paper = new Paper();
    const remarks = Array.from({ length: 200_000 }, () => ({ line: 1, column: 1, message: "", hint: "" }));
    const { faults } = await told(paper, {
      rules: [{ ...sameHeadline, findAll: () => remarks.map((remark) => ({ ...remark, file: "x" })) }],
    });
    expect(faults).toHaveLength(remarks.length);
  });

  test("tells in the language that is asked for", async () => {
    using paper = new Paper();
    paper.story("premier", { companies: "[xiomi]" });
    const options = { content: paper.content, state: paper.state, now: today };
    const messages = async (language?: "fr" | "en") =>
      (await check({ ...options, language })).faults.map(({ message }) => message)[0];
    expect(await messages("en")).toBe("unknown company `xiomi`");
    expect(await messages()).toBe("entreprise inconnue `xiomi`");
  });

  test("tells of a site.yaml that is broken, and of nothing that leans on it", async () => {
    using paper = new Paper();
    paper.story("premier", { companies: "[xiomi]" });
    paper.write("site.yaml", "name: [\n");
    expect((await told(paper)).faults).toEqual(["site.yaml yaml-bracket"]);
  });

  test("of the whole copy looks for lost addresses", async () => {
    using paper = new Paper();
    const file = paper.story("premier");
    commit(paper);
    paper.remove(file);
    commit(paper);
    expect((await told(paper)).faults).toEqual([`${file} address-lost`]);
    expect((await told(paper, { files: ["site.yaml"] })).faults).toEqual([]);
  });
});

describe("a check of what changed", () => {
  const toldOfChanges = async (paper: Paper, ref = "HEAD") => {
    const changed = await Repository.standing(paper.content, ref);
    return changed ? told(paper, { changed }) : undefined;
  };

  test("judges what differs from a commit, new files too, and what git brought back", async () => {
    using paper = new Paper();
    const old = paper.story("ancien", { companies: "[xiomi]" });
    commit(paper);
    expect(await toldOfChanges(paper)).toEqual({ files: 0, faults: [] });
    const file = paper.story("nouveau", { tags: "[chinne]" });
    expect(await toldOfChanges(paper)).toEqual({ files: 1, faults: [`${file} unknown-tag`] });
    paper.remove(file);
    paper.story("ancien");
    expect(await toldOfChanges(paper)).toEqual({ files: 1, faults: [] });
    execFileSync("git", ["-C", paper.content, "checkout", "-q", "--", "."]);
    expect(await told(paper, { files: [old] })).toEqual({ files: 1, faults: [`${old} unknown-company`] });
  });

  test("follows the copy from one commit to the next", async () => {
    using paper = new Paper();
    paper.story("un");
    commit(paper);
    await toldOfChanges(paper);
    paper.write("companies/nouvelle.md", "---\nname: Nouvelle\n---\n\nProfil.\n");
    commit(paper);
    paper.story("deux", { companies: "[nouvelle]" });
    expect(await toldOfChanges(paper)).toEqual({ files: 1, faults: [] });
  });

  test("from another commit than the last one reads what lies between the two", async () => {
    using paper = new Paper();
    commit(paper);
    await told(paper);
    const file = paper.story("un", { companies: "[xiomi]" });
    commit(paper);
    expect(await toldOfChanges(paper)).toEqual({ files: 0, faults: [] });
    expect(await toldOfChanges(paper, "HEAD^")).toEqual({ files: 1, faults: [`${file} unknown-company`] });
  });

  test("leaves to the next check of the whole copy what a change of the paper does to files that were not touched", async () => {
    using paper = new Paper();
    const file = paper.story("premier", { section: "internet" });
    commit(paper);
    await toldOfChanges(paper);
    paper.write("site.yaml", paper.site.replace("  - {slug: internet, name: Internet}\n", ""));
    for (const _ of [1, 2]) expect(await toldOfChanges(paper)).toEqual({ files: 1, faults: [] });
    expect((await told(paper)).faults).toEqual([`${file} unknown-section`]);
  });

  test("tells of addresses that the change loses, and warns of a text that nothing announces yet", async () => {
    using paper = new Paper();
    const [gone, silent] = [paper.story("parti"), paper.story("change", { body: "Douze." })];
    commit(paper);
    paper.remove(gone);
    paper.story("change", { body: "Treize." });
    const changed = await Repository.standing(paper.content, "HEAD");
    const { faults } = await check({
      content: paper.content,
      state: paper.state,
      now: today,
      rules: [],
      ...(changed ? { changed } : {}),
    });
    expect(faults.map(({ file, rule, severity }) => [file, rule, severity])).toEqual([
      [gone, "address-lost", "error"],
      [silent, "silent-change", "warning"],
    ]);
  });

  test("needs a repository, and a commit that git knows and would not take for an option", async () => {
    using paper = new Paper();
    expect(await toldOfChanges(paper)).toBeUndefined();
    commit(paper);
    for (const ref of ["nulle-part", "--output=x"]) expect(await toldOfChanges(paper, ref)).toBeUndefined();
  });
});

describe("files of copy", () => {
  const words = checkWordsOf("en");

  test("are named from the folder of the command or from the content folder, one by one or by their folder", () => {
    using paper = new Paper();
    const file = paper.story("premier");
    const both = { ok: true, files: [file] };
    expect(namedFiles([file], paper.content, words, ["/"])).toEqual(both);
    expect(namedFiles([`content/${file}`], paper.content, words, [paper.root])).toEqual(both);
    expect(namedFiles(["premier.md"], paper.content, words, [`${paper.content}/articles/2015/03`, "/"])).toEqual(both);
    paper.write("articles/2015/03/notes.txt", "Rien ne lit ceci.");
    expect(namedFiles([`${paper.content}/${file}`, "articles"], paper.content, words, ["/"])).toEqual(both);
  });

  test("that are not there or not in the copy are told", () => {
    using paper = new Paper();
    for (const name of ["articles/rien.md", "/etc/hosts", "../state"]) {
      expect(namedFiles([name], paper.content, words)).toEqual({
        ok: false,
        message: `There is no file ${name} in the copy.`,
      });
    }
  });

  test("are not those that nothing reads: to find nothing wrong with them would be no answer", () => {
    using paper = new Paper();
    for (const name of [
      "articles/2015/03/premier.MD",
      "articles/2015/03/premier.markdown",
      "front.yml",
      "brouillons/premier.md",
    ]) {
      paper.write(name, "---\ntitle: Un essai\n---\n");
      expect(namedFiles([name], paper.content, words)).toEqual({ ok: false, message: words.noCopy(name) });
    }
  });
});
