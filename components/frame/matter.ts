import type { ReactNode } from "react";
import { setAside } from "#lib/pages/rendering.ts";

declare global {
  /** React's renderer to plain markup, set where the site starts: the one that routes could import is not for them. */
  var marbreMarkup: ((matter: ReactNode) => string) | undefined;
}

/** What an element is given to hold: its children, or their markup. */
type Matter = { children: ReactNode } | { dangerouslySetInnerHTML: { __html: string } };

/**
 * What stands in an element, as markup where the site serves pages. Next makes a page four times: twice in its own format, which no reader
 * gets, and twice as a document from that. Markup is made once, and does not go through it at all. In development elements stay elements.
 *
 * @param part Names the element on its page.
 */
export function matterOf(part: "masthead" | "main" | "foot", children: ReactNode): Matter {
  const markup = globalThis.marbreMarkup;
  if (!markup) return { children };
  return { dangerouslySetInnerHTML: { __html: setAside(part, () => markup(children)) } };
}
