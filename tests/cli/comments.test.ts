import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { post, read } from "../lib/comments/desk/newsroom.ts";
import { eachDatabase, environmentOf } from "../support/databases.ts";
import { Paper } from "../support/paper.ts";

eachDatabase("npm run comments", (open) => {
  test("hands over and erases what is held under an address, and keeps the log", async () => {
    const store = await open();
    const { id } = await post(store, 1, { email: "lea@exemple.fr", name: "Léa" });
    const env = { ...process.env, ...environmentOf(store.place) };
    const run = (...args: string[]) => {
      const { status, stdout } = spawnSync(process.execPath, ["cli/comments.ts", ...args], { encoding: "utf8", env });
      return { status, told: stdout === "" ? undefined : JSON.parse(stdout) };
    };
    expect(run("export", "--email", "lea@exemple.fr")).toMatchObject({
      status: 0,
      told: { comments: [{ id, name: "Léa" }] },
    });
    expect(run("erase", "--email", "lea@exemple.fr")).toEqual({ status: 0, told: { comments: 1, reports: 0 } });
    expect(await read(store, id)).toMatchObject({ state: "withdrawn", name: "", emailKey: null });
    expect(run("erase", "--email", "lea").status).toBe(1);
    expect(run("effacer").status).toBe(1);
    const log = await store.db.selectFrom("decisions").select(["action", "actorKind"]).orderBy("seq").execute();
    expect(log.slice(1)).toEqual([
      { action: "export", actorKind: "system" },
      { action: "erase", actorKind: "system" },
    ]);
  });
});

test("npm run comments -- retention keeps no more than the policy of the paper says", async () => {
  using paper = new Paper();
  await paper.update();
  const env = { ...process.env, DATABASE_URL: "", MARBRE_STATE: paper.state, MARBRE_CONTENT: paper.content };
  const { status, stdout } = spawnSync(process.execPath, ["cli/comments.ts", "retention"], { encoding: "utf8", env });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ addresses: 0, networks: 0, reports: 0, blocks: 0 });
});
