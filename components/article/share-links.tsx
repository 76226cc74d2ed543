import { typeset } from "#components/typeset.ts";
import { wordsOf } from "#lib/site/words.ts";
import { mailAddress, services } from "./share-addresses.ts";

export type ShareLinksProps = { lang: string; title: string /** Absolute. */; url: string };

/** Plain links to where readers share; `public/marbre.js` adds a button that copies the address. */
export function ShareLinks({ lang, title, url }: ShareLinksProps) {
  const words = wordsOf(lang);
  const text = typeset(title, lang);
  return (
    <div className="share">
      <p className="share-title" id="share-title">
        {words.share}
      </p>
      <ul aria-labelledby="share-title">
        {services.map(({ name, address }) => (
          <li key={name}>
            <a href={address(url, text)} rel="nofollow noopener" title={words.shareOn(name)}>
              {name}
            </a>
          </li>
        ))}
        <li>
          <a href={mailAddress(url, text)} title={words.shareByMail}>
            {words.mail}
          </a>
        </li>
        {/* The place of the script's button. In development React takes the document over after it, and must leave it there. */}
        <li
          data-copy-url={url}
          data-copy={words.copyLink}
          data-copied={words.linkCopied}
          data-copy-failed={words.copyFailed}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing is set, so that React compares nothing
          dangerouslySetInnerHTML={{ __html: "" }}
        />
      </ul>
    </div>
  );
}
