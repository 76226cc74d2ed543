/**
 * One thing wrong with one file of the copy, told so that an editor can mend it.
 *
 * `line` and `column` count from 1; a problem of a whole file stands at 1:1. `rule` is permanent: documents, silencing
 * comments and tests refer to it. `message` says what is wrong and `hint` what to do, both in the paper's language.
 */
export type Problem = {
  /** Path from the root of the content folder, with forward slashes: `articles/2015/03/slug.md`. */
  file: string;
  line: number;
  column: number;
  rule: string;
  message: string;
  hint: string;
};
