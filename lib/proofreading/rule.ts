import type { Place } from "#lib/content/findings.ts";
import type { Told } from "#lib/content/problem-messages.ts";
import type { Paper } from "./paper.ts";
import type { Proof, ProofKind } from "./proof.ts";

/** An error keeps copy off the air or misleads readers; a warning should be mended; a suggestion is for an editor to weigh. */
export type Severity = "error" | "warning" | "suggestion";

/** A correction of a file: what stands from `start` to `end` of the proof's text becomes `text`. */
export type Edit = { start: number; end: number; text: string };

/**
 * What a rule says of one place, in the language of the proof. `edit` only where the correction changes nothing of what is said and
 * needs no judgement: `npm run fix` applies it unasked. Where it costs more than the remark, it is a function; ask `editsOf`.
 */
export type Remark = Place & Told & { edit?: readonly Edit[] | (() => readonly Edit[]) };

/** The corrections of a remark; none where it is for an editor to mend. */
export function editsOf({ edit = [] }: Remark): readonly Edit[] {
  return typeof edit === "function" ? edit() : edit;
}

/** What a rule of the whole paper says of one of its files. */
export type FiledRemark = Remark & { file: string };

/**
 * A text that a rule is shown on, in docs/rules.md and in its test. It is an article unless `file` says another place; what is not
 * said has a plausible value.
 */
export type Example = {
  /** Path from the content folder; `articles/2015/03/exemple.md` unless told. Images beside it are named relative to it. */
  file?: string;
  /** Lines of front matter, without the lines `---`. They replace those of the same keys. */
  fields?: string;
  body?: string;
  /** Other files that are there, by path. */
  others?: Record<string, string>;
  /** Images that are there, by path, with their size in pixels. */
  images?: Record<string, { width: number; height: number }>;
};

/** `at` is the first piece of the file at whose beginning the remark stands; without it, the remark is of the whole file. */
export type BadExample = Example & { at?: string };

/** What every rule says of itself. */
export type Described = {
  /** Permanent: editors silence the rule by this name. */
  name: string;
  severity: Severity;
  /** What is wrong with what it finds, and what it does not look at: one paragraph of Markdown. */
  about: { fr: string; en: string };
  /** The bad one gives exactly this rule, once; the good one gives nothing. */
  examples: { bad: BadExample; good: Example };
};

/** A rule that is asked of one file at a time. */
export type FileRule = Described & { reads: readonly ProofKind[]; find: (proof: Proof) => Remark[] };

/**
 * A rule that is asked once of the whole paper. Where only some files are checked, it is asked what it has to say of those: it may look at
 * less of the paper then, since the answer is to come at once however large the paper is.
 */
export type PaperRule = Described & {
  reads: "paper";
  /** Whether it may have something to say of an article: asked where the article is read anyway, so that it need not be read again. */
  concerns?: (proof: Proof) => boolean;
  /** @param concerned The articles of which it may have something to say, where that is known. */
  findAll: (paper: Paper, concerned?: ReadonlySet<string>) => FiledRemark[];
  findAmong: (paper: Paper, files: ReadonlySet<string>) => FiledRemark[];
};

export type Rule = FileRule | PaperRule;
