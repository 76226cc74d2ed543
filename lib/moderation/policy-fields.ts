import { z } from "zod";
import { listOf, mapOf, numberOf, someOf, text, textFor, textOf } from "#lib/content/fields.ts";
import { policyWordsOf } from "./policy-words-en.ts";
import { ruleNames } from "./verdict.ts";

const mode = z.enum(["premoderated", "postmoderated", "closed"]);
const number = numberOf("invalid-number");
const words = listOf(text).exactOptional();

/** A comment of which the policy says what must become of it; a text alone stands for one by a stranger on a new article. */
const oneCase = z.preprocess(
  (value) => (typeof value === "string" ? { text: value } : value),
  mapOf(
    {
      text: textFor("prose"),
      name: text.exactOptional(),
      rule: z.enum(ruleNames).exactOptional(),
      writer: z.enum(["first", "known", "trusted", "staff"]).exactOptional(),
      section: textOf("invalid-slug", "reference to a section").exactOptional(),
      comments: z.enum(["open", "closed", "premoderated", "postmoderated"]).exactOptional(),
      days: number.exactOptional(),
      seconds: number.exactOptional(),
      sent: number.exactOptional(),
      repeated: z.enum(["here", "elsewhere"]).exactOptional(),
      honeypot: text.exactOptional(),
      nudged: z.boolean().exactOptional(),
    },
    policyWordsOf("case"),
  ),
);

const cases = z.array(oneCase).exactOptional();

/** `moderation.yaml`. */
export const policyFields = mapOf(
  {
    mode,
    closeAfterDays: number.exactOptional(),
    sections: z
      .record(
        z.string(),
        mapOf({ mode: mode.exactOptional(), closeAfterDays: number.exactOptional() }, policyWordsOf("exception")),
      )
      .exactOptional(),
    email: z.enum(["optional", "required"]),
    length: mapOf({ least: number, most: number }, policyWordsOf("length")),
    rate: mapOf({ minutes: number, hold: number, refuse: number }, policyWordsOf("rate")),
    links: mapOf({ hold: number, refuse: number }, policyWordsOf("links")),
    quickestSeconds: number,
    trustedAfter: number.exactOptional(),
    holdFirst: z.boolean(),
    proofOfWork: z.boolean(),
    words: mapOf({ banned: words, suspect: words, nudge: words }, policyWordsOf("words")),
    reasons: someOf(
      mapOf({ code: textOf("invalid-slug"), title: text, explanation: textFor("prose") }, policyWordsOf("reason")),
    ),
    retention: mapOf({ emailMonths: number, networkDays: number }, policyWordsOf("retention")),
    cases: mapOf(
      { published: cases, held: cases, refused: cases, nudged: cases },
      policyWordsOf("cases"),
    ).exactOptional(),
  },
  policyWordsOf("policy"),
);

export type PolicyFields = z.output<typeof policyFields>;

/** A case as its file has it. */
export type Case = z.output<typeof oneCase>;
