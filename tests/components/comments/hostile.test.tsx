import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CommentHead } from "#components/comments/comment.tsx";
import { HiddenFields, InputField, TextField } from "#components/comments/fields.tsx";
import { ReaderProse } from "#components/comments/reader-prose.tsx";
import { printable } from "#lib/text/printable.ts";
import { unprintable } from "../../fixtures/hostile/characters.ts";
import { hostileClasses, hostileStrings } from "../../support/hostile-strings.ts";
import { elementsOf, type StrictElement, strictHtml, textOf } from "../../support/strict-html.ts";
import { site } from "../paper.ts";
import { comment } from "./readers.ts";

const strings = hostileStrings();

test("there are a thousand hostile strings and more, of two dozen classes", () => {
  expect(strings.length).toBeGreaterThan(1000);
  expect(Object.keys(hostileClasses).length).toBeGreaterThan(22);
  expect(unprintable.filter((text) => printable(text) === text)).toEqual([]);
});

const namesOf = (root: StrictElement) => new Set(elementsOf(root).map(({ name }) => name));

function proseOf(text: string): StrictElement {
  const [prose] = strictHtml(renderToStaticMarkup(<ReaderProse text={text} />)).children;
  if (prose === undefined || typeof prose === "string") throw new Error("No prose.");
  return prose;
}

describe("a hostile text", () => {
  test("comes back exactly as it was typed", () => {
    for (const text of strings) expect(textOf(proseOf(text))).toBe(text);
  });

  test("makes no elements but paragraphs and links, and nothing but white space between paragraphs", () => {
    for (const text of strings) {
      const prose = proseOf(text);
      expect([...namesOf(prose)].filter((name) => name !== "p" && name !== "a")).toEqual([]);
      for (const child of prose.children) {
        if (typeof child === "string") expect(child).toMatch(/^[ \t\n]+$/);
        else expect(child).toMatchObject({ name: "p", attributes: {} });
      }
    }
  });

  test("links to the web only, and vouches for nothing", () => {
    const links = strings.flatMap((text) => elementsOf(proseOf(text), "a"));
    expect(links.length).toBeGreaterThan(50);
    for (const { attributes, children } of links) {
      const { href = "", ...rest } = attributes;
      const url = new URL(href);
      expect(rest).toEqual({ rel: "ugc nofollow noopener" });
      expect(url).toMatchObject({ protocol: expect.stringMatching(/^https?:$/), username: "", password: "", href });
      expect(url.hostname).not.toBe("");
      expect(children).toEqual([expect.stringMatching(/^https?:\/\/[^\s\p{C}<>"]+$/iu)]);
    }
  });

  test("is a name like any other", () => {
    for (const name of strings) {
      const root = strictHtml(renderToStaticMarkup(<CommentHead site={site} comment={comment(1, { name })} />));
      expect([...namesOf(root)]).toEqual(["h3", "bdi", "time"]);
      expect(elementsOf(root, "bdi").map(textOf)).toEqual([name]);
    }
  });

  test("is given back by a form as it was typed", () => {
    for (const text of strings) {
      const root = strictHtml(
        renderToStaticMarkup(
          <>
            <HiddenFields fields={{ seal: text }} />
            <InputField form="form" name="name" label="Nom" defaultValue={text} />
            <TextField form="form" name="body" label="Texte" defaultValue={text} />
          </>,
        ),
      );
      expect(elementsOf(root, "textarea").map(textOf)).toEqual([text]);
      expect(elementsOf(root, "input").map(({ attributes }) => attributes.value)).toEqual([text, text]);
    }
  });
});
