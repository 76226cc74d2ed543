import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listName } from "#lib/archive/lists.ts";
import { type Frame, read } from "#lib/archive/newsroom.ts";
import { type RenderedCopy, renderCopy } from "#lib/archive/rendered.ts";
import type { Picture } from "#lib/archive/views.ts";

/** What specimens are made with: the paper's own frame and pictures, and copy that is written to be looked at. */
export type Materials = Frame & {
  /** A picture of the paper's newest articles, counted from 0; nothing when the paper has none. */
  picture(index: number): Picture | undefined;
  /** A file of `copy/`, rendered. `IMAGE-1` in it stands for a picture of the paper. */
  copy(name: string): RenderedCopy;
};

/** Everything is read within one snapshot of the archive, and rendered in it. */
export function withMaterials<T>(use: (materials: Materials) => T): T {
  return read((edition) => {
    const { site } = edition;
    const pages = edition.records("page", site.footer);
    const pictures = edition.newest(listName.all, 60).flatMap((article) => edition.picture(article) ?? []);
    const picture = (index: number) => pictures[index % Math.max(1, pictures.length)];
    const copy = (name: string) => {
      const text = readFileSync(join(process.cwd(), "app/styleguide/copy", `${name}.md`), "utf8");
      const markdown = text.replace(/IMAGE-(\d)/g, (mark, number) => picture(Number(number))?.image.path ?? mark);
      return renderCopy(edition, { markdown, file: `${name}.md`, lang: site.language });
    };
    return { view: use({ site, pages, picture, copy }), on: [] };
  }).view;
}
