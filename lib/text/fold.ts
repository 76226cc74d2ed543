/** Letters that Unicode does not decompose, as French and its neighbours write them without the sign. */
const letters: Record<string, string> = {
  œ: "oe",
  Œ: "OE",
  æ: "ae",
  Æ: "AE",
  ß: "ss",
  ẞ: "SS",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "TH",
  ı: "i",
};

const undecomposed = new RegExp(`[${Object.keys(letters).join("")}]`, "gu");

/** The text with its ligatures spelt out: SQLite folds accents by itself but not œ and æ. Case and accents stay. */
export function foldLigatures(text: string): string {
  return text.replace(undecomposed, (letter) => letters[letter] ?? letter);
}

/** The text without accents and ligatures, for comparing and for addresses. Case stays. */
export function fold(text: string): string {
  return foldLigatures(text.normalize("NFD").replace(/\p{Mn}+/gu, ""));
}
