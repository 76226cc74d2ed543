import { expect, test } from "vitest";
import { Paper } from "../../support/paper.ts";

const sections = ["mobile", "internet"];
const companies = ["xiaomi", "apple", "nokia"];

/** Publishes one story in a paper of `count`, and says how many articles and lists it moved. */
async function movedIn(count: number): Promise<{ articles: number; lists: number }> {
  using paper = new Paper();
  for (let number = 0; number < count; number++) {
    const day = String((number % 28) + 1).padStart(2, "0");
    const hour = String(Math.floor(number / 28) % 24).padStart(2, "0");
    paper.story(`n-${number}`, {
      date: `2015-0${(number % 9) + 1}-${day} ${hour}:00`,
      section: sections[number % 2] ?? "mobile",
      companies: `[${companies[number % 3]}]`,
    });
  }
  await paper.update();
  paper.story("nouveau", { date: "2016-11-30 10:00", companies: "[xiaomi, apple]", tags: "[chine, salons]" });
  const { moved } = await paper.update();
  return {
    articles: moved.filter((name) => name.startsWith("article:")).length,
    lists: moved.filter((name) => name.startsWith("list:")).length,
  };
}

test("what a publication makes stale does not grow with the archive", async () => {
  const small = await movedIn(60);
  const large = await movedIn(600);
  expect(small.articles).toBeGreaterThan(5);
  expect(large.articles).toBeLessThanOrEqual(small.articles);
  expect(large.lists).toBe(small.lists);
});
