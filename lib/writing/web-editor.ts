import type { CmsConfig, EntryCollection, GitBackend } from "@sveltia/cms";
import type { z } from "zod";
import type { Site } from "#lib/content/site.ts";
import { wantsText } from "#lib/content/wants-text.ts";
import { copySchemas } from "./copy-schemas.ts";
import { editorWordsOf } from "./editor-words.ts";
import { type FormContext, formFields } from "./form-field.ts";

type Kind = "articles" | "companies" | "tags" | "authors" | "pages";

/**
 * The configuration of the web editor: forms for all that editors write, made of the same schemas that the pipeline checks with. The policy of
 * comments has none: its cases are lists in which texts and maps mix, which no form of the editor can hold.
 *
 * @param folder The folder of the copy in the repository.
 */
export function webEditorConfig(site: Site, backend: GitBackend, folder: string): CmsConfig {
  const { language, words } = editorWordsOf(site.language);
  const context: FormContext = { site, language };
  const at = (path: string) => (folder === "" ? path : `${folder}/${path}`);
  const entries = (kind: Kind, from: string, schema: z.ZodObject, body?: { required: boolean }): EntryCollection => ({
    name: kind,
    ...words.collections[kind],
    folder: at(from),
    slug: { template: `{{${"title" in schema.shape ? "title" : "name"}}}`, editable: ["create"] },
    identifier_field: "title" in schema.shape ? "title" : "name",
    media_folder: "",
    public_folder: "",
    format: "yaml-frontmatter",
    fields: [
      ...formFields(schema, context),
      ...(body === undefined
        ? []
        : [{ name: "body", label: words.body, ...body, widget: "richtext" as const, modes: ["raw" as const] }]),
    ],
  });
  const articles = entries("articles", "articles", copySchemas.article.schema, { required: wantsText.article });
  const file = (name: "site" | "front") => ({
    name,
    label: words.files[name],
    file: at(`${name}.yaml`),
    fields: formFields(copySchemas[name].schema, context),
  });
  const entry = copySchemas.gone.schema.element;
  return {
    load_config_file: false,
    backend,
    site_url: site.baseUrl,
    app_title: words.title(site.name),
    logo: { src: "/icon.svg", show_in_header: false },
    media_folder: at("articles"),
    public_folder: "/articles",
    slug: { encoding: "ascii", clean_accents: true, lowercase: true, timezone: "local" },
    output: { omit_empty_optional_fields: true, yaml: { indent_size: 2, quote: "none" } },
    media_libraries: { stock_assets: { providers: [] }, default: { config: { slugify_filename: true } } },
    show_preview_links: false,
    collections: [
      {
        ...articles,
        path: "{{fields.date | date('YYYY')}}/{{fields.date | date('MM')}}/{{slug}}/index",
        sortable_fields: { fields: ["date", "title"], default: { field: "date", direction: "descending" } },
      },
      {
        ...articles,
        name: "briefs",
        ...words.collections.briefs,
        path: "{{fields.date | date('YYYY')}}/{{fields.date | date('MM')}}/{{slug}}",
        create: false,
      },
      entries("companies", "companies", copySchemas.company.schema, { required: wantsText.company }),
      entries("tags", "tags", copySchemas.tag.schema),
      entries("authors", "authors", copySchemas.author.schema, { required: wantsText.author }),
      entries("pages", "pages", copySchemas.page.schema, { required: wantsText.page }),
    ],
    singletons: [
      file("front"),
      file("site"),
      {
        name: "gone",
        label: words.files.gone,
        file: at("gone.yaml"),
        fields: [
          {
            name: "withdrawals",
            label: words.files.gone,
            widget: "list",
            root: true,
            required: false,
            summary: "{{fields.path}}",
            fields: formFields(entry, context),
          },
        ],
      },
    ],
  };
}
