import { expect, test } from "vitest";
import { findBodyProblems } from "#lib/content/markdown/problems.ts";
import { renderBody, renderInline } from "#lib/content/markdown/render.ts";
import type { Image } from "#lib/media/image.ts";

const image = (src: string): Image => ({ path: src, hash: "0123456789abcdef0123", width: 400, height: 300, vector: false });
const render = (markdown: string) => renderBody(markdown, { lang: "fr", firstLine: 1, image });

const tags = new Set(
  "a abbr aside bdi bdo blockquote br caption cite code del dfn div em figcaption figure h2 h3 h4 h5 h6 hr iframe img input ins kbd li mark ol p picture pre q section small source span strong sub sup table tbody td th thead time tr ul var wbr".split(" "),
);
const attributes = new Set(
  "alt allow aria-label aria-labelledby checked class datetime decoding dir disabled height href id lang loading name rel role scope sizes src srcset start tabindex target title type width".split(" "),
);

/** Everything in a page that could run, load or clobber something. Reads tags as a browser’s tokeniser does. */
function dangersOf(html: string): string[] {
  const dangers: string[] = [];
  for (const [tag, name = "", rest = ""] of html.matchAll(/<\/?([^\s>/]*)((?:[^>"]|"[^"]*")*)>/g)) {
    if (!tags.has(name)) dangers.push(tag);
    for (const [, key = "", value = ""] of rest.matchAll(/([^\s=/"]+)(?:="([^"]*)")?/g)) {
      if (!attributes.has(key)) dangers.push(`${name} ${key}`);
      if (key === "href" && !/^(?:https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/.test(value)) dangers.push(`href ${value}`);
      if ((key === "src" || key === "srcset") && !value.startsWith("/media/")) dangers.push(`${key} ${value}`);
      if ((key === "id" || key === "name") && !value.startsWith("t-")) dangers.push(`${key} ${value}`);
    }
    if (name === "iframe" && /\bsrc/.test(rest)) dangers.push(tag);
  }
  if (/<(?![a-z/])/.test(html)) dangers.push("a bare <");
  return dangers;
}

const vectors = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "a <script>alert(1)</script> b",
  "<script\n>alert(1)</script\n>",
  "<script/x>alert(1)</script>",
  "<<script>alert(1)//<</script>",
  "<img src=x onerror=alert(1)>",
  "<img src=`x` onerror=alert(1)>",
  "<img/src=x/onerror=alert(1)>",
  '<img src="x" onerror="alert(1)"',
  '<img """><script>alert(1)</script>">',
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  "<svg><a xlink:href=javascript:alert(1)><text y=1>x</text></a></svg>",
  "<math><mtext></p><img src onerror=alert(1)></mtext></math>",
  "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
  "<iframe src=javascript:alert(1)></iframe>",
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  "<object data=javascript:alert(1)></object>",
  "<embed src=javascript:alert(1)>",
  "<body onload=alert(1)>",
  "<input autofocus onfocus=alert(1)>",
  "<details open ontoggle=alert(1)>x</details>",
  "<video><source onerror=alert(1)></video>",
  "<audio src=x onerror=alert(1)>",
  "<marquee onstart=alert(1)>x</marquee>",
  "<form action=javascript:alert(1)><input type=submit></form>",
  '<button formaction="javascript:alert(1)">x</button>',
  '<a href="javascript:alert(1)">x</a>',
  "<a href=data:text/html;base64,PHNjcmlwdD4=>x</a>",
  '<base href="javascript:alert(1)//">',
  '<link rel=stylesheet href="javascript:alert(1)">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  "<style>@import 'javascript:alert(1)';</style>",
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<span style="position:fixed" onclick="alert(1)" id="__next" class="x">x</span>',
  '<abbr title="&quot; onmouseover=&quot;alert(1)">x</abbr>',
  '<abbr title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">x</abbr>',
  '<time datetime="&quot; onclick=&quot;alert(1)">x</time>',
  "<span lang='\" onclick=\"alert(1)'>x</span>",
  '<bdo dir="rtl" onclick=alert(1)>x</bdo>',
  "<br onclick=alert(1)>",
  "<kbd id=x name=y>x</kbd>",
  "<template><script>alert(1)</script></template>",
  "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
  "<textarea></textarea><script>alert(1)</script>",
  "<title></title><img src=x onerror=alert(1)>",
  "<xmp></xmp><script>alert(1)</script>",
  "<plaintext><script>alert(1)</script>",
  "<!--><script>alert(1)</script>-->",
  "<!-- --!><script>alert(1)</script> -->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?xml version=1?><script>alert(1)</script>",
  "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](&#x6A&#x61vascript:alert(1))",
  "[x](java&#x09;script:alert(1))",
  "[x](java&#10;script:alert(1))",
  "[x](<java\tscript:alert(1)>)",
  "[x](<\u0001javascript:alert(1)>)",
  "[x](\u00A0javascript:alert(1))",
  "[x](javascript\\:alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html,<script>alert(1)</script>)",
  "[x](blob:https://example.org/x)",
  "[x](feed:javascript:alert(1))",
  "[x](view-source:javascript:alert(1))",
  "[x][y]\n\n[y]: javascript:alert(1)",
  "[x]\n\n[x]:\n<javascript:alert(1)>",
  "<javascript:alert(1)>",
  "<JAVASCRIPT:alert(1)>",
  "[![a](b)](javascript:alert(1))",
  "![a](javascript:alert(1))",
  '![a](b "c\\" onload=\\"alert(1)")',
  '![a" onload="alert(1)](b)',
  '![<script>alert(1)</script>](b "<script>alert(1)</script> © <img src=x onerror=alert(1)>")',
  '[x](/y "z\\" onclick=\\"alert(1)")',
  "```x\" onclick=\"alert(1)\ncode\n```",
  "``` javascript:alert(1)//<script>\ncode\n```",
  "# <script>alert(1)</script>",
  '## x" onclick="alert(1)',
  "[^<script>]: x\n\ny[^<script>]",
  '[^"onclick]: x\n\ny[^"onclick]',
  "| <script>alert(1)</script> |\n|-|\n| <img src=x onerror=alert(1)> |",
  "Tableau : <script>alert(1)</script>\n\n| a |\n|-|",
  "> [!exergue]\n> x\n> — <script>alert(1)</script>",
  "> [!<script>]\n> x",
  "https://www.youtube.com/watch?v=dQw4w9WgXcQ\"onclick=alert(1)",
  "https://www.youtube.com/embed/..%2F..%2Fx",
  "https://www.youtube.com@evil.example/watch?v=dQw4w9WgXcQ",
  "https://evil.example/www.youtube.com/watch?v=dQw4w9WgXcQ",
  "https://player.vimeo.com/video/1?x=\"><script>alert(1)</script>",
  "javascript://www.youtube.com/watch?v=dQw4w9WgXcQ%0Aalert(1)",
  "xmpp:a@b.example",
  "<a href='javascript:alert(1)'>https://youtu.be/dQw4w9WgXcQ</a>",
];

test("there are more than sixty vectors", () => {
  expect(new Set(vectors).size).toBeGreaterThan(60);
});

test.each(vectors)("nothing runs, loads or clobbers in %j", (vector) => {
  expect(dangersOf(render(vector).html)).toEqual([]);
  expect(dangersOf(render(`- > ${vector}\n\n*a ${vector} b*`).html)).toEqual([]);
  expect(dangersOf(`<p>${renderInline(vector, { lang: "fr" })}</p>`)).toEqual([]);
});

test("the detector sees what it is meant to see", () => {
  for (const danger of [
    "<script>", '<p onclick="x">', '<a href="javascript:x">', '<img src="http://x/">', '<h2 id="x">',
    '<iframe src="https://x/">', "a < b", '<p style="x">', '<iframe name="top">',
  ]) {
    expect(dangersOf(danger), danger).not.toEqual([]);
  }
});

test("labels and headings named after the prototype’s members leave no trace in objects and no id of their own", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];
  const markdown = names.map((name) => `## ${name}\n\n[a][${name}] b[^${name}] <${name}>\n\n[${name}]: /x\n[^${name}]: c\n`).join("\n");
  const { html } = render(markdown);
  expect(dangersOf(html)).toEqual([]);
  expect([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toContain("t-constructor");
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("every id of a body is there once, whatever its headings and notes are called", () => {
  const headings = ["a", "a", "a-2", "A", "a-2", "note_1", "notes_", "ref_1", "embed_1", "!", "!"].map((name) => `## ${name}`);
  const { html } = render(`${headings.join("\n\n")}\n\nx[^a] y[^a] z[^b]\n\n[^a]: a\n[^b]: b`);
  const ids = [...html.matchAll(/ (?:id|name)="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(15);
  expect(new Set(ids).size).toBe(ids.length);
});

test("NUL, other control characters and half a surrogate pair never reach the page", () => {
  const { html } = render("a\0b\x01c\x1Fd\uD800e\uFFFEf &#0;&#1;&#xD800; \x7F\x85 [x](/a\0b)");
  expect(html).not.toMatch(/[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\uD800-\uDFFF\uFFFE]/);
  expect(html).toContain("a\uFFFDb\uFFFDc");
});

const deep: [what: string, markdown: string][] = [
  ["10,000 quotations", `${">".repeat(10_000)} a`],
  ["10,000 quotations with spaces", `${"> ".repeat(10_000)} a`],
  ["10,000 brackets", `${"[".repeat(10_000)}a`],
  ["5,000 pairs of brackets", `${"[".repeat(5000)}a${"]".repeat(5000)}`],
  ["5,000 images in images", `${"![".repeat(5000)}a${"](b)".repeat(5000)}`],
  ["10,000 lists", `${"- ".repeat(10_000)}a`],
  ["10,000 numbered lists", `${"1. ".repeat(10_000)}a`],
  ["10,000 quotations and lists", `${"> - ".repeat(10_000)}a`],
  ["300 lists by indentation", Array.from({ length: 300 }, (_, level) => `${"  ".repeat(level)}- a`).join("\n")],
  ["5,000 emphases", `${"*a ".repeat(5000)}b${"*".repeat(5000)}`],
  ["5,000 closed emphases", `${"*a ".repeat(5000)}${"b* ".repeat(5000)}`],
  ["5,000 strong emphases", `${"**a ".repeat(5000)}${"b** ".repeat(5000)}`],
  ["5,000 emphases of two kinds", `${"*a _b ".repeat(5000)}`],
  ["10,000 asterisks around a word", `${"*".repeat(10_000)}a${"*".repeat(10_000)}`],
  ["1,000 spans", `${"<span>".repeat(1000)}a${"</span>".repeat(1000)}`],
  ["1,000 spans after another paragraph", `${"x\n\n"}${"<span>".repeat(1000)}a${"</span>".repeat(1000)}`],
];

test.each(deep)("%s are a problem, and their text is still there to read", (_what, markdown) => {
  const { html, problems } = render(`Avant.\n\n${markdown}`);
  expect(problems.map(({ rule }) => rule)).toContainEqual(expect.stringMatching(/^(?:nesting-too-deep|too-many-marks)$/));
  expect(html).toContain("Avant.");
  expect(html).toMatch(/a|\[/);
  expect(dangersOf(html)).toEqual([]);
  expect(findBodyProblems(`Avant.\n\n${markdown}`, { firstLine: 1, imageExists: () => true })).toEqual(problems);
});

test("a fence of code may hold any number of marks", () => {
  const { problems, html } = render(`Avant.\n\n\`\`\`c\n${"[*p ".repeat(5000)}\n\`\`\`\n`);
  expect(problems).toEqual([]);
  expect(html).toContain("<pre");
});

test("what only looks like a fence does not hide what comes after it", () => {
  for (const fence of ["    ```", "``` a`b", "``"]) {
    const { problems } = render(`${fence}\n${">".repeat(10_000)} a`);
    expect(problems.map(({ rule }) => rule), fence).toContain("nesting-too-deep");
  }
});

test("a body of five million characters is a problem and is shown as plain text", () => {
  const { html, problems } = render("mot <b> ".repeat(625_000));
  expect(problems.map(({ rule }) => rule)).toEqual(["body-too-long"]);
  expect(html.length).toBeGreaterThan(5_000_000);
  expect(dangersOf(html.slice(0, 10_000))).toEqual([]);
});

test("a line of nearly a million characters is rendered", () => {
  const { html, problems } = render("mot ".repeat(240_000));
  expect(problems).toEqual([]);
  expect(html.length).toBeGreaterThan(900_000);
});

const pieces = [
  " ", "*a ", "*a_ ", "a**b", "_a __b ", "~a ", "`a``b```", "<", "<a ", "a <!--", "a <![CDATA[", "a <?", "&", "\\", "|", "[a](", "[a](<b", "![a]",
  "[a][", "[^a]", "]", "[a]: ", "a.", "a@", "www.", "http://", "https://a.b/(", "&a;", '[a](b "', "# ", "- a\n", "> a\n", "a\n", "a  \n", "\n\n", "|a",
  "![a](b) ", "<span>", "</span>", "<b>", "\0", "```\n", "=\n", "-\n", '"a ', "'a ", "« ", "— ", "> — a\n", "a\n-\n", "a\n\n-\n", "[!a] ", "Tableau : a\n\n|a|\n|-|\n\n",
];

test.each(pieces)("the work for %j repeated stays within what its length explains", (piece) => {
  const work = (length: number) => {
    const markdown = `x ${piece.repeat(Math.ceil(length / piece.length))}`;
    const before = process.cpuUsage();
    render(markdown);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  work(2000);
  const small = Math.max(5, Math.min(work(3000), work(3000)));
  // Eight times the length: eight for linear, sixty-four for the square; the rest is for the collector of garbage.
  expect(work(24_000)).toBeLessThan(small * 8 * 4);
});
