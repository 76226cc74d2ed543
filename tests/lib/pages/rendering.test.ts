import { expect, test } from "vitest";
import { collectPage, putBack, setAside } from "#lib/pages/rendering.ts";

const inRender = async <T>(work: () => T): Promise<T> => {
  const made: T[] = [];
  await collectPage(async () => {
    made.push(work());
  });
  const [first] = made;
  if (first === undefined) throw new Error("Nothing was made.");
  return first;
};

test("what is set aside during a render is put back where it was, and is not looked into", async () => {
  const forged = '<p>$& <marbre-aside part="foot"></marbre-aside></p>';
  const made = await inRender(() => {
    const document = `<main>${setAside("main", () => forged)}</main><footer>${setAside("foot", () => "Fin")}</footer>`;
    return { document, whole: putBack(document) };
  });
  expect(made.document).not.toContain("$&");
  expect(made.whole).toBe(`<main>${forged}</main><footer>Fin</footer>`);
});

test("a document that lost a place, or that has one too many, is no document", async () => {
  const lost = inRender(() => {
    setAside("main", () => "x");
    return putBack("<main></main>");
  });
  await expect(lost).rejects.toThrow("no place for its main");
  const twice = inRender(() => putBack(setAside("main", () => "x").repeat(2)));
  await expect(twice).rejects.toThrow("too many");
});

test("outside of a render markup stays where it is", () => {
  expect(setAside("main", () => "<p>ici</p>")).toBe("<p>ici</p>");
  expect(putBack("<p>ici</p>")).toBe("<p>ici</p>");
});
