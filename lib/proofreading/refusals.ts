import type { Rule as PipelineRule } from "#lib/content/findings.ts";
import type { BodyRule } from "#lib/content/markdown/body-problem.ts";
import { type BodyMessages, bodyMessages } from "#lib/content/markdown/messages.ts";
import { bodyProblemExamples } from "#lib/content/markdown/problem-examples.ts";
import { problemExamples } from "#lib/content/problem-examples.ts";
import { type Catalogue, catalogues, type ProblemLanguage, type Told } from "#lib/content/problem-messages.ts";

/** The rules of the pipeline for files, front matter and references, in the order of docs/rules.md. */
export const pipelineRules = Object.keys(problemExamples).filter(isPipelineRule);

/** Those for bodies. */
export const bodyRules = Object.keys(bodyProblemExamples).filter(isBodyRule);

/** What the site says when it refuses a file, on an example; nothing for a name that is no rule of the pipeline. */
export function refusalOf(rule: string, language: ProblemLanguage): Told | undefined {
  if (isPipelineRule(rule)) return ofPipeline(rule, language);
  return isBodyRule(rule) ? ofBody(rule, language) : undefined;
}

function ofPipeline<R extends PipelineRule>(rule: R, language: ProblemLanguage): Told {
  const catalogue: Catalogue = catalogues[language];
  return catalogue[rule](problemExamples[rule]);
}

function ofBody<R extends BodyRule>(rule: R, language: ProblemLanguage): Told {
  const catalogue: BodyMessages = bodyMessages[language];
  return catalogue[rule](bodyProblemExamples[rule]);
}

function isPipelineRule(name: string): name is PipelineRule {
  return Object.hasOwn(problemExamples, name);
}

function isBodyRule(name: string): name is BodyRule {
  return Object.hasOwn(bodyProblemExamples, name);
}
