import type { ReactNode } from "react";
import type { StandingPage } from "#lib/content/entities.ts";
import type { Site } from "#lib/content/site.ts";
import { wordsOf } from "#lib/site/words.ts";
import { Foot } from "./foot.tsx";
import { Masthead } from "./masthead.tsx";
import { matterOf } from "./matter.ts";

export type PageProps = {
  site: Site;
  /** The titles of the standing pages, for the foot; those that `site.footer` does not name are left out. */
  pages: Pick<StandingPage, "slug" | "title">[];
  /** The path of this page (`/sections/mobile`), which marks its link as the current one. */
  path?: string;
  /** The slug of the section that this page belongs to, without being its page. */
  section?: string;
  /** What stands above the paper and is not of it. The skip links come first all the same: only there are they known as such. */
  above?: ReactNode;
  children: ReactNode;
};

/** The frame of every public page, inside `<body>`: skip links, masthead, navigation, `main`, foot. */
export function Page({ site, pages, path, section, above, children }: PageProps) {
  const words = wordsOf(site.language);
  return (
    <>
      <ul className="skip-links">
        <li>
          <a href="#main">{words.skipToContent}</a>
        </li>
        <li>
          <a href="#sections">{words.skipToSections}</a>
        </li>
      </ul>
      {above}
      <Masthead site={site} path={path} section={section} />
      <main id="main" tabIndex={-1} {...matterOf("main", children)} />
      <Foot site={site} pages={pages} path={path} />
    </>
  );
}
