import { imagePath } from "#lib/content/image-path.ts";
import { renderBody, renderInline } from "#lib/content/markdown/render.ts";
import type { Edition } from "./edition.ts";

/** Copy in Markdown, rendered with the images that this edition knows. `file` is where its relative paths begin. */
export function renderCopy(
  edition: Edition,
  copy: { markdown: string; file: string; lang: string; firstLine?: number },
): string {
  const image = (src: string) => {
    const found = imagePath(src, copy.file);
    return found.ok ? edition.image(found.path) : undefined;
  };
  return renderBody(copy.markdown, { lang: copy.lang, firstLine: copy.firstLine ?? 1, image }).html;
}

/** One paragraph of Markdown, without the paragraph. */
export function renderLine(markdown: string, lang: string): string {
  return renderInline(markdown, { lang });
}
