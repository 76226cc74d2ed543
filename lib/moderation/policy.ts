/** `content/moderation.yaml`, checked: who may say what, and what happens to it. docs/writing.md says how it is written. */
export type ModerationPolicy = {
  /** What happens to a comment that no rule objects to. `closed` takes none. */
  mode: "premoderated" | "postmoderated" | "closed";
  /** Days after an article's publication from which its thread takes no more comments; absent: never. */
  closeAfterDays?: number;
  /** Sections (by slug) in which something else holds. */
  sections: Record<string, { mode?: ModerationPolicy["mode"]; closeAfterDays?: number }>;
  email: "optional" | "required";
  /** Characters: code points, without the white space around the text. */
  length: { least: number; most: number };
  /** Most comments of one network in so many minutes, the last one among them; above `hold` they wait, above `refuse` they are refused. */
  rate: { minutes: number; hold: number; refuse: number };
  /** Links from which on a comment waits, and is refused. */
  links: { hold: number; refuse: number };
  /** Seconds below which nobody types a comment. */
  quickestSeconds: number;
  /** Published comments, less the refused ones, of a confirmed address from which a writer is trusted; absent: nobody is. */
  trustedAfter?: number;
  /** Whether a writer without published comments always waits, even where comments are published at once. */
  holdFirst: boolean;
  /** Whether those with scripts must do a proof of work; others then wait for a moderator. */
  proofOfWork: boolean;
  /** As `findWord` reads them: words, phrases, beginnings of words that end in `*`. */
  words: { banned: string[]; suspect: string[]; nudge: string[] };
  /** Why a moderator may refuse: `code` is permanent, `title` what the writer reads. */
  reasons: { code: string; title: string; explanation: string }[];
  /** Months after which addresses (and what derives from them) are deleted; days for networks. */
  retention: { emailMonths: number; networkDays: number };
};
