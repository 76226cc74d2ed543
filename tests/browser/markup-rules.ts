import type { ConfigData } from "html-validate";

/**
 * How strictly html-validate reads our pages: all that it recommends, its rules of accessibility, and the rules below. Whatever is
 * off or bent is so for the reason beside it.
 */
export const markupRules: ConfigData = {
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    "no-inline-style": "error",
    "id-pattern": ["error", { pattern: "/^[a-z][\\w-]*$/" }],
    "no-missing-references": "error",
    // React writes `<meta charSet>`, `srcSet` and `dateTime`. HTML does not mind the case of attributes.
    "attr-case": "off",
    // React writes `<br/>` and `<meta … />`, which HTML allows and ignores.
    "void-style": "off",
    // React writes `<details open="">`, and an empty `alt` and `crossorigin` are what they should be.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    // The rule wants no-break spaces typed as entities in telephone numbers. French typography puts them everywhere.
    "tel-non-breaking": "off",
    // A title has the length that the headline has; search engines shorten what they show.
    "long-title": "off",
    // The reader’s typing is nobody’s business where there is no form; a script that we serve needs no digest of itself.
    "require-sri": "off",
    // RGAA 1.9.1 asks for `role="figure"` on a figure with a caption.
    "no-redundant-role": "off",
    // What scrolls, such as a wide table, is a region without a heading; `section` would promise one.
    "prefer-native-element": ["error", { exclude: ["region"] }],
  },
};
