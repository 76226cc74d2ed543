import type { z } from "zod";
import { articleFields } from "#lib/content/article-fields.ts";
import { authorFields, companyFields, pageFields, tagFields } from "#lib/content/entity-fields.ts";
import { frontFields, redactionList, siteFields, withdrawalList } from "#lib/content/site-fields.ts";
import { policyFields } from "#lib/moderation/policy-fields.ts";
import { jsonSchemaOf } from "./json-schema.ts";

/** What editors write, by the names of the schemas: front matter of Markdown files, and whole YAML files. */
export const copySchemas = {
  article: { title: "Article", files: "articles/**/*.md", schema: articleFields },
  author: { title: "Author", files: "authors/*.md", schema: authorFields },
  company: { title: "Company", files: "companies/*.md", schema: companyFields },
  page: { title: "Standing page", files: "pages/*.md", schema: pageFields },
  tag: { title: "Tag", files: "tags/*.md", schema: tagFields },
  front: { title: "front.yaml", files: "front.yaml", schema: frontFields },
  gone: { title: "gone.yaml", files: "gone.yaml", schema: withdrawalList },
  moderation: { title: "moderation.yaml", files: "moderation.yaml", schema: policyFields },
  redactions: { title: "redactions.yaml", files: "redactions.yaml", schema: redactionList },
  site: { title: "site.yaml", files: "site.yaml", schema: siteFields },
} satisfies Record<string, { title: string; files: string; schema: z.ZodType }>;

/** Where the schemas lie in the folder of the copy: hidden, so that the archive passes them over. */
const schemaFolder = ".schemas";

/** The files of the schemas by their paths in the folder of the copy. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(copySchemas).map(([name, { title, schema }]) => [
      `${schemaFolder}/${name}.json`,
      `${JSON.stringify(jsonSchemaOf(schema, title), undefined, 2)}\n`,
    ]),
  );
}
