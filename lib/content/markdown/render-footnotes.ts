import type { Element, ElementContent } from "hast";
import type { FootnoteReference } from "mdast";
import type { State } from "mdast-util-to-hast";
import { element, type Note, type RenderContext, text } from "./context.ts";

/** The call of a note. Ids count, so that labels of the copy never become ids of the page. */
export function renderFootnoteReference(context: RenderContext, state: State, node: FootnoteReference): Element {
  const key = node.identifier.toUpperCase();
  const note = context.notes.get(key) ?? { number: context.notes.size + 1, calls: 0 };
  note.calls += 1;
  context.notes.set(key, note);
  const { number, calls } = note;
  const call = element(
    "a",
    {
      href: `#${noteId(context, number)}`,
      id: callId(context, number, calls),
      role: "doc-noteref",
      ariaLabel: context.labels.footnote(number),
    },
    [text(String(number))],
  );
  state.patch(node, call);
  return element("sup", {}, [call]);
}

/** The notes that the body calls, in the order of their calls; a note may call another. */
export function renderFootnotes(context: RenderContext, state: State): Element | undefined {
  const contents: { note: Note; children: ElementContent[] }[] = [];
  for (const [key, note] of context.notes) {
    const definition = state.footnoteById.get(key);
    if (definition) contents.push({ note, children: state.all(definition) });
  }
  if (contents.length === 0) return undefined;
  const items = contents.map(({ note, children }) =>
    element("li", { id: noteId(context, note.number) }, withReturns(children, returnsOf(context, note))),
  );
  const labelId = `${context.prefix}notes_`;
  return element("section", { className: ["footnotes"], role: "doc-endnotes", ariaLabelledBy: [labelId] }, [
    element(`h${Math.min(6, 2 + context.headingOffset)}`, { id: labelId }, [text(context.labels.footnotes)]),
    element("ol", {}, items),
  ]);
}

/** With an underscore, which no anchor of a heading has. */
const noteId = ({ prefix }: RenderContext, number: number) => `${prefix}note_${number}`;
const callId = ({ prefix }: RenderContext, number: number, time: number) =>
  `${prefix}ref_${number}${time > 1 ? `_${time}` : ""}`;

function returnsOf(context: RenderContext, { number, calls }: Note): ElementContent[] {
  return Array.from({ length: calls }, (_, index) => index + 1).flatMap((time) => {
    const ariaLabel = context.labels.backToText(number, time);
    const properties = { href: `#${callId(context, number, time)}`, role: "doc-backlink", ariaLabel };
    return [text("\u00A0"), element("a", properties, [text("↩")])];
  });
}

function withReturns(content: ElementContent[], returns: ElementContent[]): ElementContent[] {
  const last = content.at(-1);
  if (last?.type !== "element" || last.tagName !== "p") return [...content, element("p", {}, returns.slice(1))];
  return [...content.slice(0, -1), { ...last, children: [...last.children, ...returns] }];
}
