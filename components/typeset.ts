import { typography } from "#lib/text/typography.ts";

/** A line of copy (headline, standfirst, caption, name) as it is set, with the typography of its language. */
export const typeset = (text: string, lang: string): string => typography(text, lang);

/** The `lang` of copy inside a page in another language; nothing where both are the same. */
export function foreign(lang: string, pageLang: string): { lang?: string } {
  return lang.toLowerCase() === pageLang.toLowerCase() ? {} : { lang };
}
