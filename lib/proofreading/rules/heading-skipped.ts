import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

/** Headings below one another are steps (RGAA 9.1): whoever walks from one to the next must not fall. */
export const headingSkipped: FileRule = {
  name: "heading-skipped",
  severity: "warning",
  reads: ["article", "page", "company", "author"],
  about: {
    fr: "Un intertitre saute un niveau, par exemple de `##` à `####`, ou le premier n’est pas `##`. Qui lit la page par ses intertitres en cherche un qui n’existe pas. Le premier niveau, réservé au titre, est refusé par ailleurs.",
    en: "A heading skips a level, for example from `##` to `####`, or the first one is not `##`. Whoever reads the page by its headings looks for one that is not there. The first level, which is the headline’s, is refused elsewhere.",
  },
  examples: {
    bad: {
      body: "Le marché ralentit.\n\n## Les faits\n\nIls sont têtus.\n\n#### Les chiffres\n\nEux aussi.",
      at: "####",
    },
    good: { body: "Le marché ralentit.\n\n## Les faits\n\nIls sont têtus.\n\n### Les chiffres\n\nEux aussi." },
  },
  find: (proof) => {
    const { rough, body, language } = proof;
    if (!rough.includes("###") || !/^[ >]{0,20}#{3,6}[ \t]/m.test(rough)) return [];
    let above = 1;
    return proof.tree.children.flatMap((node) => {
      if (node.type !== "heading") return [];
      const { depth } = node;
      const wanted = above + 1;
      above = depth;
      if (depth <= wanted) return [];
      const place = proof.at(body.start + (node.position?.start.offset ?? 0));
      return [{ ...place, ...tell[language](depth, wanted) }];
    });
  },
};

const tell: Record<ProblemLanguage, (depth: number, wanted: number) => Told> = {
  fr: (depth, wanted) => ({
    message: `l’intertitre est au niveau ${depth}, sans niveau ${wanted} au-dessus de lui`,
    hint: `écrivez \`${"#".repeat(wanted)}\`, ou ajoutez l’intertitre qui manque`,
  }),
  en: (depth, wanted) => ({
    message: `the heading is of level ${depth}, with no level ${wanted} above it`,
    hint: `write \`${"#".repeat(wanted)}\`, or add the heading that is missing`,
  }),
};
