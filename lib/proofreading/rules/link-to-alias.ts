import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { fateOf } from "#lib/proofreading/fate.ts";
import { innerLinksOf } from "#lib/proofreading/inner-links.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

/** A link to an old address works, by a detour. */
export const linkToAlias: FileRule = {
  name: "link-to-alias",
  severity: "suggestion",
  reads: ["article", "company", "author", "page"],
  about: {
    fr: "Un lien mène à une ancienne adresse du journal, ou à un synonyme de mot-clé. Il fonctionne, par un détour.",
    en: "A link leads to an old address of the paper, or to a synonym of a tag. It works, by a detour.",
  },
  examples: {
    bad: {
      body: "Le marché des [téléphones](/tags/telephones) ralentit.",
      at: "[téléphones]",
      others: { "tags/smartphones.md": "---\nname: Smartphones\nsynonyms: [telephones]\n---\n" },
    },
    good: {
      body: "Le marché des [téléphones](/tags/smartphones) ralentit.",
      others: { "tags/smartphones.md": "---\nname: Smartphones\nsynonyms: [telephones]\n---\n" },
    },
  },
  find: (proof) =>
    innerLinksOf(proof).flatMap(({ at, path, target, targetAt }) => {
      const fate = fateOf(path, proof.paper);
      if (fate.kind !== "moved") return [];
      const present = fate.to;
      const told = { ...proof.at(at), ...tell[proof.language](path, present) };
      const edit = { start: targetAt, end: targetAt + path.length, text: present };
      return [target.startsWith(path) ? { ...told, edit: [edit] } : told];
    }),
};

const tell: Record<ProblemLanguage, (path: string, present: string) => Told> = {
  fr: (path, present) => ({ message: `\`${path}\` est une ancienne adresse`, hint: `écrivez \`${present}\`` }),
  en: (path, present) => ({ message: `\`${path}\` is an old address`, hint: `write \`${present}\`` }),
};
