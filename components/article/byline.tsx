import { NameList } from "#components/teaser/name-list.tsx";
import { typeset } from "#components/typeset.ts";
import type { Author } from "#lib/content/entities.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

export type BylineProps = { lang: string; authors: Pick<Author, "slug" | "name">[]; dateline?: string | undefined };

/** « Par Claire Vasseur et Idriss Benamar, à Hanovre », each name a link. */
export function Byline({ lang, authors, dateline }: BylineProps) {
  const words = wordsOf(lang);
  const links = authors.map(({ slug, name }) => (
    <a key={slug} rel="author" href={paths.author(slug)}>
      {name}
    </a>
  ));
  return (
    <p className="byline">
      {words.by} <NameList names={links} lang={lang} />
      {dateline !== undefined && <span className="dateline">, {typeset(words.datelinePlace(dateline), lang)}</span>}
    </p>
  );
}
