/** Where something stands in a file: both count from 1, columns in UTF-16 units, as editors show them. */
export type Place = { line: number; column: number };

/** The place of a problem of a whole file. */
export const wholeFile: Place = { line: 1, column: 1 };

/** What a value must be, or what stands in its place. */
export type Kind = "text" | "list" | "map" | "boolean" | "nothing";

/** A reference that names nothing, with the known name that resembles it most. */
type Unknown = { name: string; nearest?: string };

/** A text that has not the form that its key asks for. */
type Malformed = { value: string };

/** What may become of a comment before anybody has seen it. */
type Outcome = "published" | "held" | "refused" | "nudged";

/** Every rule of files, front matter and references, with what its message needs. Names of rules are permanent. */
export type FindingData = {
  "too-large": { size: number; limit: number };
  "invalid-utf8": { byte: string };
  "control-character": { code: string; count: number };
  "empty-file": Record<never, never>;
  "front-matter-missing": Record<never, never>;
  "front-matter-not-first": Record<never, never>;
  "front-matter-language": { language: string };
  "front-matter-delimiter": { text: string };
  "front-matter-unclosed": Record<never, never>;
  "front-matter-too-large": { size: number; limit: number };
  "front-matter-blank-lines": { limit: number };
  "yaml-syntax": { detail: string };
  "yaml-colon": Record<never, never>;
  "yaml-quote": Record<never, never>;
  "yaml-bracket": Record<never, never>;
  "yaml-indent": Record<never, never>;
  "yaml-tab": Record<never, never>;
  "yaml-character": { character: string };
  "yaml-duplicate-key": { key: string; line: number };
  "yaml-key": Record<never, never>;
  "yaml-alias": { name: string };
  "yaml-tag": { tag: string };
  "yaml-directive": Record<never, never>;
  "yaml-documents": Record<never, never>;
  "yaml-too-deep": Record<never, never>;
  "yaml-root": { expected: Kind; found: Kind };
  "unknown-key": { key: string; nearest?: string; known: string[] };
  "missing-key": { key: string };
  "empty-value": { key: string };
  "wrong-type": { key: string; expected: Kind; found: Kind };
  "not-allowed": { key: string; value: string; allowed: string[] };
  "invalid-url": Malformed;
  "invalid-origin": Malformed;
  "invalid-email": Malformed;
  "invalid-language": Malformed;
  "invalid-time-zone": Malformed;
  "invalid-partial-date": Malformed;
  "invalid-path": Malformed;
  "invalid-slug": Malformed;
  "invalid-number": Malformed;
  "invalid-year": Malformed;
  "invalid-wikidata": Malformed;
  "invalid-fediverse": Malformed;
  "date-form": { written: string };
  "date-ambiguous": { written: string };
  "date-impossible": { written: string };
  "date-range": { written: string };
  "date-gap": { written: string; zone: string };
  "date-order": { key: string };
  "correction-paragraph": Record<never, never>;
  "unknown-author": Unknown;
  "unknown-company": Unknown;
  "unknown-section": Unknown & { known: string[] };
  "unknown-tag": Unknown;
  "unknown-article": Unknown;
  "unknown-page": Unknown;
  "translation-one-sided": { named: string; language: string; lang: string; slug: string };
  "image-missing": { path: string };
  "image-outside": { src: string };
  "image-remote": { src: string };
  "file-place": { expected: string };
  "slug-form": { slug: string; suggestion?: string };
  "slug-reserved": { slug: string };
  "folder-date": { folder: string; expected: string };
  "duplicate-entry": { value: string };
  "duplicate-slug": { slug: string; other: string };
  "duplicate-alias": { alias: string; other: string };
  "alias-is-article": { alias: string; other: string };
  "withdrawn-path": { path: string };
  "address-lost": { path: string; commit?: string };
  "silent-change": { commit?: string };
  "duplicate-synonym": { synonym: string; other: string };
  "policy-missing": Record<never, never>;
  "number-range": { key: string; least: number; most: number };
  "number-order": { key: string; value: number; other: string; limit: number };
  "word-form": { word: string };
  "word-in-two-lists": { word: string; other: string };
  "moderation-case": { expected: Outcome; came: Outcome; rule: string; expectedRule?: string; found?: string };
};

export type Rule = keyof FindingData;

/** A problem before it is told in a language and tied to a file. */
export type Finding<R extends Rule = Rule> = { [K in R]: Place & { rule: K; data: FindingData[K] } }[R];
