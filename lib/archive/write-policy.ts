import type { Site } from "#lib/content/site.ts";
import { prepared } from "#lib/database/prepared.ts";
import { missingPolicy, parsePolicy } from "#lib/moderation/parse-policy.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import type { Archive } from "./archive.ts";
import type { Bumps } from "./bumps.ts";
import { subject } from "./generations.ts";
import type { ProblemBook } from "./problem-book.ts";

/** Where the policy of moderation stands. */
export const policyFile = "moderation.yaml";

/**
 * Takes in the paper's policy of moderation. One with problems leaves the last good one in force; without the file the safe policy
 * holds (`policyOf`), and that is a problem too.
 */
export class PolicyWriter {
  readonly #db: Archive["db"];
  readonly #context: { bumps: Bumps; problems: ProblemBook };

  constructor({ db }: Archive, context: { bumps: Bumps; problems: ProblemBook }) {
    this.#db = db;
    this.#context = context;
  }

  /** @param bytes Nothing where there is no such file. */
  take(bytes: Uint8Array | undefined, site: Site): void {
    const parsed = bytes ? parsePolicy({ file: policyFile, bytes }, site) : missingPolicy(policyFile, site);
    if (parsed.ok) this.#context.problems.clear(policyFile);
    else this.#context.problems.set(policyFile, parsed.problems);
    if (parsed.ok) this.#store(parsed.policy);
    else if (!bytes) this.#remove();
  }

  /** Pages say whether comments are open, and how they are moderated. */
  #store(policy: ModerationPolicy): void {
    const data = JSON.stringify(policy);
    const before = prepared<[], string>(this.#db, "SELECT data FROM records WHERE kind = 'moderation'").pluck().get();
    prepared(
      this.#db,
      "INSERT OR REPLACE INTO records (kind, slug, name, file, data) VALUES ('moderation', 'moderation', 'moderation', ?, ?)",
    ).run(policyFile, data);
    if (before !== data) this.#context.bumps.subject(subject.site);
  }

  #remove(): void {
    const { changes } = prepared(this.#db, "DELETE FROM records WHERE kind = 'moderation'").run();
    if (changes > 0) this.#context.bumps.subject(subject.site);
  }
}
