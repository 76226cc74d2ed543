import { expect, test } from "vitest";
import { writeOutcome } from "#lib/pages/outcome.ts";
import { trimDocument, UnknownMarkup } from "#lib/pages/trim-document.ts";

const chunk = "/_next/static/chunks/0wj0noag.js";
const stamp = { archive: "a", on: { site: "1.0.0", "article:\"<&'": "2.0.0" } };
const attribute = (text: string) =>
  text
    .replace(/&/g, "&amp;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#x27;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
const outcome = `<meta name="marbre" content="${attribute(writeOutcome({ status: 200, stamp }))}"/>`;
const tail = `<script src="${chunk}" id="_R_" async=""></script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"\\u003cscript>"])</script></body></html>`;

/** A document as Next 16.4.6 renders it. */
function rendered({ head = "", body = "<main>Texte</main>", end = tail } = {}): string {
  return `<!DOCTYPE html><html lang="fr"><head><meta charSet="utf-8"/><link rel="preload" as="script" fetchPriority="low" href="${chunk}"/><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/><script src="${chunk}" async=""></script>${outcome}<title>Titre</title><script type="module" src="/marbre.js"></script>${head}<script src="${chunk}" noModule=""></script></head><body><div hidden=""><!--$--><!--/$--></div><!--&-->${body}<!--$--><!--/$--><!--/&-->${end}`;
}

test("a rendered document loses the framework's scripts, preloads, flight data and comments, and nothing else", () => {
  expect(trimDocument(rendered()).html).toBe(
    '<!DOCTYPE html><html lang="fr"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/><title>Titre</title><script type="module" src="/marbre.js"></script></head><body><main>Texte</main></body></html>',
  );
});

test("what the page says about itself is read and taken out", () => {
  expect(trimDocument(rendered()).outcome).toEqual({ status: 200, stamp });
});

test("text that looks like the framework's tail cannot cut the page short", () => {
  const body = "<main><p>&lt;script src=&quot;x&quot; id=&quot;_R_&quot;&gt; et la suite</p></main>";
  expect(trimDocument(rendered({ body })).html).toContain("et la suite</p></main></body></html>");
});

test("a raw element with the bootstrap's id before the last one does not hide what follows it", () => {
  const body = '<main><p data-x=" id="_R_"">avant</p><p>après</p></main>';
  expect(trimDocument(rendered({ body })).html).toContain("<p>après</p>");
});

test.each([
  ["code that quotes the framework", "<code>self.__next_f.push([1])</code>"],
  ["a sign in an attribute", '<img alt="&quot;><script>alert(1)</script>" title="<!-- a --><template id=x>"/>'],
  ["the marks of React in an attribute", '<img alt="<!--$--> et <!-- -->"/>'],
  ["quotes about preloads", '<p>as="script" id="_R_"</p>'],
])("%s is text, and stays as it is", (_what, text) => {
  expect(trimDocument(rendered({ body: `<main>${text}</main>` })).html).toContain(`<main>${text}</main>`);
});

test("the script of a form stays", () => {
  const body = '<main><form><script type="module" src="/proof.js"></script></form></main>';
  expect(trimDocument(rendered({ body })).html).toContain(body);
});

test("data blocks stay", () => {
  const head = '<script type="application/ld+json">{"a":"\\u003c/script>"}</script>';
  expect(trimDocument(rendered({ head })).html).toContain(head);
});

test.each([
  ["a document without a bootstrap script", rendered({ end: "</body></html>" })],
  ["anything but scripts in the tail", rendered({ end: tail.replace("</body>", "<p>Texte</p></body>") })],
  ["a foreign script in the body", rendered({ body: "<main><script>alert(1)</script></main>" })],
  [
    "a script of the framework with unknown attributes",
    rendered({ head: `<script src="${chunk}" defer=""></script>` }),
  ],
  ["an unresolved Suspense boundary", rendered({ body: '<main><!--$?--><template id="B:0"></template></main>' })],
  ["a failed boundary", rendered({ body: "<main><!--$!--></main>" })],
  ["a comment of unknown origin", rendered({ body: "<main><!-- bonjour --></main>" })],
  ["a page that says twice what became of it", rendered({ head: outcome })],
  ["a page that does not say what became of it", rendered().replace(outcome, "")],
  ["a tag that never ends", rendered({ body: '<main><p title="x></main>' })],
  ["a script in other letters", rendered({ body: "<main><SCRIPT>alert(1)</SCRIPT></main>" })],
  ["no head", "<p>Texte</p>"],
])("%s is refused, with what is wrong", (_what, document) => {
  expect(() => trimDocument(document)).toThrow(UnknownMarkup);
});

test("an outcome in the body is text, not an outcome", () => {
  const body = `<main>${attribute(outcome)}</main>`;
  expect(trimDocument(rendered({ body })).outcome).toEqual({ status: 200, stamp });
});
