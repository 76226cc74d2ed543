import type { Root } from "mdast";
import { RenderContext } from "#lib/content/markdown/context.ts";
import { excessOf } from "#lib/content/markdown/limits.ts";
import { parseMarkdown } from "#lib/content/markdown/parse.ts";
import { nodesOf, textOf } from "#lib/content/markdown/walk.ts";
import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { addressOf, type InnerLink, innerLinksOf } from "#lib/proofreading/inner-links.ts";
import type { Proof } from "#lib/proofreading/proof.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";
import { paths } from "#lib/site/paths.ts";
import { slugify } from "#lib/text/slug.ts";

/** Anchors that pages have beside those of headings: notes and figures of the text, reactions, the parts of the page. */
const others = /^(?:t-(?:note|ref|notes|small|large)_|comment|reactions|main$|menu$|history$|c-|[a-z]+-title$)/;

/** A link to an anchor that is not there leads to the top of the page. */
export const brokenAnchor: FileRule = {
  name: "broken-anchor",
  severity: "warning",
  reads: ["article", "page"],
  about: {
    fr: "Un lien mène à un intertitre qui n’existe pas, sur cette page ou dans un autre article. L’ancre d’un intertitre est `t-` suivi de ses mots, sans accents, joints par des traits d’union.",
    en: "A link leads to a heading that is not there, on this page or in another article. The anchor of a heading is `t-` and its words, without accents, joined by hyphens.",
  },
  examples: {
    bad: { body: "Voyez [les chiffres](#t-les-chifres).\n\n## Les chiffres\n\nIls sont têtus.", at: "[les chiffres]" },
    good: { body: "Voyez [les chiffres](#t-les-chiffres).\n\n## Les chiffres\n\nIls sont têtus." },
  },
  find: (proof) => {
    const links = innerLinksOf(proof).filter(({ anchor }) => anchor !== "" && !others.test(anchor));
    return links.flatMap((link) => {
      const anchors = anchorsAt(link, proof);
      if (!anchors || anchors.has(link.anchor)) return [];
      const meant = anchors.has(`t-${link.anchor}`) ? `t-${link.anchor}` : undefined;
      const told = { ...proof.at(link.at), ...tell[proof.language](link.anchor, meant) };
      const start = link.targetAt + link.target.length - link.anchor.length;
      const sure = meant !== undefined && link.target.endsWith(`#${link.anchor}`);
      return [sure ? { ...told, edit: [{ start, end: start + link.anchor.length, text: meant }] } : told];
    });
  },
};

/** The anchors of the page to which a link leads; nothing where they are not those of a text. */
function anchorsAt({ path }: InnerLink, proof: Proof): Set<string> | undefined {
  if (path === addressOf(proof)) return anchorsOf(proof.tree, proof.lang);
  const [, slug] = path.split(paths.article(""));
  const article = slug === undefined ? undefined : proof.paper.edition.article(slug);
  const markdown = article && proof.paper.edition.body(article.slug)?.markdown;
  return markdown === undefined || excessOf(markdown)
    ? undefined
    : anchorsOf(parseMarkdown(markdown), article?.lang ?? "");
}

/** Named as the page names them. */
function anchorsOf(tree: Root, lang: string): Set<string> {
  const context = new RenderContext({ lang, image: () => undefined });
  const anchors = new Set<string>();
  for (const { node } of nodesOf(tree)) {
    const words = node.type === "heading" ? textOf(node).replace(/\s+/g, " ").trim() : "";
    if (words !== "") anchors.add(context.anchor(slugify(words)));
  }
  return anchors;
}

const tell: Record<ProblemLanguage, (anchor: string, meant: string | undefined) => Told> = {
  fr: (anchor, meant) => ({
    message: `aucun intertitre n’a l’ancre \`#${anchor}\``,
    hint: meant === undefined ? "corrigez-la d’après l’intertitre, ou retirez-la" : `écrivez \`#${meant}\``,
  }),
  en: (anchor, meant) => ({
    message: `no heading has the anchor \`#${anchor}\``,
    hint: meant === undefined ? "correct it after the heading, or take it out" : `write \`#${meant}\``,
  }),
};
