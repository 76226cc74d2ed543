import { imagePath } from "#lib/content/image-path.ts";
import type { Heading } from "#lib/content/markdown/context.ts";
import { renderBody, renderInline } from "#lib/content/markdown/render.ts";
import type { Edition } from "./edition.ts";
import { imagesOf } from "./images-of.ts";

/** A body as a page shows it, with the headings that a table of contents can lead to. */
export type RenderedCopy = { html: string; headings: Heading[] };

/** The last renders, by what they were made of: Next makes each page twice, and Markdown is the dearest part of it. */
const recent = new Map<string, RenderedCopy>();
const remembered = 8;

/** Copy in Markdown, rendered with the images that this edition knows. `file` is where its relative paths begin. */
export function renderCopy(
  edition: Edition,
  copy: { markdown: string; file: string; lang: string; firstLine?: number },
): RenderedCopy {
  const image = (src: string) => {
    const found = imagePath(src, copy.file);
    return found.ok ? edition.image(found.path) : undefined;
  };
  const images = [...imagesOf(copy.markdown, copy.file)].map((path) => edition.image(path)?.hash);
  const key = JSON.stringify([copy, images]);
  const { html, headings } =
    recent.get(key) ??
    renderBody(copy.markdown, { lang: copy.lang, firstLine: copy.firstLine ?? 1, image, enlargeable: true });
  recent.delete(key);
  recent.set(key, { html, headings });
  for (const [oldest] of recent) {
    if (recent.size <= remembered) break;
    recent.delete(oldest);
  }
  return { html, headings };
}

/** One paragraph of Markdown, without the paragraph. */
export function renderLine(markdown: string, lang: string): string {
  return renderInline(markdown, { lang });
}
