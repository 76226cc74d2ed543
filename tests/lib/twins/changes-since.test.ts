import { expect, test } from "vitest";
import { lastCursor } from "#lib/archive/logged-changes.ts";
import { changesSince } from "#lib/twins/changes-since.ts";
import { Paper, today } from "../../support/paper.ts";

const minute = 60_000;

function lines(paper: Paper, since: string | null, now: number, limit?: number) {
  const answer = changesSince(paper.edition(now), since, limit);
  if (!answer.ok) throw new Error(answer.message);
  const read = answer.body.split("\n").filter((line) => line !== "");
  return { lines: read.map((line) => JSON.parse(line)), next: answer.next };
}

test("each change is a line of JSON with absolute addresses and the cursor behind it", async () => {
  using paper = new Paper();
  paper.story("un");
  await paper.update();
  const since = lastCursor(paper.edition());
  paper.remove("articles/2015/03/un.md");
  paper.story("deux", { more: "aliases: [/articles/un]\nupdated: 2016-11-30" });
  await paper.update({ now: today + minute });
  const moved = lines(paper, since, today + minute);
  expect(moved.lines).toEqual([
    {
      cursor: expect.stringMatching(/^[\da-f-]{36}\.\d+\.\d+\.\d+$/),
      at: "2016-12-01T12:01:00.000Z",
      kind: "moved",
      id: "https://preuve.example/articles/un",
      url: "https://preuve.example/articles/deux",
      from: "https://preuve.example/articles/un",
      json: "https://preuve.example/articles/deux.json",
      markdown: "https://preuve.example/articles/deux.md",
      updated: "2016-11-29T23:00:00.000Z",
    },
  ]);
  expect(moved.next).toBe(`https://preuve.example/changes.jsonl?since=${moved.lines[0].cursor}`);
  paper.remove("articles/2015/03/deux.md");
  await paper.update({ now: today + 2 * minute });
  const removed = lines(paper, moved.lines[0].cursor, today + 2 * minute);
  expect(removed.lines).toEqual([
    {
      cursor: expect.any(String),
      at: "2016-12-01T12:02:00.000Z",
      kind: "removed",
      id: "https://preuve.example/articles/un",
      url: "https://preuve.example/articles/deux",
    },
  ]);
});

test("an answer has at most as many lines as asked for, and leads on to the rest", async () => {
  using paper = new Paper();
  for (const slug of ["a", "b", "c"]) paper.story(slug);
  await paper.update();
  const first = lines(paper, null, today, 2);
  expect(first.lines.map(({ url }) => url.at(-1))).toEqual(["a", "b"]);
  const rest = lines(paper, new URL(first.next).searchParams.get("since"), today, 2);
  expect(rest.lines.map(({ url }) => url.at(-1))).toEqual(["c"]);
});

test("a cursor that nobody gave out is refused with a word on what to do", async () => {
  using paper = new Paper();
  paper.story("un");
  await paper.update();
  const answer = changesSince(paper.edition(), "gestern");
  expect(answer).toEqual({ ok: false, message: expect.stringContaining("leave `since` out") });
});
