import { fold } from "#lib/text/fold.ts";

/**
 * A way to read a word. `plain` has neither case, accents nor ligatures. `written` has the accents of French where they were
 * written, and is as long.
 */
export type Form = { plain: string; written: string };

/** Accents that tell French words apart; others (`ö`, `ā`) are taken for disguise. */
const accented = new Set("àâéèêëîïôùûüÿç");

const signs: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s" };

/** Letters of other scripts that look like ours, in small. */
const lookalikes: Record<string, string> = {
  ...{
    а: "a",
    в: "b",
    е: "e",
    к: "k",
    м: "m",
    н: "h",
    о: "o",
    р: "p",
    с: "c",
    т: "t",
    у: "y",
    х: "x",
    і: "i",
    ј: "j",
    ѕ: "s",
  },
  ...{ α: "a", β: "b", ε: "e", ι: "i", κ: "k", ν: "v", ο: "o", ρ: "p", τ: "t", υ: "u", χ: "x" },
};

/** Shorter words with signs among their letters are names of things: `4K`, `5G`, `mp3`. */
const shortestDisguised = 4;

/** A word as it stands. */
export function formOf(word: string): Form {
  if (/^[a-z0-9]*$/i.test(word)) return { plain: word.toLowerCase(), written: word.toLowerCase() };
  const small = word.normalize("NFKC").toLowerCase().normalize("NFC");
  const written = Array.from(small, (letter) => (accented.has(letter) ? letter : fold(letter))).join("");
  return { plain: fold(written), written };
}

/**
 * Every way to read a word, the plainest first: signs and letters of other scripts in the place of ours, letters that are drawn
 * out. Their number has a bound, and the work grows with the length of the word.
 */
export function formsOf(word: string): Form[] {
  const form = formOf(word);
  if (/^[a-z]*$/.test(form.written) && !/(.)\1\1/.test(form.written)) return [form];
  const undisguised = [undisguise(form.written, "i"), undisguise(form.written, "l")];
  const words = new Set([
    form.written,
    ...undisguised.flatMap((one) => [one, squeeze(one, "$1$1"), squeeze(one, "$1")]),
  ]);
  return Array.from(words, (written) => ({ plain: fold(written), written }));
}

/**
 * Whether a reader's word is one of the list, whose `plain` forms are the same: an accent that was written must be there; one that
 * was left out is forgiven.
 */
export function agrees(typed: Form, listed: Form): boolean {
  for (let at = 0; at < listed.written.length; at += 1) {
    const letter = typed.written[at];
    if (letter !== listed.written[at] && letter !== typed.plain[at]) return false;
  }
  return true;
}

function undisguise(word: string, one: string): string {
  const latin = /[a-z]/.test(word);
  const mixed = /[^\x20-\x7eàâéèêëîïôùûüÿç]/.test(word);
  const signed = /[0-9@$]/.test(word) && word.length >= shortestDisguised;
  if (!latin || !(mixed || signed)) return word;
  return Array.from(word, (letter) => {
    if (signed && letter === "1") return one;
    return (signed ? signs[letter] : undefined) ?? lookalikes[letter] ?? letter;
  }).join("");
}

/** Three of the same letter or more are as many as `by` says. */
function squeeze(word: string, by: string): string {
  return word.replace(/(.)\1{2,}/gu, by);
}
