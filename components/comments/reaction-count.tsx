import { commentWordsOf } from "#lib/site/words-comments.ts";

export type ReactionCountProps = {
  lang: string;
  count: number;
  /** Where it leads; without it the count is no link, as in a teaser, which is one link already. */
  href?: string;
};

/** « 3 réactions »; nothing where there are none. */
export function ReactionCount({ lang, count, href }: ReactionCountProps) {
  if (count === 0) return null;
  const text = commentWordsOf(lang).reactions(count);
  return <span className="reaction-count">{href === undefined ? text : <a href={href}>{text}</a>}</span>;
}
