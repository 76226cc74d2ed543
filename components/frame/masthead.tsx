import { typeset } from "#components/typeset.ts";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { RegistrationMark } from "./registration-mark.tsx";
import { SchemeSwitch } from "./scheme-switch.tsx";

export type MastheadProps = { site: Site; path: string | undefined; section: string | undefined };

/** The paper's name and its sections: large on the front page, out of the way everywhere else. */
export function Masthead({ site, path, section }: MastheadProps) {
  const words = wordsOf(site.language);
  const front = path === paths.front;
  return (
    <header className={front ? "masthead masthead-front" : "masthead"}>
      <div className="masthead-title">
        <a
          className="masthead-name"
          href={paths.front}
          aria-label={front ? undefined : words.home(site.name)}
          aria-current={front ? "page" : undefined}
        >
          <RegistrationMark />
          <span>{site.name}</span>
        </a>
        <p className="masthead-tagline">{typeset(site.tagline, site.language)}</p>
      </div>
      <nav id="sections" className="sections" aria-label={words.sections} tabIndex={-1}>
        <ul>
          {site.sections.map(({ slug, name }) => (
            <li key={slug}>
              <a href={paths.section(slug)} aria-current={currentness(paths.section(slug) === path, slug === section)}>
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
      <SchemeSwitch lang={site.language} />
    </header>
  );
}

function currentness(here: boolean, within: boolean | undefined): "page" | "true" | undefined {
  if (here) return "page";
  return within ? "true" : undefined;
}
