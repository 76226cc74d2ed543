import { slugify } from "#lib/text/slug.ts";
import type { Kind } from "./findings.ts";
import type { Catalogue, Told } from "./problem-messages.ts";

export const french: Catalogue = {
  "too-large": ({ size, limit }) =>
    told(
      `le fichier pèse ${kilobytes(size)}, plus que les ${kilobytes(limit)} permis`,
      "scindez-le, ou retirez-en ce qui n’est pas du texte",
    ),
  "invalid-utf8": ({ byte }) =>
    told(`l’octet ${byte} n’est pas de l’UTF-8`, "enregistrez le fichier avec l’encodage UTF-8"),
  "control-character": ({ code, count }) =>
    told(
      `caractère de contrôle invisible ${code}${count > 1 ? ` (${count} fois)` : ""}`,
      "supprimez-le, aucune page ne peut le porter",
    ),
  "empty-file": () =>
    told("le fichier est vide", "écrivez son en-tête entre deux lignes `---`, ou supprimez le fichier"),
  "front-matter-missing": () =>
    told(
      "le fichier ne commence pas par un en-tête",
      "commencez par une ligne `---`, puis les clés, puis une ligne `---`",
    ),
  "front-matter-not-first": () =>
    told("quelque chose précède la ligne `---`", "faites de `---` la toute première ligne"),
  "front-matter-language": ({ language }) =>
    told(`en-tête en \`${language}\``, "écrivez-le en YAML, entre deux lignes qui ne portent que `---`"),
  "front-matter-delimiter": ({ text }) =>
    told(`\`${text}\` après \`---\``, "laissez `---` seul sur sa ligne et passez le reste à la suivante"),
  "front-matter-unclosed": () =>
    told("l’en-tête n’est jamais fermé", "mettez une ligne `---` entre sa dernière clé et le texte"),
  "front-matter-too-large": ({ size, limit }) =>
    told(
      `l’en-tête pèse ${kilobytes(size)}, plus que les ${kilobytes(limit)} permis`,
      "déplacez du texte dans le corps",
    ),
  "front-matter-blank-lines": ({ limit }) => told(`plus de ${limit} lignes vides d’affilée`, "supprimez-les"),
  "yaml-syntax": ({ detail }) => told(`YAML illisible (${detail})`, "comparez avec l’exemple de docs/writing.md"),
  "yaml-colon": () =>
    told(
      "il manque un deux-points, ou il y en a un de trop",
      "écrivez `clé: valeur`, et mettez entre guillemets droits une valeur qui contient elle-même un deux-points",
    ),
  "yaml-quote": () =>
    told(
      "les guillemets ne se répondent pas",
      "fermez la valeur par le guillemet qui l’ouvre, et doublez un `'` entre `'…'`",
    ),
  "yaml-bracket": () =>
    told("les crochets ne se répondent pas", "fermez chaque `[` et chaque `{`, avec une virgule entre les éléments"),
  "yaml-indent": () =>
    told("le retrait de la ligne n’est pas celui de ses voisines", "alignez exactement les clés d’un même niveau"),
  "yaml-tab": () => told("la ligne est en retrait par une tabulation", "faites les retraits avec des espaces"),
  "yaml-character": ({ character }) =>
    told(`une valeur ne peut pas commencer par \`${character}\``, "mettez la valeur entre guillemets droits"),
  "yaml-duplicate-key": ({ key, line }) => told(`la clé \`${key}\` est déjà à la ligne ${line}`, "n’en gardez qu’une"),
  "yaml-key": () => told("une clé n’est pas un simple mot", "écrivez `clé: valeur`"),
  "yaml-alias": ({ name }) =>
    told(
      `les ancres et les renvois (\`${name}\`) sont refusés`,
      "écrivez la valeur en entier, ou entre guillemets droits",
    ),
  "yaml-tag": ({ tag }) =>
    told(`les étiquettes YAML (\`${tag}\`) sont refusées`, "supprimez-la, ou mettez la valeur entre guillemets droits"),
  "yaml-directive": () => told("les directives YAML (`%…`) sont refusées", "supprimez la ligne"),
  "yaml-documents": () => told("un second document YAML commence ici", "n’en gardez qu’un, sans ligne de séparation"),
  "yaml-too-deep": () => told("trop de niveaux emboîtés", "aplatissez la valeur"),
  "yaml-root": ({ expected, found }) =>
    told(`le tout est ${kinds[found]} au lieu d’${kinds[expected]}`, "comparez avec l’exemple de docs/writing.md"),
  "unknown-key": ({ key, nearest, known }) =>
    told(
      `clé inconnue \`${key}\``,
      nearest === undefined ? `les clés connues ici : ${known.join(", ")}` : `vouliez-vous dire \`${nearest}\` ?`,
    ),
  "missing-key": ({ key }) => told(`il manque \`${key}\``, `ajoutez \`${key}:\` et sa valeur`),
  "empty-value": ({ key }) =>
    told(`\`${key}\` est vide`, "donnez-lui une valeur, ou supprimez la clé si elle est facultative"),
  "wrong-type": ({ key, expected, found }) =>
    told(`\`${key}\` est ${kinds[found]} au lieu d’${kinds[expected]}`, remedies[expected]),
  "not-allowed": ({ key, value, allowed }) =>
    told(`\`${key}\` ne peut pas être \`${value}\``, `choisissez parmi : ${allowed.join(", ")}`),
  "invalid-url": ({ value }) =>
    told(`\`${value}\` n’est pas une adresse du web`, "écrivez-la en entier : https://example.org/page"),
  "invalid-origin": ({ value }) =>
    told(
      `\`${value}\` n’est pas l’adresse d’un site`,
      "écrivez le protocole et l’hôte, sans chemin : https://example.org",
    ),
  "invalid-email": ({ value }) => told(`\`${value}\` n’est pas une adresse électronique`, "écrivez nom@example.org"),
  "invalid-language": ({ value }) =>
    told(`\`${value}\` n’est pas une langue`, "écrivez son code BCP 47 : fr, en, pt-BR"),
  "invalid-time-zone": ({ value }) =>
    told(`\`${value}\` n’est pas un fuseau horaire`, "écrivez son nom IANA : Europe/Paris"),
  "invalid-partial-date": ({ value }) =>
    told(`\`${value}\` n’est ni une année, ni un mois, ni un jour`, "écrivez 2010, 2010-04 ou 2010-04-06"),
  "invalid-path": ({ value }) =>
    told(
      `\`${value}\` n’est pas un chemin du site`,
      "écrivez-le depuis la racine, sans hôte, requête ni fragment : /2015/ancien",
    ),
  "invalid-slug": ({ value }) =>
    told(
      `\`${value}\` n’est pas un identifiant d’adresse`,
      "écrivez des minuscules, des chiffres et des traits d’union simples",
    ),
  "invalid-number": ({ value }) => told(`\`${value}\` n’est pas un nombre entier`, "écrivez un nombre de 1 à 99999"),
  "invalid-year": ({ value }) => told(`\`${value}\` n’est pas une année`, "écrivez quatre chiffres : 2010"),
  "invalid-wikidata": ({ value }) =>
    told(`\`${value}\` n’est pas un élément de Wikidata`, "écrivez Q suivi de son numéro : Q1636958"),
  "invalid-fediverse": ({ value }) => told(`\`${value}\` n’est pas un compte du fédivers`, "écrivez @nom@example.org"),
  "date-form": ({ written }) => told(`\`${written}\` n’est pas une date`, "écrivez 2015-03-16 18:40"),
  "date-ambiguous": ({ written }) =>
    told(`dans \`${written}\`, rien ne distingue le jour du mois`, "écrivez l’année d’abord : 2015-03-16"),
  "date-impossible": ({ written }) =>
    told(
      `\`${written}\` n’est sur aucun calendrier ni aucune horloge`,
      "vérifiez le jour, le mois et l’heure, et écrivez 2015-03-16 18:40",
    ),
  "date-range": ({ written }) => told(`\`${written}\` n’est pas de notre temps`, "vérifiez l’année, de 1900 à 2100"),
  "date-gap": ({ written, zone }) =>
    told(
      `\`${written}\` n’existe pas dans le fuseau ${zone}, où l’heure a changé`,
      "choisissez une heure avant ou après",
    ),
  "date-order": ({ key }) => told(`\`${key}\` précède la publication`, "vérifiez les deux dates"),
  "correction-paragraph": () =>
    told("un rectificatif a plus d’un paragraphe", "réunissez ses paragraphes, ou écrivez deux rectificatifs"),
  "unknown-author": ({ name, nearest }) => unknown("auteur inconnu", name, nearest, file("authors", name)),
  "unknown-company": ({ name, nearest }) => unknown("entreprise inconnue", name, nearest, file("companies", name)),
  "unknown-section": ({ name, nearest, known }) =>
    unknown("rubrique inconnue", name, nearest, `choisissez parmi : ${known.join(", ")}`),
  "unknown-tag": ({ name, nearest }) => unknown("mot-clé inconnu", name, nearest, file("tags", name)),
  "unknown-article": ({ name, nearest }) =>
    unknown("article inconnu", name, nearest, "vérifiez son identifiant, qui est le nom de son fichier"),
  "unknown-page": ({ name, nearest }) => unknown("page inconnue", name, nearest, file("pages", name)),
  "translation-one-sided": ({ named, language, lang, slug }) =>
    told(
      `l’article \`${named}\` n’est pas en \`${language}\`, ou ne renvoie pas à celui-ci`,
      `écrivez-y \`lang: ${language}\` et \`translations: {${lang}: ${slug}}\``,
    ),
  "image-missing": ({ path }) =>
    told(
      `l’image content/${path} n’existe pas, ne se lit pas, ou dépasse 24 mégapixels`,
      "ajoutez le fichier, corrigez son chemin (les majuscules comptent), ou réduisez l’image",
    ),
  "image-outside": ({ src }) => told(`\`${src}\` mène hors de content/`, "rangez l’image à côté du texte"),
  "image-remote": ({ src }) =>
    told(`\`${src}\` se trouve sur un autre site`, "téléchargez l’image et rangez-la à côté du texte"),
  "file-place": ({ expected }) =>
    told("le fichier n’est pas à sa place", `déplacez-le, par exemple : content/${expected}`),
  "slug-form": ({ slug, suggestion = "mon-article" }) =>
    told(
      `\`${slug}\` ne peut pas être une adresse, qui n’a que des minuscules, des chiffres et des traits d’union simples`,
      `renommez-le : ${suggestion}`,
    ),
  "slug-reserved": ({ slug }) =>
    told(
      `\`/${slug}\` est une adresse du site lui-même : la page ne serait jamais vue`,
      "renommez le fichier, par exemple d’après son sujet",
    ),
  "folder-date": ({ folder, expected }) =>
    told(
      `la date est de ${expected}, le fichier est rangé dans ${folder}`,
      `rangez le fichier dans content/articles/${expected}/, ou corrigez la date`,
    ),
  "duplicate-entry": ({ value }) => told(`\`${value}\` est ici deux fois`, "n’en gardez qu’un"),
  "duplicate-slug": ({ slug, other }) =>
    told(`l’identifiant \`${slug}\` est déjà pris par content/${other}`, "renommez l’un des fichiers"),
  "duplicate-alias": ({ alias, other }) =>
    told(`\`${alias}\` est un alias dans content/${other}`, "ne le gardez que dans un fichier"),
  "alias-is-article": ({ alias, other }) =>
    told(`\`${alias}\` est l’adresse de l’article content/${other}`, "supprimez cet alias"),
  "withdrawn-path": ({ path }) =>
    told(`\`${path}\` est retiré par content/gone.yaml`, "supprimez son entrée là-bas, ou ce chemin ici"),
  "address-lost": ({ path, commit }) =>
    told(
      `\`${path}\` ${commit === undefined ? "est publié, et ne mène plus nulle part après ce changement" : `a été publié, et ne mène plus nulle part depuis le commit ${commit.slice(0, 12)}`}`,
      "ajoutez cette adresse aux `aliases` de l’article qui le remplace, ou à content/gone.yaml avec la raison du retrait",
    ),
  "silent-change": ({ commit }) =>
    commit === undefined
      ? told(
          "le texte de cet article paru a changé, et rien ne l’annonce",
          "ajoutez une entrée à `corrections` (ou `updated`)\u202f; pour une simple coquille, enregistrez avec une ligne `Typo: …` à la fin du message de commit",
        )
      : told(
          `le texte de cet article paru a changé dans le commit ${commit.slice(0, 12)}, et rien ne l’annonce`,
          "ajoutez une entrée à `corrections` (ou `updated`)\u202f; si le commit n’est pas encore publié et ne corrige qu’une coquille, ajoutez-lui une ligne `Typo: …` par `git commit --amend`",
        ),
  "duplicate-synonym": ({ synonym, other }) =>
    told(`\`${synonym}\` désigne déjà content/${other}`, "ne gardez ce synonyme que dans un mot-clé"),
  "policy-missing": () =>
    told(
      "le journal n’a pas de politique de modération, et tout commentaire attend un modérateur",
      "écrivez ce fichier comme le dit docs/writing.md",
    ),
  "number-range": ({ key, least, most }) =>
    told(`\`${key}\` est hors de ses bornes`, `écrivez un nombre de ${least} à ${most}`),
  "number-order": ({ key, value, other, limit }) =>
    told(`\`${key}\` (${value}) dépasse \`${other}\` (${limit})`, "corrigez l’un des deux"),
  "word-form": ({ word }) =>
    told(
      `\`${word}\` ne peut se trouver dans aucun texte`,
      "écrivez des mots de 40 lettres au plus, et `*` seulement tout à la fin, après trois lettres",
    ),
  "word-in-two-lists": ({ word, other }) =>
    told(`\`${word}\` est déjà dans \`${other}\``, "gardez-le dans la liste qui doit décider"),
  "moderation-case": ({ expected, came, rule, expectedRule, found }) =>
    told(
      `ce commentaire ${expected === came ? `relève de \`${rule}\`, et non de \`${expectedRule}\`` : `doit être ${outcomes[expected]}, et il est ${outcomes[came]} (\`${rule}\`)`}${found === undefined ? "" : `, à cause de \`${found}\``}`,
      "corrigez la politique, ou déplacez le cas si c’est voulu",
    ),
};

/** Each follows « est » and « au lieu d’ ». */
const kinds: Record<Kind, string> = {
  text: "un texte",
  list: "une liste",
  map: "un groupe de clés",
  boolean: "un oui ou non (true, false)",
  nothing: "une absence",
};

const outcomes = { published: "publié", held: "mis en attente", refused: "refusé", nudged: "renvoyé à la réflexion" };

const remedies: Record<Kind, string> = {
  text: "écrivez un seul texte, et mettez true, false ou null entre guillemets droits s’ils sont des mots",
  list: "écrivez chaque élément sur sa ligne, précédé de `- `",
  map: "écrivez ses clés au-dessous, en retrait de deux espaces",
  boolean: "écrivez true ou false, sans guillemets",
  nothing: "supprimez la valeur",
};

function told(message: string, hint: string): Told {
  return { message, hint };
}

function unknown(what: string, name: string, nearest: string | undefined, otherwise: string): Told {
  const hint = nearest === undefined ? otherwise : `vouliez-vous dire \`${nearest}\` ? sinon ${otherwise}`;
  return told(`${what} \`${name}\``, hint);
}

function file(folder: string, name: string): string {
  return `créez content/${folder}/${slugify(name) || "slug"}.md`;
}

function kilobytes(size: number): string {
  return `${Math.ceil(size / 1024)} ko`;
}
