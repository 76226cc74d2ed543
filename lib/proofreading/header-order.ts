import { isMap, isNode, isScalar, parseDocument } from "yaml";

/**
 * The YAML of a front matter with its keys in an order, each with the comments above it and the spelling that it has. Keys that the order
 * does not know stay behind the key that they followed. Unchanged where its pairs do not begin on lines of their own.
 */
export function orderHeader(header: string, order: readonly string[]): string {
  const blocks = blocksOf(header);
  if (!blocks) return header;
  const [top, ...keyed] = blocks;
  const ranks = ranked(keyed, order);
  const sorted = keyed.map((block, index) => ({ block, rank: ranks[index] ?? 0 }));
  sorted.sort((one, other) => one.rank - other.rank);
  return [top?.text ?? "", ...sorted.map(({ block }) => block.text)].join("\n");
}

type Block = { key: string; text: string };

/** What stands above the first key, then each key with the lines that belong to it. */
function blocksOf(header: string): Block[] | undefined {
  const { contents, errors } = parseDocument(header, { schema: "core", uniqueKeys: false, stringKeys: true });
  if (errors.length > 0 || !isMap(contents) || contents.flow === true || contents.items.length < 2) return undefined;
  const lines = header.split("\n");
  const starts: { key: string; line: number }[] = [];
  for (const { key } of contents.items) {
    const offset = isNode(key) ? key.range?.[0] : undefined;
    if (!isScalar(key) || offset === undefined) return undefined;
    const before = header.slice(0, offset).split("\n");
    if (before.at(-1) !== "") return undefined;
    starts.push({ key: String(key.value), line: withComments(lines, before.length - 1) });
  }
  const [first] = starts;
  if (!first) return undefined;
  const top = { key: "", text: lines.slice(0, first.line).join("\n") };
  const keyed = starts.map(({ key, line }, index) => ({
    key,
    text: lines.slice(line, starts[index + 1]?.line ?? lines.length).join("\n"),
  }));
  return [top, ...keyed];
}

/** Comments and blank lines right above a key belong to it. The first line is what follows `---`. */
function withComments(lines: readonly string[], line: number): number {
  let start = line;
  while (start > 1 && /^(?:#.*|\s*)$/.test(lines[start - 1] ?? "")) start -= 1;
  return start;
}

function ranked(blocks: readonly Block[], order: readonly string[]): number[] {
  let last = -1;
  return blocks.map(({ key }) => {
    const rank = order.indexOf(key);
    if (rank >= 0) last = rank;
    return last;
  });
}
