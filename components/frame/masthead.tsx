import { typeset } from "#components/typeset.ts";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { matterOf } from "./matter.ts";
import { Menu } from "./menu.tsx";
import { RegistrationMark } from "./registration-mark.tsx";

export type MastheadProps = { site: Site; path: string | undefined; section: string | undefined };

/** The paper's name and its sections: large on the front page, out of the way everywhere else. */
export function Masthead({ site, path, section }: MastheadProps) {
  const words = wordsOf(site.language);
  const front = path === paths.front;
  return (
    <header
      className={front ? "masthead masthead-front" : "masthead"}
      {...matterOf(
        "masthead",
        <>
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
          <Menu site={site} path={path} section={section} />
        </>,
      )}
    />
  );
}
