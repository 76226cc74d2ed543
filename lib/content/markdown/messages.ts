import type { BodyProblem, BodyProblemData, BodyRule } from "./body-problem.ts";
import { english } from "./messages-en.ts";
import { french } from "./messages-fr.ts";

/** What is wrong, and what to do. */
export type BodyMessage = { message: string; hint: string };

/** How one language tells each rule. */
export type BodyMessages = { [R in BodyRule]: (data: BodyProblemData[R]) => BodyMessage };

export const bodyMessages: Record<"fr" | "en", BodyMessages> = { fr: french, en: english };

/** One problem in words. */
export function bodyMessage<R extends BodyRule>({ rule, data }: BodyProblem<R>, language: "fr" | "en"): BodyMessage {
  const messages: BodyMessages = bodyMessages[language];
  return messages[rule](data);
}
