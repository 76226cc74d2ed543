import { SearchForm } from "#components/search/search-form.tsx";
import { typeset } from "#components/typeset.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import type { MastheadProps } from "./masthead.tsx";
import { SchemeSwitch } from "./scheme-switch.tsx";

/**
 * The sections of the paper and the reader's choice of colours: a row on a wide page, on a narrow one a sheet that a button opens. The
 * browser opens and closes it, with Escape and the focus, and no script; `menu.css` says which of both it is.
 */
export function Menu({ site, path, section }: MastheadProps) {
  const words = wordsOf(site.language);
  return (
    <div id="sections" className="masthead-menu" tabIndex={-1}>
      <button type="button" className="menu-open" popoverTarget="menu">
        {words.menu}
      </button>
      <div id="menu" className="menu" popover="auto">
        {/* biome-ignore lint/a11y/noAutofocus: it holds for the sheet that opens, not for the page. */}
        <button type="button" className="menu-close" popoverTarget="menu" autoFocus>
          {words.close}
        </button>
        <nav className="sections" aria-label={words.sections}>
          <ul>
            {site.sections.map(({ slug, name }) => (
              <li key={slug}>
                <a
                  href={paths.section(slug)}
                  aria-current={currentness(paths.section(slug) === path, slug === section)}
                >
                  {typeset(name, site.language)}
                </a>
              </li>
            ))}
            <li className="sections-archive">
              <a
                href={paths.archive}
                aria-current={currentness(path === paths.archive, path?.startsWith(`${paths.archive}/`))}
              >
                {words.archive}
              </a>
            </li>
          </ul>
        </nav>
        <SearchForm lang={site.language} />
        <SchemeSwitch lang={site.language} />
      </div>
    </div>
  );
}

function currentness(here: boolean, within: boolean | undefined): "page" | "true" | undefined {
  if (here) return "page";
  return within ? "true" : undefined;
}
