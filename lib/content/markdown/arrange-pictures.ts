import type { Image, Paragraph, PhrasingContent } from "mdast";
import type { Block, Figure } from "./nodes.ts";

/**
 * A picture alone in its paragraph is a figure; two or more and nothing else are a gallery; one before text is set into
 * the text, and stands before its paragraph. A paragraph in which nothing is left to read goes.
 */
export function arrangePictures(paragraph: Paragraph): Block[] {
  const content = paragraph.children.filter((child) => child.type !== "break" && !isBlank(child));
  const images = content.filter((child) => child.type === "image");
  const [first] = content;
  if (!first) return [];
  if (images.length < content.length) return first.type === "image" ? insetAndText(first, paragraph) : [paragraph];
  if (first.type === "image" && images.length === 1) return [figureOf(first, "alone")];
  return [{ type: "gallery", figures: images.map((image) => figureOf(image, "gallery")) }];
}

function isBlank(child: PhrasingContent): boolean {
  if (child.type === "link") return child.children.length === 0;
  return child.type === "text" && child.value.trim() === "";
}

function figureOf(image: Image, placing: Figure["placing"]): Figure {
  return { type: "figure", placing, image };
}

function insetAndText(image: Image, paragraph: Paragraph): Block[] {
  const rest = paragraph.children.slice(paragraph.children.indexOf(image) + 1);
  while (rest[0] && (rest[0].type === "break" || isBlank(rest[0]))) rest.shift();
  const [first, ...others] = rest;
  const text = first?.type === "text" ? [{ ...first, value: first.value.trimStart() }, ...others] : rest;
  return [figureOf(image, "inset"), { ...paragraph, children: text }];
}
