import type Database from "better-sqlite3";
import { plainText } from "#lib/text/plain-text.ts";

/** One to three words of titles and bodies, common and rare alike, some with a field or a slip of the finger. */
export function questionsFor(db: Database.Database): string[] {
  const texts = db
    .prepare<[], { title: string; markdown: string }>(
      "SELECT article ->> '$.title' AS title, markdown FROM articles JOIN bodies USING (id) ORDER BY articles.id * 7919 % 99991 LIMIT 60",
    )
    .all();
  return texts.flatMap(({ title, markdown }, index) => {
    const inTitle = longWords(title);
    const inBody = longWords(plainText(markdown));
    const some = (words: string[], count: number) => words.slice(index % 5, (index % 5) + count).join(" ");
    return [
      some(inTitle, 1),
      some(inTitle, 2),
      some(inBody, 1),
      some(inBody, 3),
      `${some(inBody, 2)} entreprise:xiaomi`,
      `${some(inTitle, 1)}x`,
    ];
  });
}

function longWords(text: string): string[] {
  return text.split(" ").filter((word) => word.length > 3);
}
