import { Prose } from "#components/article/prose.tsx";
import { PictureImage } from "#components/figure/picture-image.tsx";
import { CountedNames } from "#components/listing/counted-names.tsx";
import { DatedList } from "#components/listing/dated-list.tsx";
import { PageHead } from "#components/listing/page-head.tsx";
import { pageOf } from "#components/listing/page-of.ts";
import { typeset } from "#components/typeset.ts";
import type { AuthorView } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

export type AuthorPageProps = {
  site: Site;
  view: AuthorView;
  /** The rendered biography; empty when there is none. */
  biographyHtml: string;
};

export function AuthorPage({ site, view, biographyHtml }: AuthorPageProps) {
  const { author, portrait, listing, sections } = view;
  const words = wordsOf(site.language);
  const set = (text: string) => typeset(text, site.language);
  return (
    <div className="list-page author-page">
      <PageHead
        title={author.name}
        page={pageOf(listing, words)}
        description={author.role === undefined ? undefined : set(author.role)}
        count={listing.total === undefined ? undefined : words.articles(listing.total)}
      />
      <DatedList site={site} listing={listing} list={paths.author(author.slug)} showSection />
      <aside className="list-aside">
        {portrait && <PictureImage className="portrait" picture={portrait} sizes="9rem" upTo={640} />}
        <Prose html={biographyHtml} className="small-prose" />
        <AuthorLinks author={author} lang={site.language} />
        <CountedNames lang={site.language} title={words.writesAbout} names={sections} pathOf={paths.section} />
      </aside>
    </div>
  );
}

function AuthorLinks({ author, lang }: { author: AuthorView["author"]; lang: string }) {
  const words = wordsOf(lang);
  const links = [
    ...author.links.map(({ title, url }) => ({ href: url, text: title, rel: "me" })),
    ...(author.email === undefined ? [] : [{ href: `mailto:${author.email}`, text: author.email, rel: undefined }]),
  ];
  if (links.length === 0) return null;
  return (
    <section className="counted">
      <h2 className="counted-title">{words.links}</h2>
      <ul>
        {links.map(({ href, text, rel }) => (
          <li key={href}>
            <a href={href} rel={rel}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
