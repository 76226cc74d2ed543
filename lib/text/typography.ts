import { JoinedText, opaque } from "./joined-text.ts";
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
  line.veil(untouchable);
  line.replace(/(?<![./\\])\.{3}(?![./\\])/g, "…");
  if (language === "fr") setFrench(line);
  else setEnglish(line);
  line.unveil();
  return line.parts();
}

/** Most lines of a table and many headings hold nothing that a rule could touch. */
const touched = /['"!?;:«»%€°]|\.\.\.|\d\s|(?:M|MM|p|pp|Mmes?|Mlles?|Dr|Pr|Me|art|chap|vol|fig)\.?\s/;

/** Addresses, e-mails, Windows paths, emoticons, and names whose mark belongs to them. A mark at the end is the sentence’s. */
const untouchable = new RegExp(
  [
    String.raw`(?:[a-z][a-z0-9+.-]{1,12}:\/\/|\bwww\.)[^\s<>"«»“”${opaque}]*[^\s<>"«»“”'’.,;:!?)\]…${opaque}]\/?`,
    String.raw`(?<![\w.+-])(?!(?:[cdjlmnst]|qu)['’])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+`,
    String.raw`(?<![\p{L}\p{N}])[A-Za-z]:\\[^\s"«»]*|\\\\[^\s"«»]+`,
    String.raw`(?<=^|\s)(?:[:;]['’]?-?[)(DPpOo|/\\]|:\p{Ll}[\p{Ll}\d_]{1,30}:)(?=$|[\s.,!?)»])`,
    String.raw`(?<![\p{L}\p{N}])(?:Yahoo|Joomla)!`,
  ].join("|"),
  "gu",
);

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
  line.replace(/(?<=\S)\s*»/g, `${narrow}»`);
  line.replace(highMarks, narrow);
  line.replace(colon, wide);
  setNumbers(line);
  line.replace(title, wide);
}

/** What may follow a mark for it to end a clause, so that `?x=1` and `!important` stay. */
const afterMark = String.raw`(?:$|[\s)\]}»”"’'…,.;:!?${opaque}])`;

const highMarks = new RegExp(String.raw`(?<=[^\s([{“‘"'¡¿!?])\s*(?=[!?]+${afterMark}|;${afterMark})`, "g");
const colon = new RegExp(String.raw`(?<=[^\s([{“‘"':])\s*(?=:(?:$|[\s»”"${opaque}]))`, "g");

/** Courtesy titles before a name, abbreviations before a number, and `n°`. */
const title =
  /(?<=(?<![\p{L}\p{N}])(?:M\.|MM\.|Mmes?|Mlles?|Dr|Pr|Me))\s+(?=\p{Lu})|(?<=(?<![\p{L}\p{N}])(?:pp?|art|chap|vol|fig)\.)\s+(?=\d)|(?<=(?<![\p{L}\p{N}])[nN][°º])\s*(?=[\p{L}\p{N}])/gu;

const thousands = /(?<![\p{L}\p{N}.,/_]|\p{L}-)\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d)/gu;

/** Signs that take their space even where none was typed. */
const sign = /(?<=\d)\s*(?=(?:%|‰|€|°[CF])(?![\p{L}\p{N}]))/gu;

const unit =
  /(?<=\d)\s+(?=(?:[kMG]€|Md€|[$£¥]|km\/h|m\/s|[kcmµn]?m[²³]?|[kmµ]?g|ha|[cm]?l|[kMGT]?Wh|[kMG]?W|mAh|[kMG]?Hz|[kMGTP]o|[kMGT]bits?\/s|[kMGT]b\/s|[kMGT]o\/s|Mpx|px|dB|ms|min|[hst])(?![\p{L}\p{N}’'-]))/gu;

const hour = /(?<=\d\sh)\s+(?=\d)/g;

function setNumbers(line: JoinedText): void {
  line.replace(thousands, (match) => match[0].replace(/\s/g, narrow));
  line.replace(sign, wide);
  line.replace(unit, wide);
  line.replace(hour, wide);
}
