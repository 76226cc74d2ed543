import { type Card, cardSize, cardText } from "#lib/cards/card.ts";
import { cardPath } from "#lib/cards/card-address.ts";
import type { Site } from "#lib/content/site.ts";
import type { Property } from "#lib/metadata/open-graph.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";

export type LinkPreviewProps = {
  site: Site;
  title: string;
  description: string | undefined;
  url: string;
  card: Card;
  /** What an article says of itself beside. */
  article?: readonly Property[] | undefined;
  /** Accounts of those who signed, `@user@host`. */
  creators?: readonly string[] | undefined;
};

/** What others show where they show a link to the page (https://ogp.me). Its text is as the copy has it: they typeset it themselves. */
export function LinkPreview({ site, title, description, url, card, article = [], creators = [] }: LinkPreviewProps) {
  const { language, region } = new Intl.Locale(card.lang).maximize();
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:type" content={card.kind === "articles" ? "article" : "website"} />
      <meta property="og:url" content={url} />
      {description === undefined ? null : <meta property="og:description" content={description} />}
      <meta property="og:site_name" content={site.name} />
      <meta property="og:locale" content={`${language}_${region}`} />
      <meta property="og:image" content={absoluteUrl(site, cardPath(card))} />
      <meta property="og:image:width" content={String(cardSize.width)} />
      <meta property="og:image:height" content={String(cardSize.height)} />
      <meta property="og:image:alt" content={cardText(card)} />
      {article.map(([name, content]) => (
        <meta key={name + content} property={name} content={content} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
      {creators.map((account) => (
        <meta key={account} name="fediverse:creator" content={account} />
      ))}
    </>
  );
}
