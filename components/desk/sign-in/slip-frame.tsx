import type { ReactNode } from "react";
import { RegistrationMark } from "#components/frame/registration-mark.tsx";
import { SchemeSwitch } from "#components/frame/scheme-switch.tsx";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { staffWordsOf } from "#lib/site/words-staff.ts";

/** The frame of the pages before the desk: nobody is signed in, and there is nothing to navigate. */
export function SlipFrame({ site, children }: { site: Site; children: ReactNode }) {
  const lang = site.language;
  return (
    <>
      <ul className="skip-links">
        <li>
          <a href="#main">{wordsOf(lang).skipToContent}</a>
        </li>
      </ul>
      <header className="desk-head">
        <p className="desk-name">
          <a href={paths.front} aria-label={wordsOf(lang).home(site.name)}>
            <RegistrationMark />
            <span>{site.name}</span>
          </a>{" "}
          <span>{staffWordsOf(lang).desk}</span>
        </p>
        <SchemeSwitch lang={lang} />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
