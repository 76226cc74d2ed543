import type { BodyMessage, BodyMessages } from "./messages.ts";

const documented = "docs/writing.md lists what is allowed";

export const english: BodyMessages = {
  "empty-body": () => told("the body has no text", "write the story below the front matter, or set `draft: true`"),
  "body-too-long": ({ length, limit }) =>
    told(`the body has ${figure(length)} characters; ${figure(limit)} is the most`, "share it among several articles"),
  "nesting-too-deep": ({ limit }) =>
    told(
      `more than ${figure(limit)} marks within one another`,
      "close each `*`, `_` and `[`, and use fewer levels of lists and quotations",
    ),
  "too-many-marks": ({ limit }) =>
    told(`more than ${figure(limit)} marks in one paragraph, or too many columns`, "split the paragraph or the table"),
  "heading-level": ({ text }) =>
    told(`the heading \`# ${text}\` is of the first level, which is the headline’s`, `write \`## ${text}\``),
  "empty-heading": () => told("a heading without text", "write it, or remove the line"),
  "html-not-allowed": ({ tag }) => told(`the tag \`<${tag}>\` is not allowed`, replacement(tag)),
  "html-unbalanced": ({ tag }) => unbalanced(tag),
  "html-attribute": ({ tag, attribute }) =>
    told(
      `\`<${tag}>\` cannot have this attribute \`${attribute}\`, or not this value`,
      `remove it, or mend it; ${documented}`,
    ),
  "html-attribute-missing": ({ tag, attribute }) =>
    told(
      `\`<${tag}>\` has no valid attribute \`${attribute}\``,
      `write \`<${tag} ${attribute}="${example(attribute)}">\``,
    ),
  "missing-image": ({ src }) =>
    told(
      `image not found, not readable, or of more than 24 megapixels: \`${src}\``,
      "put the file into the article’s folder, give its path from content/ with a leading `/`, or make the picture smaller",
    ),
  "missing-alt": ({ src }) =>
    told(
      `the image \`${src}\` has no alternative text`,
      `describe it between the brackets: \`![what the image shows](${src})\``,
    ),
  "link-scheme": ({ url, scheme }) =>
    told(
      `the link \`${url}\` begins with \`${scheme}:\``,
      "only `https:`, `http:`, `mailto:` and `tel:` are allowed, or an address of this site such as `/articles/slug`",
    ),
  "empty-link": ({ url }) =>
    told(`the link to \`${url}\` has no text`, `write it between the brackets: \`[text](${url})\``),
  "unknown-marker": ({ marker }) =>
    told(`unknown \`[!${marker}]\``, "write `[!exergue]` or `[!encadre]`, or remove the mark for a plain quotation"),
  "undefined-footnote": ({ label }) =>
    told(`there is no note \`[^${label}]\``, `add a line \`[^${label}]: text of the note\`, or remove the call`),
};

function told(message: string, hint: string): BodyMessage {
  return { message, hint };
}

function figure(number: number): string {
  return new Intl.NumberFormat("en").format(number);
}

function replacement(tag: string): string {
  const markdown = markdownFor.get(tag.replace(/^\//, ""));
  return markdown ? `write \`${markdown}\`` : `remove it; ${documented}`;
}

function unbalanced(tag: string): BodyMessage {
  if (tag === "!--")
    return told("a comment `<!--` is never closed: the rest of the text is lost", "close it with `-->`");
  if (tag.startsWith("/"))
    return told(`\`<${tag}>\` closes nothing`, `open \`<${tag.slice(1)}>\` in the same paragraph, or remove the tag`);
  return told(`\`<${tag}>\` is not closed`, `add \`</${tag}>\` in the same paragraph, or remove the tag`);
}

function example(attribute: string): string {
  return attribute === "dir" ? "rtl" : "2015-03-16";
}

/** What Markdown writes in place of some elements that are refused. */
const markdownFor = new Map([
  ["a", "[text](address)"],
  ["b", "**text**"],
  ["strong", "**text**"],
  ["i", "*text*"],
  ["em", "*text*"],
  ["s", "~~text~~"],
  ["strike", "~~text~~"],
  ["code", "`text`"],
  ["img", "![what it shows](file)"],
  ["blockquote", "> text"],
  ["h2", "## text"],
  ["h3", "### text"],
  ["hr", "---"],
  ["li", "- text"],
  ["ul", "- text"],
  ["ol", "1. text"],
]);
