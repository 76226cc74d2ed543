import sharp from "sharp";
import { expect, test } from "vitest";
import { Paper } from "../../support/paper.ts";

function blank(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#c00000" } })
    .png()
    .toBuffer();
}

const lead = "image:\n  src: /large.png\n  alt: Un aplat rouge\n  focus: left";

test("a picture of 24 megapixels leads its article, with what its crops keep", async () => {
  using paper = new Paper();
  paper.write("large.png", await blank(6000, 4000));
  paper.story("premier", { more: lead });
  expect((await paper.update()).problems).toEqual([]);
  const edition = paper.edition();
  const [article] = edition.newest("all", 1);
  expect(article && edition.picture(article)).toMatchObject({
    image: { width: 6000, height: 4000 },
    focus: "left",
  });
});

test("a larger picture is a problem of each article that names it, and says how large it may be", async () => {
  using paper = new Paper();
  paper.write("large.png", await blank(5000, 5000));
  const named = paper.story("premier", { more: lead });
  const shown = paper.story("second", { body: "Du texte.\n\n![Un aplat rouge](/large.png)" });
  const { problems } = await paper.update();
  expect(problems.map(({ file }) => file).toSorted()).toEqual([named, shown]);
  for (const { message } of problems) expect(message).toMatch(/24 mégapixels/);
});

test("a picture that is made smaller is no problem any more", async () => {
  using paper = new Paper();
  paper.write("large.png", await blank(5000, 5000));
  paper.story("premier", { more: lead });
  await paper.update();
  paper.write("large.png", await blank(2500, 2500));
  expect((await paper.update()).problems).toEqual([]);
  expect(paper.edition().count("all")).toBe(1);
});
