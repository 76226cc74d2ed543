import type { Root } from "mdast";
import type { Article } from "#lib/content/article.ts";
import type { Place } from "#lib/content/findings.ts";
import type { ProblemLanguage } from "#lib/content/problem-messages.ts";
import type { Path, YamlReading } from "#lib/content/yaml.ts";
import type { Paper } from "./paper.ts";
import type { Passage } from "./passage.ts";

/** The kinds of files that are proofread: those with a front matter and a body. */
export type ProofKind = "article" | "company" | "tag" | "author" | "page";

/** One file under the eyes of the rules. What costs time is made when it is first asked for. */
export type Proof = {
  /** Path from the content folder. */
  file: string;
  kind: ProofKind;
  /** The whole file as rules see it: without byte order mark, lines ended by `\n`. All offsets count in it. */
  text: string;
  /** Front matter; places are those of the file. */
  yaml: YamlReading;
  /** What the archive would hold of an article; nothing for other kinds, and for an article that the pipeline refuses. */
  article: Article | undefined;
  /** The Markdown of the body, and where it begins in `text`. */
  body: { markdown: string; start: number };
  /** The body with everything that is surely no prose (code, addresses, HTML) blanked out, each character in its place: cheap, for looking whether anything is there at all. */
  rough: string;
  /** The tree of the body as the parser gives it, references and HTML untouched. Its offsets count in `body.markdown`. Takes milliseconds: ask `rough` first. */
  tree: Root;
  /** The prose of the body in the order of the text. As dear as `tree`. */
  passages: readonly Passage[];
  /** The prose of the front matter, such as `title`, `standfirst`, `image.caption`, in the order of the schema. */
  fields: readonly Passage[];
  /** BCP 47: the language in which the file is written. */
  lang: string;
  /** The language of messages. */
  language: ProblemLanguage;
  paper: Paper;
  /** The line and column of an offset of `text`. */
  at: (offset: number) => Place;
  /** The place of a value of the front matter, or of the nearest thing around it that is written. */
  placeOf: (path: Path) => Place;
};
