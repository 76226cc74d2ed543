import { typeset } from "#components/typeset.ts";
import type { StandingPage } from "#lib/content/entities.ts";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { historyWordsOf } from "#lib/site/words-history.ts";
import { matterOf } from "./matter.ts";

type FootProps = { site: Site; pages: Pick<StandingPage, "slug" | "title">[]; path: string | undefined };

/** The end of every page: sections, standing pages, where to follow, and what the paper is. */
export function Foot({ site, pages, path }: FootProps) {
  const words = wordsOf(site.language);
  const standing = site.footer.flatMap((slug) => pages.filter((page) => page.slug === slug));
  const set = (text: string) => typeset(text, site.language);
  return (
    <footer
      className="foot"
      {...matterOf(
        "foot",
        <>
          <p className="foot-name">{site.name}</p>
          <nav className="foot-links" aria-label={words.siteMap}>
            <FootList
              title={words.sections}
              path={path}
              links={[
                ...site.sections.map(({ slug, name }) => ({ href: paths.section(slug), text: set(name) })),
                { href: paths.archive, text: words.archive },
              ]}
            />
            <FootList
              title={words.thePaper}
              path={path}
              links={[
                ...standing.map(({ slug, title }) => ({ href: paths.standing(slug), text: set(title) })),
                { href: paths.corrections, text: historyWordsOf(site.language).corrections.title },
                { href: paths.siteMap, text: words.siteMap },
              ]}
            />
            <FootList
              title={words.follow}
              path={path}
              links={site.social.map(({ name, url }) => ({ href: url, text: name, rel: "me" }))}
            />
          </nav>
          <div className="foot-statement">
            <p>{words.demonstration(site.name)}</p>
            <p>{words.madeWith}</p>
            {standing.some(({ slug }) => slug === "accessibilite") && (
              <p>
                <a href={paths.standing("accessibilite")}>{words.accessibility}</a>
              </p>
            )}
          </div>
        </>,
      )}
    />
  );
}

type FootLink = { href: string; text: string; rel?: string };

function FootList({ title, links, path }: { title: string; links: FootLink[]; path: string | undefined }) {
  if (links.length === 0) return null;
  return (
    <div>
      <h2>{title}</h2>
      <ul>
        {links.map(({ href, text, rel }) => (
          <li key={href}>
            <a href={href} rel={rel} aria-current={href === path ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
