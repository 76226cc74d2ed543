import type { Chance } from "../../../bench/corpus/chance.ts";

/** YAML of up to three levels, in any of the ways in which copy could be written; most of it is sound. */
export function madeYaml(chance: Chance): string {
  return `${chance.pick(["", "\n"])}${block(chance, 0, 0)}${chance.pick(["", "\n", "\n\n"])}`;
}

/** The same text after one to three slips of the hand. */
export function damagedYaml(chance: Chance, source: string): string {
  let text = source;
  for (let slip = chance.between(1, 3); slip > 0; slip--) text = slipped(chance, text);
  return text;
}

const scalars = [
  "b",
  "Xiaomi arrive en Inde",
  "18\u00A0000 postes",
  "« Oui »",
  "l’été, dit-il",
  "https://example.org/a?b=c#d",
  "2015-03-16",
  "2014-11-24 11:05:02",
  "007",
  "0x1F",
  "1e3",
  "-1",
  ".5",
  "true",
  "False",
  "null",
  "~",
  "no",
  "'b'",
  "'true'",
  '"d: e # f"',
  "[]",
  "[b]",
  "[b, c-d, 12]",
  "[b c, true, 'd']",
  "a#b",
  "a:b",
  "小米",
  "\u{1F600} !",
  "a\u2028b",
];
const keys = ["title", "date", "_x", "a-b", "null", "true", "12", "__proto__", "constructor", "é"];

function block(chance: Chance, indent: number, depth: number): string {
  const space = " ".repeat(indent);
  const names = chance.skewed(keys, chance.between(1, 4));
  if (depth > 0 && chance.falls(0.4)) return names.map(() => `${space}- ${item(chance, indent + 2, depth)}`).join("\n");
  return names.map((key) => `${space}${key}:${written(chance, indent, depth)}`).join("\n");
}

function item(chance: Chance, indent: number, depth: number): string {
  return chance.falls(0.5) && depth < 3 ? block(chance, indent, depth + 1).trimStart() : chance.pick(scalars);
}

function written(chance: Chance, indent: number, depth: number): string {
  const deeper = indent + chance.pick([1, 2, 2, 2, 4]);
  if (depth < 3 && chance.falls(0.3)) return `\n${block(chance, chance.falls(0.2) ? indent : deeper, depth + 1)}`;
  if (chance.falls(0.8)) return ` ${chance.pick(scalars)}`;
  const lines = Array.from({ length: chance.between(1, 3) }, () => `${" ".repeat(deeper)}${chance.pick(scalars)}`);
  return ` ${chance.pick([">-", "|-", ">-", ">"])}\n${lines.join("\n")}`;
}

const pieces = [": ", ":", " #", "#", "- ", "-", "'", '"', "[", "]", ", ", ",", " ", "  ", "\n", "\t", "{", "|", ">-"];
const strangers = [
  "&a ",
  "*a",
  "!b ",
  "%",
  "@",
  "`",
  "? ",
  "\\",
  "...",
  "---",
  "~",
  "\uFEFF",
  "\u0085",
  "\uD800",
  "\r",
];

function slipped(chance: Chance, text: string): string {
  const at = chance.between(0, text.length);
  const end = at + chance.between(1, 4);
  const lines = text.split("\n");
  const line = chance.between(0, lines.length - 1);
  switch (chance.between(0, 6)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, at) + chance.pick(strangers) + text.slice(at);
    case 2:
      return lines.toSpliced(line, 1).join("\n");
    case 3:
      return lines.toSpliced(line, 0, lines[chance.between(0, lines.length - 1)] ?? "").join("\n");
    case 4:
      return lines.toSpliced(line, 1, ` ${lines[line]}`).join("\n");
    default:
      return text.slice(0, at) + chance.pick(pieces) + text.slice(at);
  }
}
