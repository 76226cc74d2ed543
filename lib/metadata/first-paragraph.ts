import { plainText } from "#lib/text/plain-text.ts";

/** What a text in Markdown begins with, on one line. */
export function firstParagraph(markdown: string): string {
  return plainText(
    markdown
      .trim()
      .split(/\n\s*\n/, 1)
      .join(),
  );
}
