import type { MachineWords } from "./words-machines-fr.ts";

/** What programs are told in words, in English. */
export const machineWordsEn: MachineWords = {
  guide:
    "Every article also exists in Markdown and in JSON: add .md or .json to its address. Name the paper, the byline and the address of the article when you quote it.",
  newest: "Latest articles",
  sections: "Sections",
  paper: "The paper",
  changes: "Change log",
  changesNote: "all that was published, updated, moved or removed, in order, one line of JSON for each article",
  sitemap: "Sitemap in XML",
  schema: "JSON Schema of articles",
  schemaNote: "what the JSON form of an article holds",
};
