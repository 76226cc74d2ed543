import { createHash } from "node:crypto";
import type { Root } from "hast";
import type { Edition } from "#lib/archive/edition.ts";
import type { Picture } from "#lib/archive/views.ts";
import type { Article, ArticleBody } from "#lib/content/article.ts";
import { imagePath } from "#lib/content/image-path.ts";
import { renderBody, renderInline } from "#lib/content/markdown/render.ts";
import { wholeStill } from "#lib/media/image.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import type { FeedImage } from "./feed.ts";
import { KeptStories, type KeptStory } from "./kept-stories.ts";
import { plain } from "./plain.ts";
import { makePortable } from "./portable.ts";
import { correctionNote, firstPublished, leadFigure, sourceList } from "./story-parts.ts";
import { element, field } from "./xml.ts";

/** Bodies take nearly all the time of a feed, and most of them stand in several feeds and in each of their next versions. */
const kept = new KeptStories(32 * 1024 * 1024);

/** A story as it can be read anywhere. It is set and rendered again only when something that it says has changed. */
export function storyOf(edition: Edition, article: Article): KeptStory["story"] {
  const body = edition.body(article.slug);
  if (!body) throw new Error(`The archive holds no body of ${article.slug}.`);
  const picture = edition.picture(article);
  const key = keyOf(edition, article, picture, body);
  const known = kept.get(key);
  if (known && [...known.images].every(([path, hash]) => edition.image(path)?.hash === hash)) return known.story;
  const made = renderStory(edition, article, picture, body);
  kept.put(key, made);
  return made.story;
}

/** Everything that a story is made from, beside the images of its body. */
function keyOf({ site }: Edition, article: Article, picture: Picture | undefined, body: ArticleBody): string {
  const { slug, file, lang, title, standfirst, corrections, sources, canonical } = article;
  const around = [absoluteUrl(site, paths.front), site.language, site.timeZone];
  const said = [slug, file, lang, title, standfirst, corrections, sources, canonical, picture, body.markdown];
  return createHash("sha256")
    .update(JSON.stringify([around, said]))
    .digest("base64url");
}

function renderStory(edition: Edition, article: Article, picture: Picture | undefined, body: ArticleBody): KeptStory {
  const { lang } = article;
  const images: KeptStory["images"] = new Map();
  const find = imageFinder(edition, article.file, images);
  const texts = { title: plain(article.title, lang), summary: plain(article.standfirst, lang) };
  const image = picture && imageOf(edition, picture, lang);
  const finish = (tree: Root) => makePortable(tree, absoluteUrl(edition.site, paths.article(article.slug)));
  const { html } = renderBody(body.markdown, { lang, firstLine: body.firstLine, image: find, finish });
  const parts = [
    image === undefined ? "" : leadFigure(image),
    element("p", {}, ...field("strong", texts.summary)),
    ...around(edition, article, html.trim(), finish),
  ];
  const whole = parts.filter((part) => part !== "").join("\n");
  const told = lang === edition.site.language ? whole : element("div", { lang }, whole);
  return { story: { ...texts, html: told, ...(image ? { image } : {}) }, images };
}

/** The text between all that the page tells above and below it. */
function around({ site }: Edition, article: Article, html: string, finish: (tree: Root) => void): string[] {
  const { lang, canonical, sources, corrections } = article;
  const notes = (above: boolean) =>
    corrections
      .filter(({ kind }) => (kind === "correction") === above)
      .map((correction) => correctionNote(site, correction, renderInline(correction.text, { lang, finish })));
  return [
    canonical === undefined ? "" : firstPublished(site, canonical),
    ...notes(true),
    html,
    ...notes(false),
    sources.length === 0 ? "" : sourceList(site, sources),
  ];
}

function imageOf({ site }: Edition, picture: Picture, lang: string): FeedImage {
  const { path, width, height } = wholeStill(picture.image);
  const { alt, caption, credit } = picture;
  return {
    ...{ url: absoluteUrl(site, path), type: "image/jpeg", width, height, alt: plain(alt, lang) },
    ...(caption === undefined ? {} : { caption: plain(caption, lang) }),
    ...(credit === undefined ? {} : { credit: plain(credit, lang) }),
  };
}

/** Finds images as the body names them, and notes what it found. */
function imageFinder(edition: Edition, file: string, notes: KeptStory["images"]) {
  return (src: string) => {
    const found = imagePath(src, file);
    if (!found.ok) return undefined;
    const image = edition.image(found.path);
    notes.set(found.path, image?.hash);
    return image;
  };
}
