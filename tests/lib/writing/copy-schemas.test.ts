import { globSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { findFrontMatter } from "#lib/content/front-matter.ts";
import { notes } from "#lib/content/notes.ts";
import { readYaml } from "#lib/content/yaml.ts";
import { copySchemas, schemaFiles } from "#lib/writing/copy-schemas.ts";

const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
ajv.addKeyword("patternErrorMessage");
const made = schemaFiles();

function validator(name: string) {
  return ajv.compile(JSON.parse(made.get(`.schemas/${name}.json`) ?? "null"));
}

function sourceOf(path: string): string {
  const text = readFileSync(`content/${path}`, "utf8");
  if (!path.endsWith(".md")) return text;
  const found = findFrontMatter(text);
  return found.ok ? found.source : "";
}

describe("the schemas in the folder of the copy", () => {
  test("are those that the rules of the pipeline make (npm run schemas)", () => {
    const written = globSync("content/.schemas/*").map((path) => [
      path.replace("content/", ""),
      readFileSync(path, "utf8"),
    ]);
    expect(new Map(written.sort().map(([path = "", text = ""]) => [path, text]))).toEqual(new Map([...made].sort()));
  });

  test.each(Object.entries(copySchemas))(
    "take every file of the sample copy that is for %s, as the program of an editor reads it",
    (name, { files }) => {
      const paths = globSync(files, { cwd: "content" });
      const validate = validator(name);
      expect(paths.length).toBeGreaterThan(0);
      const refused = paths.filter((path) => !validate(parse(sourceOf(path), { schema: "core" }) ?? []));
      expect(refused).toEqual([]);
    },
  );
});

const article = `title: Un titre
standfirst: Un chapô.
date: 2015-03-16 18:40
authors: [claire-vasseur]
section: mobile`;

describe("the schema of articles", () => {
  const validate = validator("article");

  /** Whether the pipeline and the schema take it. */
  function judge(source: string) {
    const pipeline = copySchemas.article.schema.safeParse(readYaml(source).value).success;
    return { pipeline, schema: validate(parse(source, { schema: "core" })) };
  }

  test.each([
    ["all that is required and no more", article],
    [
      "a single author and a single tag without brackets",
      `${article.replace("[claire-vasseur]", "claire-vasseur")}\ntags: 5g`,
    ],
    ["a headline that is a number", article.replace("Un titre", "2015")],
    ["a date in words", article.replace("2015-03-16 18:40", "16 mars 2015 à 18 h 40")],
    ["a date with its offset", article.replace("2015-03-16 18:40", "2015-03-16T18:40:00+01:00")],
    [
      "corrections and sources",
      `${article}\ncorrections: [{date: 2015-03-17, kind: update, text: Oui.}]\nsources: [{title: A, date: 2014}]`,
    ],
  ])("takes %s, as the pipeline does", (_, source) => {
    expect(judge(source)).toEqual({ pipeline: true, schema: true });
  });

  test.each([
    ["a key that is unknown", `${article}\nauteur: moi`],
    ["no headline", article.replace("title: Un titre\n", "")],
    ["an empty headline", article.replace("Un titre", '" "')],
    ["no authors in the list", article.replace("[claire-vasseur]", "[]")],
    ["a genre that is none", `${article}\ngenre: essai`],
    ["a draft that is a word", `${article}\ndraft: peut-être`],
    ["an image without alternative text", `${article}\nimage: {src: lead.svg}`],
    ["a correction of an unknown kind", `${article}\ncorrections: [{date: 2015-03-17, kind: oubli, text: Oui.}]`],
    ["an alias that is no path", `${article}\naliases: [xiaomi]`],
    ["a first appearance that is no address", `${article}\ncanonical: lemonde`],
    ["a map where a text must stand", article.replace("Un titre", "{a: b}")],
  ])("refuses %s, as the pipeline does", (_, source) => {
    expect(judge(source)).toEqual({ pipeline: false, schema: false });
  });
});

test("every key of the copy is explained in French and in English, and nothing else is", () => {
  const seen: string[] = [];
  for (const { schema } of Object.values(copySchemas)) {
    z.toJSONSchema(schema, {
      io: "input",
      unrepresentable: "any",
      override: ({ zodSchema }) => {
        if (!(zodSchema instanceof z.ZodObject)) return;
        const keys = Object.keys(zodSchema.shape).sort();
        seen.push(...keys);
        const words = notes.get(zodSchema)?.words;
        expect(Object.keys(words?.fr ?? {}).sort()).toEqual(keys);
        expect(Object.keys(words?.en ?? {}).sort()).toEqual(keys);
      },
    });
  }
  expect(seen.length).toBeGreaterThan(100);
});

test("the schema of the policy takes a case that is a text alone, and refuses a number that is none", () => {
  const validate = validator("moderation");
  const policy = parse(readFileSync("content/moderation.yaml", "utf8"));
  expect(validate({ ...policy, cases: { held: ["Une arnaque !"] } })).toBe(true);
  expect(validate({ ...policy, quickestSeconds: "vite" })).toBe(false);
  expect(validate({ ...policy, quickestSeconds: 0 })).toBe(false);
});

test("keys that take the same kind of value are explained each by its own words", () => {
  const { properties } = JSON.parse(made.get(".schemas/site.json") ?? "null");
  expect(properties.name.description).toMatch(/^Nom\u00a0: /);
  expect(properties.tagline.description).toMatch(/^Devise\u00a0: /);
  expect(properties.publisher.properties.name.description).not.toBe(properties.name.description);
});

test("a value that has not its pattern is told what it must look like, as the pipeline tells it", () => {
  const { properties } = JSON.parse(made.get(".schemas/article.json") ?? "null");
  expect(properties.canonical.patternErrorMessage).toBe(
    "écrivez-la en entier\u00a0: https://example.org/page — write it in full: https://example.org/page",
  );
  expect(properties.date.patternErrorMessage).toBe("écrivez 2015-03-16 18:40 — write 2015-03-16 18:40");
});

test("every YAML file of the copy has its schema in the workspace of VS Code", () => {
  const { "yaml.schemas": mapped } = JSON.parse(readFileSync(".vscode/settings.json", "utf8"));
  const files = Object.entries(copySchemas).filter(([, { files }]) => files.endsWith(".yaml"));
  expect(mapped).toEqual(
    Object.fromEntries(files.map(([name, { files }]) => [`./content/.schemas/${name}.json`, `/content/${files}`])),
  );
});
