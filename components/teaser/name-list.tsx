import { Fragment, type ReactNode } from "react";
import { wordsOf } from "#lib/site/words.ts";

export type NameListProps = { names: ReactNode[]; lang: string };

/** Names as a sentence has them: « A », « A et B », « A, B et C ». */
export function NameList({ names, lang }: NameListProps) {
  return names.map((name, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the order of a byline is its meaning, and it never changes on the page
    <Fragment key={index}>
      {index > 0 && (index === names.length - 1 ? ` ${wordsOf(lang).and} ` : ", ")}
      {name}
    </Fragment>
  ));
}
