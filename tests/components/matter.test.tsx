import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test } from "vitest";
import { Page } from "#components/frame/page.tsx";
import { collectPage, putBack } from "#lib/pages/rendering.ts";
import { pages, site } from "./paper.ts";

afterEach(() => {
  globalThis.marbreMarkup = undefined;
});

const page = (
  <Page site={site} pages={pages} path="/sections/mobile" above={<p>Au-dessus</p>}>
    <h1>Mobile &amp; « compagnie »</h1>
    {"Un "}
    {"texte"}
  </Page>
);

test("a page whose parts are given as markup is the same, letter for letter", () => {
  const elements = renderToStaticMarkup(page);
  globalThis.marbreMarkup = renderToStaticMarkup;
  expect(renderToStaticMarkup(page)).toBe(elements);
});

test("the markup of each part is made once in a render, however often Next makes the page", async () => {
  const made: ReactNode[] = [];
  globalThis.marbreMarkup = (matter) => {
    made.push(matter);
    return renderToStaticMarkup(matter);
  };
  const elements = renderToStaticMarkup(page);
  made.length = 0;
  const documents: string[] = [];
  await collectPage(async () => {
    for (let pass = 0; pass < 4; pass++) documents.push(putBack(renderToStaticMarkup(page)));
  });
  expect(made).toHaveLength(3);
  expect(new Set(documents)).toEqual(new Set([elements]));
});
