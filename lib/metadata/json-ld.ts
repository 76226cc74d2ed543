import type { Graph, Thing } from "schema-dts";

/** Something that schema.org has a word for, told in full. */
export type Told = Exclude<Thing, string>;

/**
 * What a page tells machines of itself, as the text of its one `<script type="application/ld+json">`. No text of the copy or of a
 * reader's can end that element or begin another: `<` is escaped, and so are the two line ends that are none in JSON alone.
 */
export function jsonLd(things: readonly Told[]): string {
  const graph: Graph = { "@context": "https://schema.org", "@graph": things };
  return JSON.stringify(graph).replace(/[<\u2028\u2029]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
