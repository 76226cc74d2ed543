import { type Edit, JoinedText, opaque } from "./joined-text.ts";
import { setApostrophes, setQuotes } from "./quotes.ts";

/**
 * Sets plain text by the rules of its language (BCP 47): French spaces, guillemets, apostrophes and ellipses; English
 * quotation marks, apostrophes and ellipses. Other languages come back as they are. Setting twice changes nothing more.
 */
export function typography(text: string, lang: string): string {
  return setParts([text], lang).join("");
}

/** `typography` for the paper's own language: titles, standfirsts, captions. */
export function frenchTypography(text: string): string {
  return typography(text, "fr");
}

/**
 * Sets the texts of one paragraph that marks such as emphasis keep apart, as the one line that readers see. Comes back
 * with as many texts. `opaque` among them stands for what is not text to set.
 */
export function setParts(parts: readonly string[], lang: string): string[] {
  const language = lang.toLowerCase().split("-")[0];
  if (language !== "fr" && language !== "en") return [...parts];
  const line = new JoinedText(parts);
  if (!touched.test(line.text)) return line.parts();
  for (const [without, pattern] of untouchable) if (without.test(line.text)) line.veil(pattern);
  line.replace(/(?<![./\\])\.{3}(?![./\\])/g, "…");
  if (language === "fr") setFrench(line);
  else setEnglish(line);
  line.unveil();
  return line.parts();
}

/** Most lines of a table and many headings hold nothing that a rule could touch. */
const touched = /['"!?;:«»%€°]|\.\.\.|\d\s|(?:M|MM|p|pp|Mmes?|Mlles?|Dr|Pr|Me|art|chap|vol|fig)\.?\s/;

/**
 * Addresses, e-mails, Windows paths, emoticons, and names whose mark belongs to them, each with what no such thing is
 * without. A mark at the end of an address is the sentence’s.
 */
const untouchable: [without: RegExp, pattern: RegExp][] = [
  [/:\/\/|www\./, /(?:[a-z][a-z0-9+.-]{1,12}:\/\/|\bwww\.)[^\s<>"«»“”\uFFFC]*[^\s<>"«»“”'’.,;:!?)\]…\uFFFC]\/?/gu],
  [/@/, /(?<![\w.+-])(?!(?:[cdjlmnst]|qu)['’])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gu],
  [/\\/, /(?<![\p{L}\p{N}])[A-Za-z]:\\[^\s"«»]*|\\\\[^\s"«»]+/gu],
  [/[:;]/, /(?<=^|[ \t\n])(?:[:;]['’]?-?[)(DPpOo|/\\]|:(?:\p{Ll}[\p{Ll}\d_]{1,30}|[+-]1):)(?=$|[\s.,!?…)»])/gu],
  [/!/, /(?<![\p{L}\p{N}])(?:Yahoo|Joomla)!/gu],
];

const narrow = "\u202F";
const wide = "\u00A0";

function setEnglish(line: JoinedText): void {
  setApostrophes(line);
  setQuotes(line, [
    { open: "“", close: "”" },
    { open: "‘", close: "’" },
  ]);
}

function setFrench(line: JoinedText): void {
  setApostrophes(line);
  setQuotes(line, [
    { open: "«", close: "»" },
    { open: "“", close: "”" },
  ]);
  line.replace(/«\s*(?=\S)/g, `«${narrow}`);
  setSpaceBefore(line, /»/g, narrow, /\S/);
  setSpaceBefore(line, highMarks, narrow, /[^([{“‘"'¡¿!?]/);
  setSpaceBefore(line, colon, wide, /[^([{“‘"':]/);
  line.replace(thousands, (match) => match[0].replace(/\s/g, narrow));
  setSpaceBefore(line, sign, wide, /\d/);
  line.replace(unit, wide);
  line.replace(hour, wide);
  setSpaceAfter(line, title, wide);
}

/** What may follow a mark for it to end a clause, so that `?x=1` and `!important` stay. */
const afterMark = String.raw`(?:$|[\s)\]}»”"’'…,.;:!?${opaque}])`;

const highMarks = new RegExp(`(?:[!?]+|;)(?=${afterMark})`, "g");
const colon = new RegExp(String.raw`:(?=$|[\s»”"${opaque}])`, "g");

/** Signs that take their space even where none was typed. */
const sign = /(?:[%‰€]|°[CF])(?![\p{L}\p{N}])/gu;

const thousands = /(?<![\p{L}\p{N}.,/_]|\p{L}-)\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d)/gu;

const unit =
  /(?<=\d)\s+(?=(?:[kMG]€|Md€|[$£¥]|km\/h|m\/s|[kcmµn]?m[²³]?|[kmµ]?g|ha|[cm]?l|[kMGT]?Wh|[kMG]?W|mAh|[kMG]?Hz|[kMGTP]o|[kMGT]bits?\/s|[kMGT]b\/s|[kMGT]o\/s|Mpx|px|dB|ms|min|[hst])(?![\p{L}\p{N}’'-]))/gu;

const hour = /(?<=\d\sh)\s+(?=\d)/g;

/** Courtesy titles before a name, abbreviations before a number, and `n°`, which takes its space even where none was typed. */
const title =
  /(?<![\p{L}\p{N}])(?:(MM?\.|Mmes?|Mlles?|Dr|Pr|Me)\s+(?=\p{Lu})|((?:pp?|art|chap|vol|fig)\.)\s+(?=\d)|([nN][°º])\s*(?=[\p{L}\p{N}]))/gu;

/** Writes the space before each mark that stands after such a character, over whatever space is there. */
function setSpaceBefore(line: JoinedText, mark: RegExp, space: string, after: RegExp): void {
  const edits: Edit[] = [];
  for (const { index: end } of line.text.matchAll(mark)) {
    let start = end;
    while (start > 0 && /\s/.test(line.text.charAt(start - 1))) start -= 1;
    if (after.test(line.text.charAt(start - 1))) edits.push({ start, end, text: space });
  }
  line.edit(edits);
}

/** Writes the space after the words of each match’s groups. */
function setSpaceAfter(line: JoinedText, pattern: RegExp, space: string): void {
  const edits: Edit[] = [];
  for (const { 0: whole, 1: first, 2: second, 3: third, index } of line.text.matchAll(pattern)) {
    const words = first ?? second ?? third ?? "";
    edits.push({ start: index + words.length, end: index + whole.length, text: space });
  }
  line.edit(edits);
}
