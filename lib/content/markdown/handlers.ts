import type { Code, FootnoteReference, Heading, Image, Link, ListItem, Parents, Table } from "mdast";
import type { Handlers, State } from "mdast-util-to-hast";
import type { RenderContext } from "./context.ts";
import type { Embed, Figure, Gallery, InlineHtml, Quotation } from "./nodes.ts";
import {
  renderCode,
  renderEmbed,
  renderHeading,
  renderInlineHtml,
  renderLink,
  renderListItem,
  renderQuotation,
} from "./render-blocks.ts";
import { renderFootnoteReference, renderFootnotes } from "./render-footnotes.ts";
import { renderFigure, renderGallery, renderInlineImage } from "./render-pictures.ts";
import { renderTable } from "./render-table.ts";

/** How each node that the house writes its own way becomes HTML; all others go the common way. */
export function handlersOf(context: RenderContext): Handlers {
  return {
    code: (state: State, node: Code) => renderCode(state, node),
    embed: (_state: State, node: Embed) => renderEmbed(context, node),
    figure: (_state: State, node: Figure) => renderFigure(context, node),
    footnoteReference: (state: State, node: FootnoteReference) => renderFootnoteReference(context, state, node),
    footnotes: (state: State) => renderFootnotes(context, state),
    gallery: (_state: State, node: Gallery) => renderGallery(context, node),
    heading: (state: State, node: Heading, parent: Parents | undefined) => renderHeading(context, state, node, parent),
    image: (_state: State, node: Image) => renderInlineImage(context, node),
    inlineHtml: (state: State, node: InlineHtml) => renderInlineHtml(state, node),
    link: (state: State, node: Link) => renderLink(state, node),
    listItem: (state: State, node: ListItem, parent: Parents | undefined) =>
      renderListItem(context, state, node, parent),
    quotation: (state: State, node: Quotation) => renderQuotation(context, state, node),
    table: (state: State, node: Table) => renderTable(context, state, node),
  };
}
