import { execFileSync } from "node:child_process";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Repository } from "#lib/history/git.ts";
import { addressesLostSince, lostAddresses } from "#lib/history/lost-addresses.ts";
import { Paper } from "../../support/paper.ts";

let paper: Paper;

beforeEach(() => {
  paper = new Paper();
  git("init", "--quiet", "--initial-branch=main");
});

afterEach(() => paper[Symbol.dispose]());

test("a deleted article is an address lost, told with its file and the commit that lost it", async () => {
  paper.story("un");
  commit("2015-04-01");
  paper.remove("articles/2015/03/un.md");
  const lost = commit("2015-05-01");
  expect(await lostNow()).toEqual([{ path: "/articles/un", file: "articles/2015/03/un.md", commit: lost }]);
});

test("a renamed article has lost its old address until it names it", async () => {
  paper.story("un");
  commit("2015-04-01");
  paper.remove("articles/2015/03/un.md");
  paper.story("premier");
  commit("2015-05-01");
  expect((await lostNow()).map(({ path }) => path)).toEqual(["/articles/un"]);
  paper.story("premier", { more: "aliases: [/articles/un]" });
  expect(await lostNow()).toEqual([]);
});

test("a withdrawn article has an answer", async () => {
  paper.story("un");
  commit("2015-04-01");
  paper.remove("articles/2015/03/un.md");
  paper.write("gone.yaml", "- path: /articles/un\n  date: 2015-05-01\n  reason: Une erreur de la rédaction.\n");
  commit("2015-05-01");
  expect(await lostNow()).toEqual([]);
});

test("an article that is filed elsewhere keeps its address", async () => {
  paper.story("un");
  commit("2015-04-01");
  paper.remove("articles/2015/03/un.md");
  paper.story("un", { date: "2015-04-02 10:00" });
  commit("2015-05-01");
  expect(await lostNow()).toEqual([]);
});

test("what nobody could ever read has lost nothing: a draft, an embargo, a line of work that was never merged", async () => {
  paper.story("brouillon", { more: "draft: true" });
  paper.story("embargo", { date: "2016-03-01 10:00" });
  commit("2015-04-01");
  git("checkout", "--quiet", "-b", "essai");
  paper.story("essai");
  commit("2015-04-02");
  paper.remove("articles/2015/03/essai.md");
  commit("2015-04-03");
  git("checkout", "--quiet", "main");
  git("merge", "--quiet", "--no-ff", "-m", "essai", "essai");
  paper.remove("articles/2015/03/brouillon.md");
  paper.remove("articles/2016/03/embargo.md");
  commit("2015-05-01");
  expect(await lostNow()).toEqual([]);
});

test("an article that was out and becomes a draft again is lost", async () => {
  paper.story("un");
  commit("2015-04-01");
  paper.story("un", { more: "draft: true" });
  commit("2015-05-01");
  expect((await lostNow()).map(({ path }) => path)).toEqual(["/articles/un"]);
});

test("a removed company, tag, author and standing page are lost", async () => {
  paper.write("pages/a-propos.md", "---\ntitle: À propos\n---\n\nNous.\n");
  paper.write("companies/zte.md", "---\nname: ZTE\n---\n\nProfil.\n");
  paper.write("authors/nina.md", "---\nname: Nina Roy\n---\n\nElle écrit.\n");
  paper.write("tags/vent.md", "---\nname: Vent\n---\n");
  commit("2015-04-01");
  for (const file of ["pages/a-propos.md", "companies/zte.md", "authors/nina.md", "tags/vent.md"]) paper.remove(file);
  commit("2015-05-01");
  expect((await lostNow()).map(({ path }) => path)).toEqual([
    "/authors/nina",
    "/companies/zte",
    "/a-propos",
    "/tags/vent",
  ]);
});

test("names that git quotes are understood", async () => {
  paper.write("notes/été à « Paris ».md", "Une note, qui n’est pas de la copie.\n");
  paper.story("un");
  commit("2015-04-01");
  paper.remove("notes");
  paper.remove("articles/2015/03/un.md");
  commit("2015-05-01");
  expect((await lostNow()).map(({ path }) => path)).toEqual(["/articles/un"]);
});

test("a folder outside of any repository has no history", () => {
  expect(Repository.around("/")).toBeUndefined();
});

test("a change that removes, renames or hides what readers could see loses its address, before it is committed and after", async () => {
  for (const slug of ["retire", "renomme", "cache", "garde"]) paper.story(slug);
  paper.story("brouillon", { more: "draft: true" });
  paper.write("tags/perdu.md", "---\nname: Perdu\n---\n");
  const before = commit("2015-04-01");
  expect(await lostSince(before)).toEqual([]);
  for (const slug of ["retire", "renomme", "garde", "brouillon"]) paper.remove(`articles/2015/03/${slug}.md`);
  paper.remove("tags/perdu.md");
  paper.story("autre", { more: "aliases: [/articles/garde]" });
  paper.story("renommee");
  paper.story("cache", { more: "draft: true" });
  const lost = ["/articles/cache", "/articles/renomme", "/articles/retire", "/tags/perdu"];
  expect(await lostSince(before)).toEqual(lost);
  commit("2015-04-02");
  expect(await lostSince(before)).toEqual(lost);
  expect(await lostSince("HEAD")).toEqual([]);
});

async function lostSince(ref: string) {
  await paper.update();
  const standing = await Repository.standing(paper.content, ref);
  if (!standing) throw new Error("There is no repository, or no such commit.");
  return addressesLostSince(standing, paper.edition())
    .map(({ path }) => path)
    .sort();
}

async function lostNow() {
  await paper.update();
  const repository = Repository.around(paper.content);
  if (!repository) throw new Error("There is no repository.");
  const hidden = paper.archive.db.prepare<[], string>("SELECT file FROM articles WHERE draft = 1").pluck().all();
  return lostAddresses(repository, paper.edition(), hidden);
}

/** Commits everything at noon of a day, and gives the commit's name. */
function commit(day: string): string {
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "-m", day, `--date=${day}T12:00:00Z`);
  return git("rev-parse", "HEAD").trim();
}

function git(...args: string[]): string {
  const message = args[args.indexOf("-m") + 1] ?? "";
  const at = /^\d{4}-\d\d-\d\d$/.test(message) ? `${message}T12:00:00Z` : "2015-04-04T12:00:00Z";
  return execFileSync("git", args, {
    cwd: paper.content,
    encoding: "utf8",
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_COMMITTER_DATE: at,
      GIT_AUTHOR_NAME: "Claire",
      GIT_AUTHOR_EMAIL: "claire@journal.example",
      GIT_COMMITTER_NAME: "Claire",
      GIT_COMMITTER_EMAIL: "claire@journal.example",
    },
  });
}
