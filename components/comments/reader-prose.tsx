import { createElement, type ReactNode } from "react";
import { type ReaderPart, readerText } from "#lib/text/reader-text.ts";

/**
 * A reader's text, as it was typed: the text of this element is exactly that, blank lines included, and it holds nothing but
 * paragraphs and links. Its style sheet shows line breaks, and keeps marks of direction inside their paragraph.
 */
export function ReaderProse({ text }: { text: string }) {
  const blocks = readerText(text).map((block) =>
    block.kind === "gap" ? block.text : createElement("p", null, ...block.parts.map(shown)),
  );
  return createElement("div", null, ...blocks);
}

/** What readers link to is no recommendation of the paper's, and learns nothing of where its visitors come from. */
function shown({ text, href }: ReaderPart): ReactNode {
  if (href === undefined) return text;
  return (
    <a href={href} rel="ugc nofollow noopener">
      {text}
    </a>
  );
}
