import type { BodyMessage, BodyMessages } from "./messages.ts";

const documented = "docs/writing.md donne la liste des éléments permis";

export const french: BodyMessages = {
  "empty-body": () =>
    told("le corps ne contient pas de texte", "écrivez l’article sous l’en-tête, ou mettez `draft: true`"),
  "body-too-long": ({ length, limit }) =>
    told(
      `le corps compte ${figure(length)} caractères ; le maximum est de ${figure(limit)}`,
      "partagez-le entre plusieurs articles",
    ),
  "nesting-too-deep": ({ limit }) =>
    told(
      `plus de ${figure(limit)} marques imbriquées`,
      "fermez les `*`, les `_` et les `[`, et réduisez les niveaux de listes et de citations",
    ),
  "too-many-marks": ({ limit }) =>
    told(
      `plus de ${figure(limit)} marques dans un même paragraphe ou trop de colonnes`,
      "partagez le paragraphe ou le tableau",
    ),
  "heading-level": ({ text }) =>
    told(`l’intertitre \`# ${text}\` est au premier niveau, réservé au titre de l’article`, `écrivez \`## ${text}\``),
  "empty-heading": () => told("intertitre sans texte", "écrivez-le, ou supprimez la ligne"),
  "html-not-allowed": ({ tag }) => told(`la balise \`<${tag}>\` n’est pas permise`, replacement(tag)),
  "html-unbalanced": ({ tag }) => unbalanced(tag),
  "html-attribute": ({ tag, attribute }) =>
    told(
      `\`<${tag}>\` ne peut pas porter cet attribut \`${attribute}\` ou cette valeur`,
      `retirez-le, ou corrigez-le ; ${documented}`,
    ),
  "html-attribute-missing": ({ tag, attribute }) =>
    told(
      `\`<${tag}>\` n’a pas d’attribut \`${attribute}\` valable`,
      `écrivez \`<${tag} ${attribute}="${example(attribute)}">\``,
    ),
  "missing-image": ({ src }) =>
    told(
      `image introuvable, illisible, ou de plus de 24 mégapixels : \`${src}\``,
      "placez le fichier dans le dossier de l’article, donnez son chemin depuis content/ avec un `/` au début, ou réduisez l’image",
    ),
  "missing-alt": ({ src }) =>
    told(
      `l’image \`${src}\` n’a pas de texte de remplacement`,
      `décrivez-la entre les crochets : \`![ce que l’image montre](${src})\``,
    ),
  "link-scheme": ({ url, scheme }) =>
    told(
      `le lien \`${url}\` commence par \`${scheme}:\``,
      "seuls `https:`, `http:`, `mailto:` et `tel:` sont permis, ou une adresse du site comme `/articles/slug`",
    ),
  "empty-link": ({ url }) =>
    told(`le lien vers \`${url}\` n’a pas de texte`, `écrivez-le entre les crochets : \`[texte](${url})\``),
  "unknown-marker": ({ marker }) =>
    told(
      `\`[!${marker}]\` inconnu`,
      "écrivez `[!exergue]` ou `[!encadre]`, ou retirez la marque pour une simple citation",
    ),
  "undefined-footnote": ({ label }) =>
    told(
      `la note \`[^${label}]\` n’existe pas`,
      `ajoutez une ligne \`[^${label}]: texte de la note\`, ou retirez l’appel`,
    ),
};

function told(message: string, hint: string): BodyMessage {
  return { message, hint };
}

function figure(number: number): string {
  return new Intl.NumberFormat("fr").format(number);
}

function replacement(tag: string): string {
  const markdown = markdownFor.get(tag.replace(/^\//, ""));
  return markdown ? `écrivez \`${markdown}\`` : `retirez-la ; ${documented}`;
}

function unbalanced(tag: string): BodyMessage {
  if (tag === "!--")
    return told("commentaire `<!--` jamais fermé : la suite du texte est perdue", "fermez-le par `-->`");
  if (tag.startsWith("/"))
    return told(
      `\`<${tag}>\` ne ferme rien`,
      `ouvrez \`<${tag.slice(1)}>\` dans le même paragraphe, ou retirez la balise`,
    );
  return told(`\`<${tag}>\` n’est pas fermé`, `ajoutez \`</${tag}>\` dans le même paragraphe, ou retirez la balise`);
}

function example(attribute: string): string {
  return attribute === "dir" ? "rtl" : "2015-03-16";
}

/** What Markdown writes in place of some elements that are refused. */
const markdownFor = new Map([
  ["a", "[texte](adresse)"],
  ["b", "**texte**"],
  ["strong", "**texte**"],
  ["i", "*texte*"],
  ["em", "*texte*"],
  ["s", "~~texte~~"],
  ["strike", "~~texte~~"],
  ["code", "`texte`"],
  ["img", "![ce qu’elle montre](fichier)"],
  ["blockquote", "> texte"],
  ["h2", "## texte"],
  ["h3", "### texte"],
  ["hr", "---"],
  ["li", "- texte"],
  ["ul", "- texte"],
  ["ol", "1. texte"],
]);
