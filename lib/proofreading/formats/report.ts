import type { Fault } from "#lib/proofreading/fault.ts";

/** What every format tells: what was found in how many files of copy, and where those files are for whoever reads it. */
export type Report = {
  faults: readonly Fault[];
  files: number;
  /** The path of a file of copy from the top of its repository, with forward slashes. */
  pathOf: (file: string) => string;
};
