import { imagePath } from "#lib/content/image-path.ts";
import type { Heading } from "#lib/content/markdown/context.ts";
import { renderBody, renderInline } from "#lib/content/markdown/render.ts";
import type { Edition } from "./edition.ts";

/** A body as a page shows it, with the headings that a table of contents can lead to. */
export type RenderedCopy = { html: string; headings: Heading[] };

/** Copy in Markdown, rendered with the images that this edition knows. `file` is where its relative paths begin. */
export function renderCopy(
  edition: Edition,
  copy: { markdown: string; file: string; lang: string; firstLine?: number },
): RenderedCopy {
  const image = (src: string) => {
    const found = imagePath(src, copy.file);
    return found.ok ? edition.image(found.path) : undefined;
  };
  const body = { lang: copy.lang, firstLine: copy.firstLine ?? 1, image, enlargeable: true };
  const { html, headings } = renderBody(copy.markdown, body);
  return { html, headings };
}

/** One paragraph of Markdown, without the paragraph. */
export function renderLine(markdown: string, lang: string): string {
  return renderInline(markdown, { lang });
}
