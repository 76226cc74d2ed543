import { slugify } from "#lib/text/slug.ts";
import type { Kind } from "./findings.ts";
import type { Catalogue, Told } from "./problem-messages.ts";

export const english: Catalogue = {
  "too-large": ({ size, limit }) =>
    told(
      `the file has ${kilobytes(size)}, more than the ${kilobytes(limit)} allowed`,
      "split it, or take out what is not text",
    ),
  "invalid-utf8": ({ byte }) => told(`byte ${byte} is not UTF-8`, "save the file with the encoding UTF-8"),
  "control-character": ({ code, count }) =>
    told(
      `invisible control character ${code}${count > 1 ? ` (${count} times)` : ""}`,
      "delete it: no page can carry it",
    ),
  "empty-file": () => told("the file is empty", "write its front matter between two lines `---`, or delete the file"),
  "front-matter-missing": () =>
    told("the file does not begin with front matter", "begin it with a line `---`, then its keys, then a line `---`"),
  "front-matter-not-first": () => told("something stands before the line `---`", "make `---` the very first line"),
  "front-matter-language": ({ language }) =>
    told(`front matter in \`${language}\``, "write it in YAML, between two lines that hold `---` alone"),
  "front-matter-delimiter": ({ text }) =>
    told(`\`${text}\` after \`---\``, "leave `---` alone on its line, and move the rest to the next"),
  "front-matter-unclosed": () =>
    told("front matter is never closed", "put a line `---` between its last key and the text"),
  "front-matter-too-large": ({ size, limit }) =>
    told(`front matter has ${kilobytes(size)}, more than the ${kilobytes(limit)} allowed`, "move text into the body"),
  "front-matter-blank-lines": ({ limit }) => told(`more than ${limit} blank lines in a row`, "delete them"),
  "yaml-syntax": ({ detail }) => told(`not readable as YAML: ${detail}`, "compare with the example in docs/writing.md"),
  "yaml-colon": () =>
    told(
      "a colon is missing, or there is one too many",
      "write `key: value`; put a value that itself holds a colon between double quotes",
    ),
  "yaml-quote": () =>
    told("quotes do not match", "close the value with the quote that opened it; double a `'` between `'…'`"),
  "yaml-bracket": () => told("brackets do not match", "close each `[` and each `{`, with a comma between items"),
  "yaml-indent": () => told("the line is not indented as its neighbours are", "align keys of the same level exactly"),
  "yaml-tab": () => told("the line is indented with a tab", "indent with spaces"),
  "yaml-character": ({ character }) =>
    told(`a value cannot begin with \`${character}\``, "put the value between double quotes"),
  "yaml-duplicate-key": ({ key, line }) =>
    told(`the key \`${key}\` stands on line ${line} already`, "keep one of them"),
  "yaml-key": () => told("a key is not a plain word", "write `key: value`"),
  "yaml-alias": ({ name }) =>
    told(`anchors and aliases (\`${name}\`) are refused`, "write the value out, or put it between double quotes"),
  "yaml-tag": ({ tag }) =>
    told(`tags (\`${tag}\`) are refused`, "delete the tag, or put the value between double quotes"),
  "yaml-directive": () => told("YAML directives (`%…`) are refused", "delete the line"),
  "yaml-documents": () => told("a second YAML document begins here", "keep one: delete the separating line"),
  "yaml-too-deep": () => told("too many levels within one another", "flatten the value"),
  "yaml-root": ({ expected, found }) =>
    told(`the whole is ${kinds[found]} instead of ${kinds[expected]}`, "compare with the example in docs/writing.md"),
  "unknown-key": ({ key, nearest, known }) =>
    told(
      `unknown key \`${key}\``,
      nearest === undefined ? `the keys known here: ${known.join(", ")}` : `did you mean \`${nearest}\`?`,
    ),
  "missing-key": ({ key }) => told(`\`${key}\` is missing`, `add \`${key}:\` and its value`),
  "empty-value": ({ key }) => told(`\`${key}\` is empty`, "give it a value, or delete the key if it is not required"),
  "wrong-type": ({ key, expected, found }) =>
    told(`\`${key}\` is ${kinds[found]} instead of ${kinds[expected]}`, remedies[expected]),
  "not-allowed": ({ key, value, allowed }) =>
    told(`\`${key}\` cannot be \`${value}\``, `choose from: ${allowed.join(", ")}`),
  "invalid-url": ({ value }) => told(`\`${value}\` is not a web address`, "write it in full: https://example.org/page"),
  "invalid-origin": ({ value }) =>
    told(`\`${value}\` is not the address of a site`, "write scheme and host without a path: https://example.org"),
  "invalid-email": ({ value }) => told(`\`${value}\` is not an e-mail address`, "write name@example.org"),
  "invalid-language": ({ value }) => told(`\`${value}\` is not a language`, "write its BCP 47 code: fr, en, pt-BR"),
  "invalid-time-zone": ({ value }) => told(`\`${value}\` is not a time zone`, "write its IANA name: Europe/Paris"),
  "invalid-partial-date": ({ value }) =>
    told(`\`${value}\` is not a year, a month or a day`, "write 2010, 2010-04 or 2010-04-06"),
  "invalid-path": ({ value }) =>
    told(
      `\`${value}\` is not a path of the site`,
      "write it from the root, without host, query or fragment: /2015/old",
    ),
  "invalid-slug": ({ value }) =>
    told(`\`${value}\` is not a slug`, "write lower-case letters, digits and single hyphens"),
  "invalid-number": ({ value }) => told(`\`${value}\` is not a whole number`, "write a number from 1 to 99999"),
  "invalid-year": ({ value }) => told(`\`${value}\` is not a year`, "write four digits: 2010"),
  "invalid-wikidata": ({ value }) => told(`\`${value}\` is not a Wikidata item`, "write Q and its number: Q1636958"),
  "invalid-fediverse": ({ value }) => told(`\`${value}\` is not a fediverse account`, "write @name@example.org"),
  "date-form": ({ written }) => told(`\`${written}\` is not a date`, "write 2015-03-16 18:40"),
  "date-ambiguous": ({ written }) =>
    told(`in \`${written}\` day and month cannot be told apart`, "write the year first: 2015-03-16"),
  "date-impossible": ({ written }) =>
    told(`\`${written}\` is in no calendar and on no clock`, "check day, month and hour; write 2015-03-16 18:40"),
  "date-range": ({ written }) => told(`\`${written}\` is not of our time`, "check the year: 1900 to 2100"),
  "date-gap": ({ written, zone }) =>
    told(`\`${written}\` does not exist in ${zone}: clocks skipped that hour`, "choose an hour before or after"),
  "date-order": ({ key }) => told(`\`${key}\` lies before the publication`, "check both dates"),
  "correction-paragraph": () =>
    told("a correction has more than one paragraph", "join its paragraphs, or write two corrections"),
  "unknown-author": ({ name, nearest }) => unknown("author", name, nearest, file("authors", name)),
  "unknown-company": ({ name, nearest }) => unknown("company", name, nearest, file("companies", name)),
  "unknown-section": ({ name, nearest, known }) =>
    unknown("section", name, nearest, `choose from: ${known.join(", ")}`),
  "unknown-tag": ({ name, nearest }) => unknown("tag", name, nearest, file("tags", name)),
  "unknown-article": ({ name, nearest }) => unknown("article", name, nearest, "check its slug: the name of its file"),
  "unknown-page": ({ name, nearest }) => unknown("page", name, nearest, file("pages", name)),
  "translation-one-sided": ({ named, language, lang, slug }) =>
    told(
      `the article \`${named}\` is not in \`${language}\`, or does not name this one`,
      `write \`lang: ${language}\` and \`translations: {${lang}: ${slug}}\` there`,
    ),
  "image-missing": ({ path }) =>
    told(
      `the image content/${path} does not exist, cannot be read, or has more than 24 megapixels`,
      "add the file, correct its path (case counts), or make the picture smaller",
    ),
  "image-outside": ({ src }) => told(`\`${src}\` leads out of content/`, "put the image beside the text"),
  "image-remote": ({ src }) => told(`\`${src}\` lies on another site`, "download the image and put it beside the text"),
  "file-place": ({ expected }) => told("the file is not in its place", `move it, for instance: content/${expected}`),
  "slug-form": ({ slug, suggestion = "my-slug" }) =>
    told(
      `\`${slug}\` cannot be an address: lower-case letters, digits and single hyphens only`,
      `rename it: ${suggestion}`,
    ),
  "slug-reserved": ({ slug }) =>
    told(
      `\`/${slug}\` is an address of the site itself: the page would never be seen`,
      "rename the file, for instance after its subject",
    ),
  "folder-date": ({ folder, expected }) =>
    told(
      `the date belongs to ${expected}, the file lies in ${folder}`,
      `move the file to content/articles/${expected}/, or correct the date`,
    ),
  "duplicate-entry": ({ value }) => told(`\`${value}\` stands here twice`, "keep one of them"),
  "duplicate-slug": ({ slug, other }) =>
    told(`the slug \`${slug}\` is taken by content/${other}`, "rename one of the files"),
  "duplicate-alias": ({ alias, other }) =>
    told(`\`${alias}\` is an alias in content/${other}`, "keep it in one file only"),
  "alias-is-article": ({ alias, other }) =>
    told(`\`${alias}\` is the address of the article content/${other}`, "delete this alias"),
  "withdrawn-path": ({ path }) =>
    told(`\`${path}\` is withdrawn by content/gone.yaml`, "delete its entry there, or this path"),
  "address-lost": ({ path, commit }) =>
    told(
      commit === undefined
        ? `\`${path}\` is published, and leads nowhere after this change`
        : `\`${path}\` was published, and has led nowhere since commit ${commit.slice(0, 12)}`,
      "add this address to the `aliases` of the article that replaces it, or to content/gone.yaml with the reason for its withdrawal",
    ),
  "silent-change": ({ commit }) =>
    commit === undefined
      ? told(
          "the text of this published article has changed, and nothing says so",
          "add an entry to `corrections` (or `updated`); for a mere slip, commit it with a line `Typo: …` at the end of the message",
        )
      : told(
          `the text of this published article was changed by commit ${commit.slice(0, 12)}, and nothing says so`,
          "add an entry to `corrections` (or `updated`); if the commit is not pushed yet and mends a mere slip, give it a line `Typo: …` by `git commit --amend`",
        ),
  "duplicate-synonym": ({ synonym, other }) =>
    told(`\`${synonym}\` already means content/${other}`, "keep the synonym in one tag only"),
  "policy-missing": () =>
    told(
      "the paper has no moderation policy: until it has one, every comment waits for a moderator",
      "write this file, as docs/writing.md says",
    ),
  "number-range": ({ key, least, most }) =>
    told(`\`${key}\` is out of its range`, `write a number from ${least} to ${most}`),
  "number-order": ({ key, value, other, limit }) =>
    told(`\`${key}\` (${value}) is above \`${other}\` (${limit})`, "correct one of them"),
  "word-form": ({ word }) =>
    told(
      `\`${word}\` can never be found in a text`,
      "write words of at most 40 letters; `*` only at the very end, after three letters",
    ),
  "word-in-two-lists": ({ word, other }) =>
    told(`\`${word}\` already stands in \`${other}\``, "keep it in the list that decides"),
  "moderation-case": ({ expected, came, rule, expectedRule, found }) =>
    told(
      `this comment ${expected === came ? `is decided by \`${rule}\`, not by \`${expectedRule}\`` : `must be ${expected}; it is ${came} (\`${rule}\`)`}${found === undefined ? "" : `, because of \`${found}\``}`,
      "correct the policy, or move the case if that is what you want",
    ),
};

const kinds: Record<Kind, string> = {
  text: "a text",
  list: "a list",
  map: "a group of keys",
  boolean: "true or false",
  nothing: "empty",
};

const remedies: Record<Kind, string> = {
  text: "write a single text; put true, false or null between double quotes where they are words",
  list: "write each item on a line of its own that begins with `- `",
  map: "write its keys below it, indented by two spaces",
  boolean: "write true or false, without quotes",
  nothing: "delete the value",
};

function told(message: string, hint: string): Told {
  return { message, hint };
}

function unknown(what: string, name: string, nearest: string | undefined, otherwise: string): Told {
  const hint = nearest === undefined ? otherwise : `did you mean \`${nearest}\`? otherwise ${otherwise}`;
  return told(`unknown ${what} \`${name}\``, hint);
}

function file(folder: string, name: string): string {
  return `create content/${folder}/${slugify(name) || "slug"}.md`;
}

function kilobytes(size: number): string {
  return `${Math.ceil(size / 1024)} kB`;
}
