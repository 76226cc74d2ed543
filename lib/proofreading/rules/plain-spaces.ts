import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import type { Passage } from "#lib/proofreading/passage.ts";
import { fieldsOf, isFrench, offsetsInBody, proseEdits, type Rewriting } from "#lib/proofreading/prose-edits.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";
import { joined, settingOf } from "#lib/proofreading/typeset-marks.ts";

/** A mark that has a space of its own, or the plain space after a figure. */
const mark = /[:;!?»«%€]|(?<=\d) (?=[\d%‰€$£kMGTcmhp])/g;
const unit =
  /(?:[%‰€$£]|[kMGT]o|[kMG]Hz|[kcm]m|km\/h|kg|mAh|[kM]W|Mpx|px|h|min|millions?|milliards?)(?![\p{L}\p{N}’'-])/uy;
const group = /\d{3}(?!\d)/y;
const word = /[\p{L}\p{N})»’…*_\uFFFC]/u;
/** Names whose mark belongs to them, captions of tables (docs/writing.md), and what is not French but HTML. */
const untouchable = /(?:Yahoo|Joomla|^Tableau ?|^Table ?|\nTableau ?|\nTable ?|&[a-z\d#]{1,12})$/;

/**
 * Whether French has a no-break space where the copy has a plain one or none: before `: ; ! ? »`, after `«`, within large numbers, before units and
 * what counts them (Lexique des règles typographiques en usage à l’Imprimerie nationale).
 */
function isPlain({ 0: found, index: at, input: text }: RegExpExecArray): boolean {
  const sign = found.trim();
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (sign === "") {
    unit.lastIndex = at + 1;
    group.lastIndex = at + 1;
    return (
      unit.test(text) ||
      (group.test(text) && /(?:^|[^\p{L}\p{N}.,/_])\d{1,3}$/u.test(text.slice(Math.max(0, at - 4), at)))
    );
  }
  if (sign === "«") return after === " " || /[\p{L}\p{N}]/u.test(after);
  if (sign === "%" || sign === "€") return /\d/.test(before) && !/[\p{L}\p{N}]/u.test(after);
  if (sign !== "»" && !/^(?:$|[\s!?])/.test(after)) return false;
  const joint = before === " " ? text.charAt(at - 2) : before;
  if (!word.test(joint) && !(sign === "»" && /[.,!?]/.test(joint))) return false;
  return !untouchable.test(text.slice(Math.max(0, at - 14), at));
}

/** Whether front matter, or one text in it, is worth to be set: no key is followed by any of these. */
const worthSetting = / [:;!?»%€]|«(?![\u00A0\u202F])|[a-zà-ÿ\d)][;!?»](?:\s|$)|\d (?:\d{3}|million|milliard)/;

/** What the page does not bind: a number to the millions that it counts. */
const counted = /(?<=\d) (?=(?:million|milliard)s?(?!\p{L}))/gu;

/** The page sets most of these spaces; the file keeps plain ones. */
export const plainSpaces: FileRule = {
  name: "plain-spaces",
  severity: "suggestion",
  reads: ["article", "page", "company", "author"],
  about: {
    fr: "Une espace ordinaire, ou aucune, là où le français met une insécable : devant `: ; ! ? »`, après `«`, dans `10 000`, devant `%`, `€` et les unités. La page les compose, et le fichier n’est signalé qu’une fois ; mais elle laisse un nombre se séparer de ses « millions ». `npm run fix` les écrit toutes.",
    en: "A plain space, or none, where French has a no-break space: before `: ; ! ? »`, after `«`, in `10 000`, before `%`, `€` and units. The page sets them, and the file is told once; but it lets a number part from its « millions ». `npm run fix` writes all of them.",
  },
  examples: {
    bad: { body: "Que reste-t-il\u0020? Le fabricant n’en dit rien.", at: " ?" },
    good: { body: "Que reste-t-il\u202F? Le fabricant n’en dit rien, et `a ? b : c` reste du code." },
  },
  find: (proof) => {
    if (!isFrench(proof.lang)) return [];
    const fields = worthSetting.test(proof.header) ? fieldsOf(proof).filter(({ text }) => worthSetting.test(text)) : [];
    const inFields = fields.flatMap((passage) => spacesOf(passage).map(({ from }) => passage.at(from)));
    const inBody = offsetsInBody(proof, mark, isPlain).map((at) =>
      / [:;!?»]/.test(proof.text.slice(at - 1, at + 1)) ? at - 1 : at,
    );
    const offsets = [...inFields, ...inBody];
    const [first] = offsets;
    if (first === undefined) return [];
    const edit = () => proseEdits(proof, spacesOf);
    return [{ ...proof.at(first), ...tell[proof.language](offsets.length), edit }];
  },
};

/** No-break spaces of the other width stay as they were typed, and the mark of a caption as docs/writing.md has it. */
function spacesOf(passage: Passage): Rewriting[] {
  const { text } = passage;
  const set = joined(settingOf(passage).changes).filter(
    ({ kind, from, to }) =>
      kind === "space" &&
      !/^[\u00A0\u202F]+$/.test(text.slice(from, to)) &&
      !/^Tab(?:le|leau)$/.test(text.slice(0, from)),
  );
  return [
    ...set,
    ...Array.from(text.matchAll(counted), ({ index }) => ({ from: index, to: index + 1, text: "\u00A0" })),
  ];
}

const tell: Record<ProblemLanguage, (count: number) => Told> = {
  fr: (count) => ({
    message: count === 1 ? "il manque une espace insécable" : `il manque ${count} espaces insécables`,
    hint: count === 1 ? "`npm run fix` l’écrit" : "`npm run fix` les écrit",
  }),
  en: (count) => ({
    message: count === 1 ? "a no-break space is missing" : `${count} no-break spaces are missing`,
    hint: count === 1 ? "`npm run fix` writes it" : "`npm run fix` writes them",
  }),
};
