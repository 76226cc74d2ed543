import { sql } from "kysely";
import { expect, test } from "vitest";
import { eachDatabase } from "../../support/databases.ts";
import { commentRow, decisionRow } from "../../support/rows.ts";

eachDatabase("the tables", (open) => {
  test("give back what was put in: moments as numbers, text with its letters", async () => {
    const { db } = await open();
    const row = commentRow({ postedAt: Date.UTC(2099, 0, 1), body: "Ça, « cœur » 👩‍🚒\n<b>" });
    await db.insertInto("comments").values(row).execute();
    expect(await db.selectFrom("comments").selectAll().execute()).toEqual([row]);
  });

  test("put text in the order of its bytes, whatever the language of the machine", async () => {
    const { db } = await open();
    const ids = ["Z", "a", "z", "é"];
    await db
      .insertInto("comments")
      .values(ids.toReversed().map((id) => commentRow({ id })))
      .execute();
    const rows = await db.selectFrom("comments").select("id").orderBy("id").execute();
    expect(rows.map(({ id }) => id)).toEqual(ids);
  });

  test("take one comment for each form that was sent", async () => {
    const { db } = await open();
    const insert = () =>
      db
        .insertInto("comments")
        .values(commentRow({ formKey: "f1" }))
        .execute();
    await insert();
    await expect(insert()).rejects.toThrow(/unique/i);
  });

  test("refuse what refers to nothing, and text in the place of a number", async () => {
    const { db } = await open();
    const insert = (fields: Parameters<typeof commentRow>[0]) => db.insertInto("comments").values(commentRow(fields));
    await expect(insert({ parent: "nobody" }).execute()).rejects.toThrow(/foreign key/i);
    await expect(insert({ root: "nobody" }).execute()).rejects.toThrow(/foreign key/i);
    await expect(sql`update publication set seq = 'demain'`.execute(db)).rejects.toThrow(/INTEGER|bigint/);
    await expect(sql`insert into publication (id, seq) values (2, 0)`.execute(db)).rejects.toThrow(/check/i);
  });

  test("number decisions upwards, and let nobody change or delete one", async () => {
    const { db } = await open();
    for (const action of ["hold", "publish"])
      await db
        .insertInto("decisions")
        .values({ ...decisionRow, action })
        .execute();
    const before = await db.selectFrom("decisions").select(["seq", "action"]).orderBy("seq").execute();
    expect(before).toEqual([
      { seq: 1, action: "hold" },
      { seq: 2, action: "publish" },
    ]);
    await expect(db.updateTable("decisions").set({ note: "Rien." }).execute()).rejects.toThrow(/append-only/);
    await expect(db.deleteFrom("decisions").where("seq", "=", 1).execute()).rejects.toThrow(/append-only/);
    expect(await db.selectFrom("decisions").select(["seq", "action"]).orderBy("seq").execute()).toEqual(before);
  });
});
