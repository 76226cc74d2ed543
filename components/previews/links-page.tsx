import { Problem } from "#components/desk/comment-page.tsx";
import type { DeskView } from "#components/desk/desk-view.ts";
import type { PreviewLink } from "#lib/previews/links.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { previewPaths } from "#lib/site/preview-paths.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";
import { mayActAs } from "#lib/staff/staff.ts";

type LinksPageProps = {
  desk: DeskView;
  links: PreviewLink[];
  /** The titles of their articles, by slug. */
  titles: ReadonlyMap<string, string>;
  problem?: string | undefined;
};

/** The links of guests that are good now. Their addresses are for those who may make them. */
export function LinksPage({ desk, links, titles, problem }: LinksPageProps) {
  const words = previewWordsOf(desk.site.language).links;
  const isEditor = mayActAs(desk.staff.role, "editor");
  return (
    <div className="desk-plans">
      <Problem desk={desk} problem={problem} />
      <h1 className="desk-title">{words.title}</h1>
      <p>{words.explanation}</p>
      {links.length === 0 && <p className="empty">{words.none}</p>}
      <ul className="desk-rows">
        {links.map((link) => (
          <LinkRow key={link.id} desk={desk} link={link} title={titles.get(link.article) ?? link.article} />
        ))}
      </ul>
      {isEditor && links.length > 1 && (
        <form className="desk-filter" method="post" action={previewPaths.revocation}>
          <input type="hidden" name="link" value="all" />
          <button type="submit">{words.revokeAll}</button>
        </form>
      )}
    </div>
  );
}

function LinkRow({ desk, link, title }: { desk: DeskView; link: PreviewLink; title: string }) {
  const words = previewWordsOf(desk.site.language).links;
  const { moment } = datesOf(desk.site);
  const isEditor = mayActAs(desk.staff.role, "editor");
  return (
    <li id={`l-${link.id}`}>
      <div className="preview-link">
        <p className="desk-what">
          <a href={previewPaths.page(paths.article(link.article))}>{title}</a>
        </p>
        <p className="preview-facts">
          {words.made(link.byName, moment(link.at))}, {words.until(moment(link.until))}
        </p>
        {isEditor && (
          <label>
            {words.address} <input type="text" readOnly value={absoluteUrl(desk.site, previewPaths.link(link.token))} />
          </label>
        )}
      </div>
      {isEditor && (
        <form method="post" action={previewPaths.revocation}>
          <input type="hidden" name="link" value={link.id} />
          <button type="submit">{words.revoke}</button>
        </form>
      )}
    </li>
  );
}
