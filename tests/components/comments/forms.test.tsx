import { gzipSync } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CommentForm, type FormState } from "#components/comments/comment-form.tsx";
import { FormPage, type FormPageProps } from "#components/comments/form-page.tsx";
import { PreviewPage } from "#components/comments/preview-page.tsx";
import { elementsOf, type StrictElement, strictHtml, textOf } from "../../support/strict-html.ts";
import { article, monday, site } from "../paper.ts";
import { comment, form, link, policy } from "./readers.ts";

const formOf = (change: Partial<FormState> = {}) =>
  strictHtml(renderToStaticMarkup(<CommentForm site={site} article={article.slug} form={{ ...form, ...change }} />));

const named = (root: StrictElement, name: string) =>
  elementsOf(root, "input", "textarea").find(({ attributes }) => attributes.name === name)?.attributes;

const values = { name: "Odile", email: "odile@exemple.fr", body: "\n\nMon texte", wantsAnswers: true };

describe("the form", () => {
  test("can be filled in by programs that fill in forms, and says what is required", () => {
    const root = formOf();
    expect(named(root, "name")).toMatchObject({ autocomplete: "name", required: "" });
    expect(named(root, "email")).toMatchObject({ type: "email", autocomplete: "email" });
    expect(named(root, "email")).not.toHaveProperty("required");
    expect(named(root, "body")).toMatchObject({ required: "", maxlength: "3000" });
    expect(named(formOf({ policy: { ...policy, email: "required" } }), "email")).toHaveProperty("required");
  });

  test("keeps its trap from people and from what reads to them", () => {
    const trap = elementsOf(formOf(), "div").find((element) => elementsOf(element, "input").length === 1);
    expect(trap?.attributes).toMatchObject({ class: "visually-hidden", "aria-hidden": "true" });
    expect(named(formOf(), "website")).toMatchObject({ tabindex: "-1", autocomplete: "off" });
  });

  test("asks for a proof of work where the policy does, by a script of its own", () => {
    const scripts = (root: StrictElement) => elementsOf(root, "script").map(({ attributes }) => attributes);
    expect(scripts(formOf())).toEqual([]);
    const asking = formOf({ policy: { ...policy, proofOfWork: true } });
    expect(scripts(asking)).toEqual([{ type: "module", src: "/proof.js" }]);
  });

  test("carries only what it was given", () => {
    const hidden = (root: StrictElement) =>
      elementsOf(root, "input").flatMap(({ attributes: { type, name, value } }) =>
        type === "hidden" ? [[name, value]] : [],
      );
    expect(hidden(formOf())).toEqual([["article", "xiaomi-europe"]]);
    expect(hidden(formOf({ parent: "p", seal: "s", key: "k", nudged: true }))).toEqual([
      ["article", "xiaomi-europe"],
      ["parent", "p"],
      ["seal", "s"],
      ["key", "k"],
      ["nudged", "1"],
    ]);
  });

  test("sends by its first button and shows again by its second", () => {
    const buttons = elementsOf(formOf(), "button").map(({ attributes }) => [attributes.name, attributes.value]);
    expect(buttons).toEqual([
      ["intent", "post"],
      ["intent", "preview"],
    ]);
  });

  test("tells who is responsible, for how long, and where the rest stands", () => {
    const said = textOf(formOf());
    expect(said).toContain("Éditions de la Morasse");
    expect(said).toContain("12\u00a0mois");
    expect(elementsOf(formOf(), "a").map(({ attributes }) => attributes.href)).toEqual(["/confidentialite"]);
  });

  test("adds less than 800 bytes to a page", () => {
    const html = renderToStaticMarkup(
      <CommentForm site={site} article={article.slug} form={{ ...form, seal: "0123456789abcdef" }} />,
    );
    expect(gzipSync(html).length).toBeLessThan(800);
  });
});

describe("a form with faults", () => {
  const root = formOf({
    values,
    problems: [
      { field: "name", fault: "missing" },
      { field: "email", fault: "malformed" },
      { field: "body", fault: "long", most: 3000, sent: 3001 },
    ],
  });

  test("opens on a list of them, each leading to its field", () => {
    const summary = elementsOf(root, "div").find(({ attributes }) => attributes.class === "faults");
    expect(summary?.attributes).toMatchObject({ role: "alert", tabindex: "-1", autofocus: "" });
    expect(summary && textOf(summary)).toMatch(/^3\u00a0points à corriger/);
    const targets = elementsOf(root, "a").map(({ attributes }) => attributes.href?.slice(1));
    const ids = elementsOf(root, "input", "textarea").map(({ attributes }) => attributes.id);
    expect(targets.slice(0, 3)).toEqual(["form-name", "form-email", "form-body"]);
    expect(ids).toEqual(expect.arrayContaining(targets.slice(0, 3)));
  });

  test("ties each field to what is wrong with it", () => {
    const described = ["name", "email", "body"].map((name) => named(root, name)?.["aria-describedby"]);
    const faults = elementsOf(root, "p").flatMap(({ attributes }) => attributes.id ?? []);
    expect(described).toEqual(["form-name-fault", "form-email-fault", "form-body-fault"]);
    expect(faults).toEqual(described);
    expect(named(root, "name")).toHaveProperty("aria-invalid", "true");
  });

  test("says nothing of faults where there are none", () => {
    expect(elementsOf(formOf()).map(({ attributes }) => attributes.role)).not.toContain("alert");
    expect(named(formOf(), "name")).not.toHaveProperty("aria-invalid");
  });
});

describe("the page of the form", () => {
  const page = (props: Partial<FormPageProps>) =>
    strictHtml(
      renderToStaticMarkup(<FormPage site={site} article={link} why="errors" form={{ ...form, values }} {...props} />),
    );

  test.each<[FormPageProps["why"], RegExp]>([
    ["errors", /n’est pas encore envoyé/],
    ["nudge", /dire autrement/],
    ["unavailable", /ne peuvent pas être reçus pour le moment/],
    ["expired", /encore une fois/],
    ["refused", /n’a pas été reçu/],
    ["parent-gone", /n’est plus là/],
    ["closed", /sont fermés/],
  ])("that is shown for %s says so and keeps the text", (why, said) => {
    const root = page({ why });
    expect(elementsOf(root, "h1").map(textOf)).toEqual([expect.stringMatching(said)]);
    expect(elementsOf(root, "textarea").map(textOf)).toEqual([values.body]);
    expect(elementsOf(root, "form")).toHaveLength(why === "closed" ? 0 : 1);
  });

  test("says which rule refused, with what it saw", () => {
    const root = page({ why: "refused", rule: "links", detail: { count: 9, limit: 8 } });
    expect(textOf(root)).toContain("9\u00a0liens");
  });

  test("quotes the comment that is answered", () => {
    const root = page({ why: "answer", answered: comment(7, { body: "La carte est fausse." }) });
    expect(elementsOf(root, "article").map(textOf)).toEqual([expect.stringContaining("La carte est fausse.")]);
  });
});

test("a preview shows the comment as it will appear, and the form with it", () => {
  const root = strictHtml(
    renderToStaticMarkup(<PreviewPage site={site} article={link} now={monday} form={{ ...form, values }} />),
  );
  const [shown] = elementsOf(root, "article");
  expect(shown && textOf(shown)).toBe(`Odile16\u00a0mars 2015 à\u00a018\u00a0h\u00a040${values.body}`);
  expect(elementsOf(root, "textarea").map(textOf)).toEqual([values.body]);
});
