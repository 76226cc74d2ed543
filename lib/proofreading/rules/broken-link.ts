import { nearest } from "#lib/content/edit-distance.ts";
import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { fateOf } from "#lib/proofreading/fate.ts";
import { addressOf, innerLinksOf } from "#lib/proofreading/inner-links.ts";
import type { Proof } from "#lib/proofreading/proof.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

/** A link to the paper itself that leads nowhere is the paper’s own fault. */
export const brokenLink: FileRule = {
  name: "broken-link",
  severity: "error",
  reads: ["article", "company", "author", "page"],
  about: {
    fr: "Un lien vers une page du journal ne mène à rien, ou mène à ce qui a été retiré. Les adresses d’autres sites ne sont pas essayées.",
    en: "A link to a page of the paper leads nowhere, or to what was withdrawn. Addresses of other sites are not tried.",
  },
  examples: {
    bad: {
      body: "Le fabricant [Xiaomi](/companies/xiaomy) n’a rien dit de ses prix.",
      at: "[Xiaomi]",
      others: { "companies/xiaomi.md": "---\nname: Xiaomi\n---\n" },
    },
    good: {
      body: "Le fabricant [Xiaomi](/companies/xiaomi) n’a rien dit de ses prix.",
      others: { "companies/xiaomi.md": "---\nname: Xiaomi\n---\n" },
    },
  },
  find: (proof) => {
    const own = addressOf(proof);
    const told = tell[proof.language];
    return innerLinksOf(proof).flatMap(({ at, path }) => {
      const { kind } = path === own ? { kind: "page" } : fateOf(path, proof.paper);
      if (kind === "nothing") return [{ ...proof.at(at), ...told.nowhere(path, meant(path, proof)) }];
      return kind === "withdrawn" ? [{ ...proof.at(at), ...told.withdrawn(path) }] : [];
    });
  },
};

const kinds = new Map([
  ["companies", "company"],
  ["tags", "tag"],
  ["authors", "author"],
] as const);

/** The address that was most likely meant. Articles are too many to be gone through for a slip. */
function meant(path: string, { paper: { edition } }: Proof): string | undefined {
  const [, folder = "", slug = ""] = path.split("/");
  for (const [name, kind] of kinds) {
    const found = name === folder ? nearest(slug, edition.slugs(kind)) : undefined;
    if (found !== undefined) return `/${name}/${found}`;
  }
  if (folder === "sections") {
    const found = nearest(
      slug,
      edition.site.sections.map((section) => section.slug),
    );
    return found === undefined ? undefined : `/sections/${found}`;
  }
  const page = slug === "" ? nearest(folder, edition.slugs("page")) : undefined;
  return page === undefined ? undefined : `/${page}`;
}

type Tells = { nowhere: (path: string, meant: string | undefined) => Told; withdrawn: (path: string) => Told };

const tell: Record<ProblemLanguage, Tells> = {
  fr: {
    nowhere: (path, meant) => ({
      message: `le lien \`${path}\` ne mène à aucune page`,
      hint: meant === undefined ? "corrigez l’adresse, ou retirez le lien" : `vouliez-vous dire \`${meant}\` ?`,
    }),
    withdrawn: (path) => ({
      message: `le lien \`${path}\` mène à une page retirée`,
      hint: "retirez le lien, ou choisissez une autre page",
    }),
  },
  en: {
    nowhere: (path, meant) => ({
      message: `the link \`${path}\` leads to no page`,
      hint: meant === undefined ? "correct the address, or take the link out" : `did you mean \`${meant}\`?`,
    }),
    withdrawn: (path) => ({
      message: `the link \`${path}\` leads to a page that was withdrawn`,
      hint: "take it out, or choose another page",
    }),
  },
};
