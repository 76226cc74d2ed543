import { expect, test } from "vitest";
import { lifetimeOf, linkOf, linksInForce, makeLink, revokeLinks } from "#lib/previews/links.ts";
import { eachDatabase } from "../../support/databases.ts";

process.env.MARBRE_SECRET = "0123456789abcdef0123456789abcdef";

const now = Date.parse("2026-11-23T10:00:00Z");
const hour = 60 * 60_000;
const by = { id: "u1", name: "Nadia" };

eachDatabase("a preview link", (open) => {
  test("leads to its article until its end, and not a millisecond longer", async () => {
    const store = await open();
    const { token, until } = await makeLink(store, { article: "avenir", lifetime: "1h", by }, now);
    expect(until).toBe(now + hour);
    expect(await linkOf(store, token, until - 1)).toMatchObject({ article: "avenir", byName: "Nadia" });
    expect(await linkOf(store, token, until)).toBeUndefined();
  });

  test("is void when it is altered, forged or of another installation", async () => {
    const store = await open();
    const { token, id } = await makeLink(store, { article: "avenir", lifetime: "7d", by }, now);
    const other = await makeLink(store, { article: "autre", lifetime: "7d", by }, now);
    const [, mac = ""] = token.split(".");
    const forged = [
      `${other.id}.${mac}`,
      `${id}.${"0".repeat(32)}`,
      id,
      "",
      `${token}0`,
      token.toUpperCase(),
      "\0",
      `${id}.`,
    ];
    for (const wrong of forged) expect([wrong, await linkOf(store, wrong, now)]).toEqual([wrong, undefined]);
    process.env.MARBRE_SECRET = "fedcba9876543210fedcba9876543210";
    expect(await linkOf(store, token, now)).toBeUndefined();
    process.env.MARBRE_SECRET = "0123456789abcdef0123456789abcdef";
    expect(await linkOf(store, token, now)).toBeDefined();
  });

  test("is revoked alone or with all others, once", async () => {
    const store = await open();
    const [one, two, three] = await Promise.all(
      ["un", "deux", "trois"].map((article) => makeLink(store, { article, lifetime: "1d", by }, now)),
    );
    if (!one || !two || !three) throw new Error("Three links were made.");
    expect(await revokeLinks(store, { only: one.id }, now)).toBe(1);
    expect(await revokeLinks(store, { only: one.id }, now)).toBe(0);
    expect(await linkOf(store, one.token, now)).toBeUndefined();
    expect((await linksInForce(store, now)).map(({ article }) => article).sort()).toEqual(["deux", "trois"]);
    expect(await revokeLinks(store, { only: "\0" }, now)).toBe(0);
    expect(await revokeLinks(store, "all", now)).toBe(2);
    expect(await linkOf(store, three.token, now)).toBeUndefined();
    expect(await linksInForce(store, now)).toEqual([]);
  });

  test("is forgotten a month after its end", async () => {
    const store = await open();
    await makeLink(store, { article: "vieux", lifetime: "1h", by }, now);
    await makeLink(store, { article: "neuf", lifetime: "1h", by }, now + 32 * 24 * hour);
    expect(await store.db.selectFrom("previewLinks").select("article").execute()).toEqual([{ article: "neuf" }]);
  });
});

test("only three lifetimes are offered", () => {
  expect(["1h", "1d", "7d", "30d", "", "constructor"].map(lifetimeOf)).toEqual([
    "1h",
    "1d",
    "7d",
    undefined,
    undefined,
    undefined,
  ]);
});
