import { expect, test } from "vitest";
import { readDelivery } from "#lib/publishing/delivery.ts";

const commit = "9f4c0e1d2b3a49586776859403f2e1d0c9b8a7f6";
const push = { ref: "refs/heads/main", after: commit };

const read = (headers: Record<string, string>, body: unknown) =>
  readDelivery(new Headers(headers), new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body)));

test("a push is read in the words of each host", () => {
  const expected = { kind: "push", branch: "main", commit, by: "Claire" };
  expect(read({ "X-GitHub-Event": "push" }, { ...push, pusher: { name: "Claire" } })).toEqual(expected);
  expect(read({ "X-Gitlab-Event": "Push Hook" }, { ...push, user_name: "Claire" })).toEqual(expected);
  expect(read({ "X-Gitea-Event": "push" }, { ...push, pusher: { login: "Claire" } })).toEqual(expected);
  const forgejo = { "X-Forgejo-Event": "push", "X-Gitea-Event": "push", "X-GitHub-Event": "push" };
  expect(read(forgejo, { ...push, pusher: { login: "c.v", full_name: "Claire" } })).toEqual(expected);
});

test("a push that GitHub sends as a form is read too", () => {
  const form = new URLSearchParams({ payload: JSON.stringify(push) }).toString();
  const headers = { "X-GitHub-Event": "push", "Content-Type": "application/x-www-form-urlencoded" };
  expect(read(headers, form)).toMatchObject({ kind: "push", commit });
});

test("a ping is a ping, and what is no push to a branch is named", () => {
  expect(read({ "X-GitHub-Event": "ping" }, "{}")).toEqual({ kind: "ping" });
  expect(read({ "X-GitHub-Event": "issues" }, "{}")).toEqual({ kind: "other", event: "issues" });
  expect(read({ "X-GitHub-Event": "push" }, { ...push, ref: "refs/tags/v1" })).toEqual({
    kind: "other",
    event: "push",
  });
  expect(read({}, push)).toEqual({ kind: "other", event: "" });
});

test("a deleted branch has no commit", () => {
  const delivery = read({ "X-GitHub-Event": "push" }, { ...push, after: "0".repeat(40) });
  expect(delivery).toEqual({ kind: "push", branch: "main", by: "" });
});

test("a body that cannot be read is no delivery", () => {
  for (const body of ["", "{", "[]", "null", JSON.stringify({ ref: 1, after: commit }), "payload=%7B%7D"]) {
    expect(read({ "X-GitHub-Event": "push" }, body), body).toBeUndefined();
  }
});

test("a commit that is none, such as an option of git, is not taken for one", () => {
  expect(read({ "X-GitHub-Event": "push" }, { ...push, after: "--upload-pack=touch" })).toMatchObject({
    kind: "other",
  });
});

test("a name that could command a terminal or fill a page is one short line", () => {
  const name = `Claire\u001b[31m\n\u202e${"x".repeat(500)}`;
  const delivery = read({ "X-GitHub-Event": "push" }, { ...push, pusher: { name } });
  const by = delivery?.kind === "push" ? delivery.by : "";
  expect(by).toMatch(/^Claire \[31m x+…$/);
  expect(by.length).toBeLessThanOrEqual(80);
});
