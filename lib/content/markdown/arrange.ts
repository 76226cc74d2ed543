import type { Paragraph, Root, Table } from "mdast";
import { arrangePictures } from "./arrange-pictures.ts";
import { arrangeQuotation } from "./arrange-quotation.ts";
import type { Block } from "./nodes.ts";
import { playerOf } from "./players.ts";
import { changeBlocks, textOf } from "./walk.ts";

/** Makes the house’s own blocks (docs/writing.md, “The body”) of the paragraphs and quotations that mean them. */
export function arrange(tree: Root): void {
  changeBlocks(tree, (blocks) => {
    const arranged: Block[] = [];
    for (const block of blocks) {
      if (block.type === "paragraph") arranged.push(...arrangeParagraph(block));
      else if (block.type === "blockquote") arranged.push(arrangeQuotation(block));
      else if (block.type === "table") arranged.push(withCaption(block, arranged));
      else arranged.push(block);
    }
    return arranged;
  });
}

function arrangeParagraph(paragraph: Paragraph): Block[] {
  const [only, ...others] = paragraph.children;
  if (only?.type === "link" && others.length === 0 && textOf(only) === only.url) {
    const player = playerOf(only.url);
    if (player) return [{ type: "embed", player }];
  }
  return arrangePictures(paragraph);
}

const captionMark = /^(?:Tableau|Table)[ \u00A0\u202F]?:\s+/;

/** Takes the paragraph right above that begins with `Tableau : ` for the table’s caption. */
function withCaption(table: Table, above: Block[]): Table {
  const paragraph = above.at(-1);
  const text = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
  if (paragraph?.type !== "paragraph" || text?.type !== "text" || !captionMark.test(text.value)) return table;
  above.pop();
  const caption = [{ ...text, value: text.value.replace(captionMark, "") }, ...paragraph.children.slice(1)];
  return { ...table, data: { caption } };
}
