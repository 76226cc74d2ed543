import type { Element, ElementContent } from "hast";
import type { Image as ImageNode } from "mdast";
import { renditions, type Width, wholePicture } from "#lib/media/image.ts";
import { element, type RenderContext, text } from "./context.ts";
import type { Figure, Gallery } from "./nodes.ts";

/** How wide a picture is shown in each place, for the browser’s choice before it knows the page. */
const sizes: Record<Place, string> = {
  alone: "(min-width: 42rem) 38rem, 92vw",
  inset: "11rem",
  pair: "(min-width: 24rem) min(18.6rem, 46vw), 92vw",
  gallery: "(min-width: 36.5rem) 12.1rem, (min-width: 24rem) 46vw, 92vw",
  inline: "(min-width: 48rem) 14rem, 50vw",
};

type Place = Figure["placing"] | "pair" | "inline";

/** The widest rendition that each place has a use for, on a screen of two or three pixels to the CSS pixel. */
const widest: Record<Place, Width> = { alone: 1280, inset: 480, pair: 800, gallery: 800, inline: 640 };

/** A picture in the middle of text; its alternative text where there is no such image. */
export function renderInlineImage(context: RenderContext, node: ImageNode): ElementContent {
  return picture(context, node, "inline") ?? text(node.alt ?? "");
}

/**
 * A figure; its alternative text as a paragraph where there is no such image. The label repeats the caption and its credit
 * to the letter (RGAA 1.9.1). Where the page lets it, a link opens it large, another closes it.
 */
export function renderFigure(
  context: RenderContext,
  { image, placing }: Figure,
  place: Place = placing,
): ElementContent | undefined {
  const shown = picture(context, image, place);
  if (!shown) return image.alt ? element("p", {}, [text(image.alt)]) : undefined;
  const className = placing === "gallery" ? {} : { className: [placing === "alone" ? "figure" : placing] };
  const caption = captionOf(image.title ?? "");
  const parts = enlarging(context, image, shown);
  if (!caption) return element("figure", className, parts);
  return element("figure", { ...className, role: "figure", ariaLabel: caption.label }, [...parts, caption.element]);
}

/**
 * The picture between the links that open and close it large: each is the other’s target, so that the back button closes it too. What
 * closes comes before what opens, where the keyboard goes on when the focus was in it.
 */
function enlarging(context: RenderContext, node: ImageNode, shown: Element): Element[] {
  const image = context.enlargeable ? context.image(node.url) : undefined;
  if (!image) return [shown];
  const { labels, prefix } = context;
  const number = context.next("figure");
  const [small, large] = [`${prefix}small_${number}`, `${prefix}large_${number}`];
  return [
    element("a", { className: ["close"], id: large, href: `#${small}` }, [text(labels.close)]),
    shown,
    element("a", { className: ["zoom"], id: small, href: `#${large}` }, [text(labels.enlarge)]),
    element("a", { className: ["whole"], href: wholePicture(image) }, [text(labels.wholePicture)]),
  ];
}

export function renderGallery(context: RenderContext, { figures }: Gallery): Element | undefined {
  const shown = figures.flatMap(
    (figure) => renderFigure(context, figure, figures.length === 2 ? "pair" : "gallery") ?? [],
  );
  if (shown.length === 0) return undefined;
  return element(
    "div",
    { className: ["gallery"], role: "group", ariaLabel: context.labels.gallery(shown.length) },
    shown,
  );
}

function picture({ image: find }: RenderContext, node: ImageNode, place: Place): Element | undefined {
  const image = find(node.url);
  if (!image) return undefined;
  const { sources, src, width, height } = renditions(image, widest[place]);
  const best = sources.map(({ type, srcset }) => element("source", { type, srcSet: srcset, sizes: sizes[place] }));
  const lazy = { alt: node.alt ?? "", width, height, loading: "lazy", decoding: "async" };
  return element("picture", {}, [...best, element("img", { src, ...lazy })]);
}

/** `Caption © Credit` as the title of an image writes it; either may be missing. */
function captionOf(title: string): { label: string; element: Element } | undefined {
  const at = title.lastIndexOf("©");
  const caption = (at < 0 ? title : title.slice(0, at)).trim();
  const credit = at < 0 ? "" : title.slice(at + 1).trim();
  const signed = credit && `©\u00A0${credit}`;
  if (!caption && !signed) return undefined;
  const words = caption ? [text(signed ? `${caption} ` : caption)] : [];
  const name = signed ? [element("span", { className: ["credit"] }, [text(signed)])] : [];
  return {
    label: [caption, signed].filter(Boolean).join(" "),
    element: element("figcaption", {}, [...words, ...name]),
  };
}
