import type { Schema } from "hast-util-sanitize";

const label = ["ariaLabel", "ariaLabelledBy"];

/**
 * All that a body may hold, whatever happened before: the last guard, beside the policy that every page is sent with. No
 * style, no handler of events, no frame with a source. Ids and names come from the renderer alone.
 */
export const schema: Schema = {
  allowComments: false,
  allowDoctypes: false,
  ancestors: {
    caption: ["table"],
    figcaption: ["figure"],
    li: ["ol", "ul"],
    source: ["picture"],
    tbody: ["table"],
    td: ["table"],
    th: ["table"],
    thead: ["table"],
    tr: ["table"],
  },
  attributes: {
    "*": ["lang", ["dir", "ltr", "rtl", "auto"]],
    a: [
      "ariaLabel",
      ["className", "load", "close", "zoom", "whole"],
      "href",
      "id",
      ["rel", "nofollow"],
      ["role", "doc-noteref", "doc-backlink"],
      "target",
      "title",
    ],
    abbr: ["title"],
    aside: [...label, ["className", "box"], ["role", "note"]],
    code: [["className", /^language-[^\s"'<>]+$/]],
    div: [...label, ["className", "gallery", "table"], ["role", "group", "region"], ["tabIndex", 0]],
    figure: [
      ...label,
      ["className", "figure", "inset", "pullquote", "quote", "embed", "youtube", "vimeo", "dailymotion", "x"],
      ["role", "figure"],
    ],
    h2: ["id"],
    h3: ["id"],
    h4: ["id"],
    h5: ["id"],
    h6: ["id"],
    iframe: ["allow", "name", "title"],
    img: ["alt", ["decoding", "async"], "height", ["loading", "lazy"], "sizes", "src", "srcSet", "width"],
    input: ["ariaLabel", "checked", ["disabled", true], ["type", "checkbox"]],
    li: [["className", "task-list-item"], "id"],
    ol: [["className", "contains-task-list"], "start"],
    p: [["className", "attribution"]],
    pre: [["tabIndex", 0]],
    section: [...label, ["className", "footnotes"], ["role", "doc-endnotes"]],
    source: ["sizes", "srcSet", "type"],
    span: [["className", "credit"]],
    td: [["className", "align-left", "align-center", "align-right", "number"]],
    th: [
      ["className", "align-left", "align-center", "align-right", "number"],
      ["scope", "col"],
    ],
    time: ["dateTime"],
    ul: [["className", "contains-task-list"]],
  },
  clobber: [],
  clobberPrefix: "",
  protocols: { href: ["http", "https", "mailto", "tel"], src: ["http", "https"] },
  required: { input: { disabled: true, type: "checkbox" } },
  strip: ["script", "style", "template"],
  tagNames: [
    ..."a abbr aside bdi bdo blockquote br caption cite code del details dfn div em figcaption figure h2 h3 h4 h5 h6 hr".split(
      " ",
    ),
    ..."iframe img input ins kbd li mark ol p picture pre q section small source span strong sub summary sup".split(
      " ",
    ),
    ..."table tbody td th thead time tr ul var wbr".split(" "),
  ],
};
