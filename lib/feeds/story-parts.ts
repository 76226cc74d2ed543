import type { Correction, Source } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf, machineTime } from "#lib/site/dates.ts";
import { wordsOf } from "#lib/site/words.ts";
import { typography } from "#lib/text/typography.ts";
import type { FeedImage } from "./feed.ts";
import { element, field, text } from "./xml.ts";

/** The lead image as the page shows it. Many readers show nothing of what stands outside of the text. */
export function leadFigure({ url, width, height, alt, caption, credit }: FeedImage): string {
  const signed = credit === undefined ? undefined : `©\u00a0${credit}`;
  const said = [...(caption === undefined ? [] : [text(caption)]), ...field("small", signed)];
  return element(
    "figure",
    {},
    element("img", { src: url, alt, width, height }),
    ...(said.length === 0 ? [] : [element("figcaption", {}, said.join(" "))]),
  );
}

/** @param html The text of the correction, rendered: inline HTML. */
export function correctionNote(site: Site, { kind, date }: Correction, html: string): string {
  const time = element("time", { datetime: machineTime(date) }, text(datesOf(site).moment(date)));
  const title = text(`${wordsOf(site.language).corrections[kind]}, `);
  return element("p", {}, element("strong", {}, title, time), "<br/>", html);
}

/** Where the story first appeared, when that is elsewhere. */
export function firstPublished(site: Site, canonical: string): string {
  const elsewhere = URL.parse(canonical);
  if (!elsewhere) return "";
  const words = text(wordsOf(site.language).firstPublished(elsewhere.host));
  return element("p", {}, element("a", { href: elsewhere.href }, words));
}

export function sourceList(site: Site, sources: Source[]): string {
  const set = (words: string) => text(typography(words, site.language));
  const items = sources.map(({ title, publisher, date, url }) => {
    const name = url === undefined ? set(title) : element("a", { href: url }, set(title));
    const more = [
      ...(publisher === undefined ? [] : [set(publisher)]),
      ...(date === undefined ? [] : [writtenDate(site, date)]),
    ];
    return element("li", {}, [name, ...more].join(", "));
  });
  return element("h2", {}, text(wordsOf(site.language).sources)) + element("ul", {}, ...items);
}

const writtenDate = (site: Site, date: string) => text(datesOf(site).written(date));
