import type { Root } from "mdast";
import type { Article } from "#lib/content/article.ts";
import { readCopy } from "#lib/content/copy.ts";
import { valueAt } from "#lib/content/field-findings.ts";
import type { Place } from "#lib/content/findings.ts";
import { findFrontMatter, readFrontMatter } from "#lib/content/front-matter.ts";
import { excessOf } from "#lib/content/markdown/limits.ts";
import { parseMarkdown } from "#lib/content/markdown/parse.ts";
import { placesIn } from "#lib/content/places.ts";
import type { ProblemLanguage } from "#lib/content/problem-messages.ts";
import type { Copy } from "#lib/content/read-file.ts";
import type { Path, YamlReading } from "#lib/content/yaml.ts";
import { bodyPassages } from "./body-passages.ts";
import { fieldPassages } from "./field-passages.ts";
import type { Paper } from "./paper.ts";
import type { Passage } from "./passage.ts";
import { roughProse } from "./rough.ts";

/** The kinds of files that are proofread: those with a front matter and a body. */
export const proofKinds = ["article", "company", "tag", "author", "page"] as const;
export type ProofKind = (typeof proofKinds)[number];

type Parts = { text: string; header: string; body: { markdown: string }; yaml?: YamlReading };

/** One file under the eyes of the rules. What costs time is made when it is first asked for. */
export class Proof {
  /** Path from the content folder. */
  readonly file: string;
  readonly kind: ProofKind;
  /** The whole file as rules see it: without byte order mark, lines ended by `\n`. All offsets count in it. */
  readonly text: string;
  /** The YAML of the front matter as it is written, and where it begins in `text`. */
  readonly header: string;
  /** `---` stands before it. */
  readonly headerStart = 3;
  /** The Markdown of the body, and where it begins in `text`. */
  readonly body: { markdown: string; start: number };
  readonly paper: Paper;
  readonly #article: () => Article | undefined;
  #yaml: YamlReading | undefined;
  #found: { article: Article | undefined } | undefined;
  #rough: string | undefined;
  #tree: Root | undefined;
  #passages: readonly Passage[] | undefined;
  #fields: readonly Passage[] | undefined;
  #places: ((offset: number) => Place) | undefined;

  private constructor(file: string, kind: ProofKind, parts: Parts, paper: Paper, article: () => Article | undefined) {
    this.file = file;
    this.kind = kind;
    this.text = parts.text;
    this.header = parts.header;
    const { markdown } = parts.body;
    this.body = { markdown, start: parts.text.length - markdown.length };
    this.#yaml = parts.yaml;
    this.paper = paper;
    this.#article = article;
  }

  /** Nothing for a file that is no text with a front matter: the pipeline tells why. `article` is asked at most once. */
  static open(
    { file, kind, bytes, opened }: Copy & { kind: ProofKind },
    paper: Paper,
    article: () => Article | undefined = () => undefined,
  ): Proof | undefined {
    const parts = opened ?? partsOf(bytes);
    return parts.ok ? new Proof(file, kind, parts, paper, article) : undefined;
  }

  /** Front matter; places are those of the file. */
  get yaml(): YamlReading {
    this.#yaml ??= readFrontMatter(this.header);
    return this.#yaml;
  }

  /** What the archive holds of an article; nothing for other kinds, and for an article that the pipeline refuses. */
  get article(): Article | undefined {
    this.#found ??= { article: this.#article() };
    return this.#found.article;
  }

  /** The body with everything that is surely no prose blanked out by `opaque`, each character in its place: cheap, to look whether anything is there at all. */
  get rough(): string {
    this.#rough ??= roughProse(this.body.markdown);
    return this.#rough;
  }

  /** The tree of the body as the parser gives it, references and HTML untouched. Its offsets count in `body.markdown`. Takes milliseconds: ask `rough` first. */
  get tree(): Root {
    const { markdown } = this.body;
    this.#tree ??= excessOf(markdown) ? { type: "root", children: [] } : parseMarkdown(markdown);
    return this.#tree;
  }

  /** The prose of the body in the order of the text. As dear as `tree`. */
  get passages(): readonly Passage[] {
    this.#passages ??= bodyPassages(this.tree, { ...this.body, lang: this.lang });
    return this.#passages;
  }

  /** The prose of the front matter, such as `title`, `standfirst`, `image.caption`. Ask `header` or `article` first: YAML is read anew. */
  get fields(): readonly Passage[] {
    this.#fields ??= fieldPassages(this.yaml, this.header, {
      kind: this.kind,
      start: this.headerStart,
      lang: this.lang,
    });
    return this.#fields;
  }

  /** BCP 47: the language in which the file is written. */
  get lang(): string {
    const own = this.kind === "article" ? (this.article?.lang ?? this.#writtenLang()) : undefined;
    return own ?? this.paper.edition.site.language;
  }

  /** The language of messages. */
  get language(): ProblemLanguage {
    return this.paper.language;
  }

  /** The line and column of an offset of `text`. */
  readonly at = (offset: number): Place => {
    this.#places ??= placesIn(this.text);
    return this.#places(offset);
  };

  /** The place of a value of the front matter, or of the nearest thing around it that is written. */
  readonly placeOf = (path: Path): Place => this.yaml.place(path, "value");

  #writtenLang(): string | undefined {
    const written = valueAt(this.yaml.value, ["lang"]);
    return typeof written === "string" ? written : undefined;
  }
}

/** As `openMarkdown`, but that nothing is read before it is asked for. */
function partsOf(bytes: Uint8Array): ({ ok: true } & Parts) | { ok: false } {
  const copy = readCopy(bytes);
  const found = copy.ok ? findFrontMatter(copy.text) : copy;
  return copy.ok && found.ok ? { ok: true, text: copy.text, header: found.source, body: found.body } : { ok: false };
}
