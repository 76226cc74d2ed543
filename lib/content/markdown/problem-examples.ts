import type { BodyProblemData } from "./body-problem.ts";

/** What could be told by each rule of the body, for the list of rules; the compiler refuses a rule that is missing here. */
export const bodyProblemExamples: BodyProblemData = {
  "empty-body": {},
  "body-too-long": { length: 1_200_000, limit: 1_000_000 },
  "nesting-too-deep": { limit: 100 },
  "too-many-marks": { limit: 2000 },
  "heading-level": { text: "La suite" },
  "empty-heading": {},
  "html-not-allowed": { tag: "div" },
  "html-unbalanced": { tag: "sup" },
  "html-attribute": { tag: "abbr", attribute: "class" },
  "html-attribute-missing": { tag: "bdo", attribute: "dir" },
  "missing-image": { src: "usine.jpg" },
  "missing-alt": { src: "usine.jpg" },
  "link-scheme": { url: "javascript:alert(1)", scheme: "javascript" },
  "empty-link": { url: "https://example.org" },
  "unknown-marker": { marker: "note" },
  "undefined-footnote": { label: "1" },
};
