import { expect, test } from "vitest";
import { renderBody, renderInline } from "#lib/content/markdown/render.ts";
import type { Image } from "#lib/media/image.ts";
import { dangersOf } from "./dangers.ts";

const image = (src: string): Image => ({
  path: src,
  hash: "0123456789abcdef0123",
  width: 400,
  height: 300,
  vector: false,
});
const render = (markdown: string) => renderBody(markdown, { lang: "fr", firstLine: 1, image });

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
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
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
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
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
  '```x" onclick="alert(1)\ncode\n```',
  "``` javascript:alert(1)//<script>\ncode\n```",
  "# <script>alert(1)</script>",
  '## x" onclick="alert(1)',
  "[^<script>]: x\n\ny[^<script>]",
  '[^"onclick]: x\n\ny[^"onclick]',
  "| <script>alert(1)</script> |\n|-|\n| <img src=x onerror=alert(1)> |",
  "Tableau : <script>alert(1)</script>\n\n| a |\n|-|",
  "> [!exergue]\n> x\n> — <script>alert(1)</script>",
  "> [!<script>]\n> x",
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ"onclick=alert(1)',
  "https://www.youtube.com/embed/..%2F..%2Fx",
  "https://www.youtube.com@evil.example/watch?v=dQw4w9WgXcQ",
  "https://evil.example/www.youtube.com/watch?v=dQw4w9WgXcQ",
  'https://player.vimeo.com/video/1?x="><script>alert(1)</script>',
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
    "<script>",
    '<p onclick="x">',
    '<a href="javascript:x">',
    '<img src="http://x/">',
    '<h2 id="x">',
    '<iframe src="https://x/">',
    "a < b",
    '<p style="x">',
    '<iframe name="top">',
  ]) {
    expect(dangersOf(danger), danger).not.toEqual([]);
  }
});

test("labels and headings named after the prototype’s members leave no trace in objects and no id of their own", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];
  const markdown = names
    .map((name) => `## ${name}\n\n[a][${name}] b[^${name}] <${name}>\n\n[${name}]: /x\n[^${name}]: c\n`)
    .join("\n");
  const { html } = render(markdown);
  expect(dangersOf(html)).toEqual([]);
  expect([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toContain("t-constructor");
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("every id of a body is there once, whatever its headings and notes are called", () => {
  const headings = ["a", "a", "a-2", "A", "a-2", "note_1", "notes_", "ref_1", "embed_1", "!", "!"].map(
    (name) => `## ${name}`,
  );
  const { html } = render(`${headings.join("\n\n")}\n\nx[^a] y[^a] z[^b]\n\n[^a]: a\n[^b]: b`);
  const ids = [...html.matchAll(/ (?:id|name)="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(15);
  expect(new Set(ids).size).toBe(ids.length);
});

test("NUL, other control characters and half a surrogate pair never reach the page", () => {
  const { html } = render("a\0b\x01c\x1Fd\uD800e\uFFFEf &#0;&#1;&#xD800; \x7F\x85 [x](/a\0b)");
  expect(html).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|\uFFFE/u);
  expect(html).toContain("a\uFFFDb\uFFFDc");
});
