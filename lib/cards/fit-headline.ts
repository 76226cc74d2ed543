/** The room of a headline, in pixels. */
export type Room = { width: number; height: number; largest: number; smallest: number; leading: number };

/** Lines of one size, in pixels an em. */
export type Fitted = { lines: string[]; size: number };

/** The width of a line in ems. */
export type Measure = (line: string) => number;

/** A headline has as many lines at most; only the longest have more than four. */
const mostLines = 8;

/** How much larger the letters must come out for a line more. */
const lineWorth = 1.04;

/** Words that are looked at: many more than the smallest size has room for. */
const mostWords = 60;

/**
 * A headline set as large as its room allows, in lines of about the same length: of all ways to break it, the one whose longest
 * line is shortest. Lines break at plain spaces only, so that no-break spaces hold. A word that is too long for a line is cut,
 * a headline that is too long for the room ends with an ellipsis.
 */
export function fitHeadline(text: string, measureLine: Measure, room: Room): Fitted {
  const measure = remembered(measureLine);
  let words = wordsOf(text, measure, room.width / room.smallest);
  let best = largest(words, measure, room);
  while (!best && words.length > 1) {
    words = withoutLast(words);
    best = largest(words, measure, room);
  }
  return best ?? { lines: [words.join(" ")], size: room.smallest };
}

/** A text in one line of a width in ems; what is too long ends with an ellipsis. */
export function fitLine(text: string, measure: Measure, width: number): string {
  if (measure(text) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && measure(`${characters.join("")}…`) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

/** A note of a few lines in one size, as even as they can be; what is too long ends with an ellipsis. Width in ems. */
export function fitNote(text: string, measureLine: Measure, width: number): string[] {
  const measure = remembered(measureLine);
  let words = wordsOf(text, measure, width);
  let count = linesOf(words, measure, width);
  while (count > mostNoteLines) {
    words = withoutLast(words);
    count = linesOf(words, measure, width);
  }
  return words.length === 0 ? [] : broken(words, count, measure);
}

const mostNoteLines = 3;

/** The same words are measured for each number of lines that is tried. */
function remembered(measure: Measure): Measure {
  const known = new Map<string, number>();
  return (line) => {
    const width = known.get(line) ?? measure(line);
    known.set(line, width);
    return width;
  };
}

/** How many lines words fill that are set one after the other. */
function linesOf(words: readonly string[], measure: Measure, width: number): number {
  const space = spaceOf(measure);
  let count = 1;
  let x = 0;
  for (const word of words.map(measure)) {
    if (x > 0 && x + space + word > width) {
      count++;
      x = 0;
    }
    x += (x > 0 ? space : 0) + word;
  }
  return count;
}

function wordsOf(text: string, measure: Measure, widest: number): string[] {
  const words = text.split(" ").filter((word) => word !== "");
  const shown = words.length > mostWords ? [...words.slice(0, mostWords), "…"] : words;
  return shown.flatMap((word) => cut(word, measure, widest));
}

/** The parts of a word that each fit a line. */
function cut(word: string, measure: Measure, widest: number): string[] {
  if (measure(word) <= widest) return [word];
  // So that an ellipsis fits behind each of them.
  const room = widest - measure("…");
  const parts = [""];
  for (const character of word.slice(0, 400)) {
    const longer = `${parts.at(-1)}${character}`;
    if (parts.at(-1) !== "" && measure(longer) > room) parts.push(character);
    else parts[parts.length - 1] = longer;
  }
  return parts;
}

function withoutLast(words: readonly string[]): string[] {
  const kept = words.slice(0, words.at(-1) === "…" ? -2 : -1);
  const last = (kept.pop() ?? "").replace(/[\s,;:.!?…–—-]+$/u, "");
  return [...kept, `${last}…`];
}

/** The largest setting, with a line more only where it is worth it. Nothing when even the smallest is too large. */
function largest(words: readonly string[], measure: Measure, room: Room): Fitted | undefined {
  let best: Fitted | undefined;
  for (let count = 1; count <= Math.min(mostLines, words.length); count++) {
    const lines = broken(words, count, measure);
    const size = Math.min(
      room.largest,
      room.width / Math.max(...lines.map(measure)),
      room.height / (1 + (count - 1) * room.leading),
    );
    if (size >= room.smallest && size > (best?.size ?? 0) * lineWorth) best = { lines, size };
  }
  return best;
}

function spaceOf(measure: Measure): number {
  return measure("n n") - 2 * measure("n");
}

/** Words in so many lines. */
function broken(words: readonly string[], count: number, measure: Measure): string[] {
  const starts = balanced(words.map(measure), spaceOf(measure), count);
  return starts.map((from, index) => words.slice(from, starts[index + 1]).join(" "));
}

/** Where a way of breaking the first words stands: the width of its longest line, how uneven its lines are, where they begin. */
type Way = { widest: number; uneven: number; starts: number[] };

/** Where each line begins, so that the longest is as short as can be, and the others as even as that leaves them. */
function balanced(widths: readonly number[], space: number, count: number): number[] {
  const ends = [0];
  for (const width of widths) ends.push((ends.at(-1) ?? 0) + width + space);
  const widthOf = (from: number, to: number) => (ends[to] ?? 0) - (ends[from] ?? 0) - space;
  let ways: (Way | undefined)[] = [{ widest: 0, uneven: 0, starts: [] }];
  for (let line = 0; line < count; line++) ways = ends.map((_, to) => bestOf(ways, to, widthOf));
  return ways.at(-1)?.starts ?? [0];
}

/** The best way to add a line that ends before the word `to` to the ways of all lines above it. */
function bestOf(
  above: readonly (Way | undefined)[],
  to: number,
  widthOf: (from: number, to: number) => number,
): Way | undefined {
  let best: Way | undefined;
  for (let from = 0; from < to; from++) {
    const before = above[from];
    if (!before) continue;
    const width = widthOf(from, to);
    const way = { widest: Math.max(before.widest, width), uneven: before.uneven + width * width };
    if (best && (way.widest > best.widest || (way.widest === best.widest && way.uneven >= best.uneven))) continue;
    best = { ...way, starts: [...before.starts, from] };
  }
  return best;
}
