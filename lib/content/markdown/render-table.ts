import type { Element } from "hast";
import type { Table, TableCell } from "mdast";
import type { State } from "mdast-util-to-hast";
import { typography } from "#lib/text/typography.ts";
import { element, type RenderContext } from "./context.ts";
import { textOf } from "./walk.ts";

/** A table in a region that a keyboard can scroll, since nothing else in it may take the focus. */
export function renderTable(context: RenderContext, state: State, node: Table): Element {
  const number = context.next("table");
  const [head, ...rows] = node.children;
  const width = head?.children.length ?? 0;
  const classes = Array.from({ length: width }, (_, column) => classOf(node, column));
  const row = (cells: TableCell[], isHead: boolean) =>
    element(
      "tr",
      {},
      classes.map((className, column) => renderCell(state, cells[column], className, isHead)),
    );
  const { caption } = node.data ?? {};
  const label = caption ? textOf({ type: "paragraph", children: caption }).trim() : "";
  const table = element("table", {}, [
    ...(caption ? [element("caption", {}, state.all({ type: "paragraph", children: caption }))] : []),
    element("thead", {}, head ? [row(head.children, true)] : []),
    ...(rows.length > 0
      ? [
          element(
            "tbody",
            {},
            rows.map(({ children }) => row(children, false)),
          ),
        ]
      : []),
  ]);
  const ariaLabel = typography(label, context.lang) || context.labels.table(number);
  return element("div", { className: ["table"], role: "region", ariaLabel, tabIndex: 0 }, [table]);
}

/** An empty cell of the head is no heading. */
function renderCell(state: State, cell: TableCell | undefined, className: string, isHead: boolean): Element {
  const content = cell ? state.all(cell) : [];
  const properties = className ? { className: [className] } : {};
  if (!isHead || content.length === 0) return element("td", properties, content);
  return element("th", { scope: "col", ...properties }, content);
}

/** The alignment that the copy asks for; without one, a column of figures is marked as such. */
function classOf({ align, children }: Table, column: number): string {
  const asked = align?.[column];
  if (asked) return `align-${asked}`;
  const texts = children.slice(1).map((row) => (row.children[column] ? textOf(row.children[column]).trim() : ""));
  const filled = texts.filter((text) => !/^[—–-]?$/.test(text));
  return filled.length > 0 && filled.every((text) => figure.test(text)) ? "number" : "";
}

/** `61,1`, `−3 %`, `1 200 €`. */
const figure = /^[-+−]?\d[\d\s.,]{0,30}(?:[%‰€$£]|[kMG]€|Md€)?$/;
