import { expect, test } from "vitest";
import { receiptToken } from "#lib/comments/links.ts";
import { postComment } from "#lib/comments/post.ts";
import { type ReportEntry, reportComment, reportOf, reportProblems } from "#lib/comments/report.ts";
import type { Store } from "#lib/database/store.ts";
import { eachDatabase } from "../../support/databases.ts";
import { paper as site } from "../../support/mail.ts";
import { article, noon, openPolicy, posting } from "./story.ts";

const insult: ReportEntry = { reason: "insult", explanation: "", name: "", email: "", goodFaith: false, key: "r-1" };
const illegal: ReportEntry = {
  reason: "illegal",
  explanation: "Article 29 de la loi de 1881.",
  name: "Claire Obin",
  email: "claire@lecteurs.example",
  goodFaith: true,
  key: "r-2",
};
const fields = (entry: ReportEntry) => reportProblems(entry).map(({ field }) => field);

function reporting(comment: string, entry: ReportEntry, network = "192.0.2.0/24") {
  return { site, comment, matter: { article, reason: "Insulte" }, entry, network, now: noon };
}

async function published(store: Store): Promise<string> {
  const posted = await postComment(store, posting({}, { policy: openPolicy }));
  if (!posted.ok) throw new Error("It was to be published.");
  return posted.id;
}

test("a report says why, and need say no more", () => {
  expect(fields(insult)).toEqual([]);
  expect(fields({ ...insult, reason: "" })).toEqual(["reason"]);
  expect(fields({ ...insult, reason: "constructor" })).toEqual(["reason"]);
  expect(fields({ ...insult, email: "claire" })).toEqual(["email"]);
});

test("a notice of illegal content holds what the law asks, and that of child abuse need not name anybody", () => {
  expect(fields(illegal)).toEqual([]);
  const empty = { ...illegal, explanation: " ", name: "", email: "", goodFaith: false };
  expect(fields(empty)).toEqual(["explanation", "name", "email", "good-faith"]);
  expect(fields({ ...empty, reason: "child-abuse" })).toEqual(["explanation", "good-faith"]);
});

eachDatabase("a report", (open) => {
  test("is kept once for each form, and its receipt shows it", async () => {
    const store = await open();
    const comment = await published(store);
    const first = await reportComment(store, reporting(comment, illegal));
    expect(await reportComment(store, reporting(comment, illegal))).toEqual(first);
    expect(await store.db.selectFrom("reports").selectAll().execute()).toHaveLength(1);
    const id = first.ok ? first.id : "";
    expect(await reportOf(store, receiptToken(id))).toMatchObject({ id, comment, state: "open", goodFaith: 1 });
    expect(await reportOf(store, id)).toBeUndefined();
  });

  test("sends its receipt to the address that came with it, with nothing that was typed", async () => {
    const store = await open();
    await reportComment(store, reporting(await published(store), illegal));
    const mail = await store.db.selectFrom("outbox").selectAll().execute();
    expect(mail).toMatchObject([{ kind: "report-receipt", recipient: "claire@lecteurs.example" }]);
    expect(mail[0]?.text).not.toContain("1881");
  });

  test("of what nobody can read is no report", async () => {
    const store = await open();
    const waiting = await postComment(store, posting());
    const reported = await reportComment(store, reporting(waiting.ok ? waiting.id : "", insult));
    expect(reported).toEqual({ ok: false, problem: "missing" });
  });

  test("is one of at most twenty a day from one network", async () => {
    const store = await open();
    const comment = await published(store);
    const results: boolean[] = [];
    for (let number = 0; number < 21; number++) {
      results.push((await reportComment(store, reporting(comment, { ...insult, key: `r${number}` }))).ok);
    }
    expect(results.filter(Boolean)).toHaveLength(20);
    expect(results.at(-1)).toBe(false);
    expect(await reportComment(store, reporting(comment, insult, "198.51.100.0/24"))).toMatchObject({ ok: true });
  });
});
