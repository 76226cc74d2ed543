import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Edition } from "#lib/archive/edition.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import { Repository } from "#lib/history/git.ts";
import { changedPages } from "#lib/previews/changed-pages.ts";
import { type CommitArchive, openCommit } from "#lib/previews/commit-archive.ts";
import { Paper, today } from "../../support/paper.ts";
import { photograph } from "../media/originals.ts";

/** A paper whose copy is a repository. */
class GitPaper extends Paper {
  git(...args: string[]): string {
    const who = ["-c", "user.name=Claire", "-c", "user.email=claire@preuve.example", "-c", "init.defaultBranch=main"];
    return execFileSync("git", ["-C", this.content, ...who, ...args], { encoding: "utf8", stdio: "pipe" }).trim();
  }

  commit(): string {
    this.git("add", "-A");
    this.git("commit", "-qm", "Une version");
    return this.git("rev-parse", "HEAD");
  }

  /** Writes on a branch of its own, and goes back to the copy that is on the air. */
  branch(name: string, write: () => void): string {
    this.git("checkout", "-qb", name);
    write();
    const commit = this.commit();
    this.git("checkout", "-q", "main");
    return commit;
  }

  get repository(): Repository {
    const found = Repository.around(this.content);
    if (!found) throw new Error("The paper is a repository.");
    return found;
  }

  open(commit: string): Promise<CommitArchive> {
    return openCommit(this.archive, this.repository, { commit, root: join(this.state, "previews") });
  }
}

async function begin(): Promise<GitPaper> {
  const paper = new GitPaper();
  paper.story("ancien");
  paper.story("voisin", { date: "2015-03-17 18:40" });
  paper.git("init", "-q");
  paper.commit();
  await paper.update();
  return paper;
}

const at = ({ archive }: { archive: Paper["archive"] }, now = today) => new Edition(prepareQueries(archive), now);

describe("the archive of a commit", () => {
  test("holds the paper as the commit makes it, and leaves the paper on the air and the work tree alone", async () => {
    using paper = await begin();
    const commit = paper.branch("idee", () => {
      paper.story("ancien", { title: "Autre titre" });
      paper.story("nouveau", { date: "2015-03-18 10:00" });
      paper.remove("articles/2015/03/voisin.md");
    });
    paper.story("pas-encore-commis");
    const before = paper.git("status", "--porcelain");
    const opened = await paper.open(commit);
    expect(at(opened).article("ancien")?.title).toBe("Autre titre");
    expect(at(opened).article("nouveau")).toBeDefined();
    expect(at(opened).article("voisin")).toBeUndefined();
    expect(opened.report.files).toEqual([
      "articles/2015/03/ancien.md",
      "articles/2015/03/nouveau.md",
      "articles/2015/03/voisin.md",
    ]);
    expect(paper.edition().article("ancien")?.title).toBe("Titre de ancien");
    expect(paper.git("status", "--porcelain")).toBe(before);
    opened.archive.db.close();
  });

  test("tells which pages would change, come and go", async () => {
    using paper = await begin();
    const commit = paper.branch("idee", () => {
      paper.story("ancien", { title: "Autre titre" });
      paper.story("nouveau", { date: "2015-03-18 10:00", section: "internet", tags: "[salons]", companies: "[apple]" });
      paper.story("attend", { date: "2098-03-18 10:00" });
      paper.remove("articles/2015/03/voisin.md");
    });
    const opened = await paper.open(commit);
    const { pages, everything } = changedPages(opened.report.moved, paper.edition(), at(opened));
    const kinds = Object.fromEntries(pages.map(({ path, kind }) => [path, kind]));
    expect(everything).toBe(false);
    expect(kinds).toMatchObject({
      "/": "changed",
      "/articles/ancien": "changed",
      "/articles/nouveau": "new",
      "/articles/voisin": "gone",
      "/articles/attend": "waiting",
      "/sections/internet": "changed",
      "/companies/xiaomi": "changed",
      "/archive/2015/03": "changed",
    });
    expect(kinds["/companies/nokia"]).toBeUndefined();
    opened.archive.db.close();
  });

  test("is that of the paper itself where nothing differs", async () => {
    using paper = await begin();
    const opened = await paper.open(paper.git("rev-parse", "HEAD"));
    expect(opened.report).toEqual({ files: [], moved: [], problems: [] });
    opened.archive.db.close();
  });

  test("tells what would be wrong, and keeps the last good version", async () => {
    using paper = await begin();
    const commit = paper.branch("casse", () => paper.story("ancien", { title: "Cassé", section: "voile" }));
    const opened = await paper.open(commit);
    expect(opened.report.problems.map(({ file }) => file)).toEqual(["articles/2015/03/ancien.md"]);
    expect(at(opened).article("ancien")?.title).toBe("Titre de ancien");
    opened.archive.db.close();
  });

  test("has the images that only the commit has", async () => {
    using paper = await begin();
    const { bytes } = await photograph(400, 300);
    const commit = paper.branch("image", () => {
      paper.write("articles/2015/03/vue.jpeg", bytes);
      paper.story("ancien", { body: "![Une vue](vue.jpeg)" });
    });
    const opened = await paper.open(commit);
    expect(at(opened).image("articles/2015/03/vue.jpeg")).toMatchObject({ width: 400, height: 300 });
    expect(existsSync(join(opened.originals, "articles/2015/03/vue.jpeg"))).toBe(true);
    expect(existsSync(join(paper.content, "articles/2015/03/vue.jpeg"))).toBe(false);
    opened.archive.db.close();
  });

  test("is made anew when the paper on the air moves, and only the last few are kept", async () => {
    using paper = await begin();
    const commit = paper.branch("idee", () => paper.story("nouveau"));
    for (let round = 0; round < 6; round++) {
      const opened = await paper.open(commit);
      expect(at(opened).article("nouveau")).toBeDefined();
      opened.archive.db.close();
      paper.story("ancien", { title: `Titre ${round}` });
      await paper.update();
    }
    expect(readdirSync(join(paper.state, "previews"))).toHaveLength(4);
  });

  test("is made anew where only the rest of one lies", async () => {
    using paper = await begin();
    const commit = paper.branch("idee", () => paper.story("nouveau"));
    const { archive, originals } = await paper.open(commit);
    archive.db.close();
    rmSync(join(originals, "..", "report.json"));
    const again = await paper.open(commit);
    expect(at(again).article("nouveau")).toBeDefined();
    again.archive.db.close();
  });

  test("writes nothing outside of its folder, whatever the names of a tree", async () => {
    using paper = await begin();
    const { bytes } = await photograph(40, 30);
    const blob = execFileSync("git", ["-C", paper.content, "hash-object", "-w", "--stdin"], { input: bytes })
      .toString()
      .trim();
    const entry = (name: string, mode: string, hash: string) =>
      Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(hash, "hex")]);
    const tree = (entries: Buffer[]) =>
      execFileSync("git", ["-C", paper.content, "hash-object", "-w", "-t", "tree", "--literally", "--stdin"], {
        input: Buffer.concat(entries),
      })
        .toString()
        .trim();
    const inner = tree([entry("dehors.png", "100644", blob)]);
    const root = tree([entry("..", "40000", inner), entry("lien.md", "120000", blob)]);
    const commit = paper.git("commit-tree", "-m", "Hostile", root);
    const opened = await paper.open(commit);
    expect(opened.report.files).not.toContain("../dehors.png");
    expect(existsSync(join(paper.state, "previews", "dehors.png"))).toBe(false);
    opened.archive.db.close();
  });
});

describe("the name of a commit", () => {
  test("is that of a branch, a tag or a hash", async () => {
    using paper = await begin();
    const commit = paper.branch("sujet/idée-1", () => paper.story("nouveau"));
    paper.git("tag", "v1", commit);
    const { repository } = paper;
    for (const name of ["sujet/idée-1", "v1", commit, commit.slice(0, 10), "sujet/idée-1~0"]) {
      expect([name, repository.commitOf(name)]).toEqual([name, commit]);
    }
  });

  test.each([
    "-x",
    "--help",
    "--git-dir=x",
    "",
    " ",
    "main:site.yaml",
    ":/Une",
    "main^{/Une}",
    "nulle-part",
    "a b",
    "main\0",
    "main\n-x",
    "../main",
    "x".repeat(300),
    "@{-1}",
  ])("is not %j", async (ref) => {
    using paper = await begin();
    expect(paper.repository.commitOf(ref)).toBeUndefined();
  });
});
