import { diffArrays, diffWordsWithSpace } from "diff";
import { plainText } from "#lib/text/plain-text.ts";
import { typography } from "#lib/text/typography.ts";
import type { PublicText } from "./past-copy.ts";

/** A stretch of text that both versions have, or one of them. */
export type Piece = { kind: "same" | "added" | "removed"; text: string };
export type BlockKind = "heading" | "item" | "quotation" | "paragraph";
export type ComparedBlock = { kind: BlockKind; pieces: Piece[] };

/** `changed` is false where the words are the same: links, pictures or marks changed. */
export type Comparison = { title: Piece[]; standfirst: Piece[]; body: ComparedBlock[]; changed: boolean };

type Block = { kind: BlockKind; text: string };

/** Beyond so many differences nobody reads them one by one, and looking for them costs the square of their number. */
const mostDifferences = 1500;

/** What share of words a paragraph must keep to count as the same one, changed. */
const kinship = 0.3;

/** The words of a version, with what was added and removed since the one before; without one, all is as it was. */
export function compareTexts(before: PublicText | undefined, after: PublicText, lang: string): Comparison {
  const set = (text: string) => typography(text.replace(/\s+/g, " ").trim(), lang);
  const line = (name: "title" | "standfirst") =>
    before ? compareLines(set(before[name]), set(after[name])) : same(set(after[name]));
  const blocks = blocksOf(after.markdown, set);
  const body = before
    ? compareBlocks(blocksOf(before.markdown, set), blocks)
    : blocks.map(({ kind, text }) => ({ kind, pieces: same(text) }));
  const title = line("title");
  const standfirst = line("standfirst");
  const all = [...title, ...standfirst, ...body.flatMap(({ pieces }) => pieces)];
  return { title, standfirst, body, changed: all.some(({ kind }) => kind !== "same") };
}

/** Paragraphs, headings and items as readers read them, without the marks of Markdown. */
function blocksOf(markdown: string, set: (text: string) => string): Block[] {
  const sources = markdown.split(/\n[^\S\n]*\n|\n(?=[^\S\n]*(?:[-+*]|\d{1,9}[.)]|#{1,6}|\|)[ \t])/);
  return sources.flatMap((source): Block[] => {
    const text = set(plainText(source));
    return text === "" ? [] : [{ kind: kindOf(source), text }];
  });
}

function kindOf(source: string): BlockKind {
  const [, mark] = /^\s*(#{1,6}|[-+*]|\d{1,9}[.)]|>)\s/.exec(source) ?? [];
  if (mark === undefined) return "paragraph";
  if (mark.startsWith("#")) return "heading";
  return mark === ">" ? "quotation" : "item";
}

function compareBlocks(before: Block[], after: Block[]): ComparedBlock[] {
  const comparator = (one: Block, other: Block) => one.kind === other.kind && one.text === other.text;
  const changes = diffArrays(before, after, { comparator, maxEditLength: mostDifferences });
  if (!changes) return [...before.map(whole("removed")), ...after.map(whole("added"))];
  return changes.flatMap(({ added, removed, value }, index) => {
    if (removed) {
      const next = changes[index + 1];
      return replaced(value, next?.added ? next.value : []);
    }
    if (added) return changes[index - 1]?.removed ? [] : value.map(whole("added"));
    return value.map(whole("same"));
  });
}

/** Blocks that stand where others stood: each is compared with the one in its place where they are akin. */
function replaced(before: Block[], after: Block[]): ComparedBlock[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => {
    const [old, fresh] = [before[index], after[index]];
    if (!old) return fresh ? [whole("added")(fresh)] : [];
    if (!fresh) return [whole("removed")(old)];
    const pieces = compareLines(old.text, fresh.text);
    if (old.kind === fresh.kind && isAkin(pieces)) return [{ kind: fresh.kind, pieces }];
    return [whole("removed")(old), whole("added")(fresh)];
  }).flat();
}

function isAkin(pieces: Piece[]): boolean {
  const lengthOf = (kind?: Piece["kind"]) =>
    pieces.reduce((sum, piece) => sum + (kind === undefined || piece.kind === kind ? piece.text.length : 0), 0);
  return lengthOf("same") >= kinship * lengthOf();
}

function compareLines(before: string, after: string): Piece[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostDifferences });
  const pieces: Piece[] = changes
    ? changes.map(({ added, removed, value }) => ({
        kind: added ? "added" : removed ? "removed" : "same",
        text: value,
      }))
    : [
        { kind: "removed", text: before },
        { kind: "added", text: after },
      ];
  return joined(pieces.filter(({ text }) => text !== ""));
}

/**
 * Replacements with nothing but marks and spaces between them are one: « l’explique » became « s’en explique », and not l s, explique en.
 */
function joined(pieces: Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const [removed, added] = all.slice(-2);
    const next = pieces[index + 1];
    const isLink = piece.kind === "same" && next?.kind === "removed" && pieces[index + 2]?.kind === "added";
    if (removed?.kind !== "removed" || added?.kind !== "added") all.push({ ...piece });
    else if (isLink && !/[\p{L}\p{N}]/u.test(piece.text)) {
      removed.text += piece.text;
      added.text += piece.text;
    } else if (piece.kind === "removed") removed.text += piece.text;
    else if (piece.kind === "added") added.text += piece.text;
    else all.push({ ...piece });
  }
  return all;
}

const whole =
  (kind: Piece["kind"]) =>
  (block: Block): ComparedBlock => ({ kind: block.kind, pieces: [{ kind, text: block.text }] });

function same(text: string): Piece[] {
  return text === "" ? [] : [{ kind: "same", text }];
}
