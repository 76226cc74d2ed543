import { relative, resolve, sep } from "node:path";
import type { Processor } from "unified";
import { parseArticle, parseAuthor, parseCompany, parsePage, parseTag } from "#lib/content/parse.ts";
import type { Problem } from "#lib/content/problem.ts";
import { readNewsroom, type WrittenNewsroom } from "./read-newsroom.ts";

/** As much of a virtual file of unified (https://github.com/vfile/vfile) as a plugin needs that only tells. */
type TellingFile = {
  path?: string;
  cwd: string;
  value: string | Uint8Array;
  message(
    reason: string,
    options: { place: { line: number; column: number }; ruleId: string; source: string },
  ): unknown;
};

type Parse = (
  copy: { file: string; bytes: Uint8Array },
  newsroom: WrittenNewsroom,
) => { ok: true } | { ok: false; problems: Problem[] };

const parsers: [RegExp, Parse][] = [
  [/^articles\/.+\.md$/, parseArticle],
  [/^companies\/[^/]+\.md$/, parseCompany],
  [/^tags\/[^/]+\.md$/, parseTag],
  [/^authors\/[^/]+\.md$/, parseAuthor],
  [/^pages\/[^/]+\.md$/, parsePage],
];

/**
 * A plugin for remark that tells what the pipeline tells of a Markdown file of the copy, front matter and body, where programs for editors run remark
 * as one types. It changes nothing: such a program may also offer to write the file anew, and remark would make a heading of front matter.
 *
 * @param folder The folder of the copy.
 */
export function remarkCopy(this: Processor, { folder }: { folder: string }) {
  this.compiler = (_tree, file) => String(file);
  return (_tree: unknown, file: TellingFile): void => {
    const path = relative(folder, resolve(file.cwd, file.path ?? "")).replaceAll(sep, "/");
    const parse = parsers.find(([form]) => form.test(path))?.[1];
    if (parse === undefined) return;
    const bytes = typeof file.value === "string" ? new TextEncoder().encode(file.value) : file.value;
    const parsed = parse({ file: path, bytes }, readNewsroom(folder));
    if (parsed.ok) return;
    for (const { message, hint, line, column, rule } of parsed.problems) {
      file.message(`${message} ${hint}`, { place: { line, column }, ruleId: rule, source: "marbre" });
    }
  };
}
