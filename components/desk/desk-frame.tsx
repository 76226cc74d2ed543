import type { ReactNode } from "react";
import { RegistrationMark } from "#components/frame/registration-mark.tsx";
import { SchemeSwitch } from "#components/frame/scheme-switch.tsx";
import { mostCounted } from "#lib/comments/desk/counts.ts";
import { queues } from "#lib/comments/desk/queue.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { previewPaths } from "#lib/site/preview-paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { agendaWordsOf } from "#lib/site/words-agenda.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";
import { publishingWordsOf } from "#lib/site/words-publishing.ts";
import { staffWordsOf } from "#lib/site/words-staff.ts";
import { mayActAs } from "#lib/staff/staff.ts";
import { staffPaths } from "#lib/staff/staff-paths.ts";
import type { DeskView } from "./desk-view.ts";
import { FlashLine } from "./flash-line.tsx";
import { KeysDialog } from "./keys-dialog.tsx";

/** The frame of every page of moderation: queues with their counts, tools, who is signed in. */
export function DeskFrame({ desk, children }: { desk: DeskView; children: ReactNode }) {
  const lang = desk.site.language;
  return (
    <>
      <ul className="skip-links">
        <li>
          <a href="#main">{wordsOf(lang).skipToContent}</a>
        </li>
      </ul>
      <DeskHead desk={desk} />
      <div className="desk">
        <Queues desk={desk} />
        <main id="main" tabIndex={-1}>
          <FlashLine desk={desk} />
          {children}
        </main>
      </div>
      <KeysDialog lang={lang} />
    </>
  );
}

function DeskHead({ desk }: { desk: DeskView }) {
  const { site, staff } = desk;
  const words = deskWordsOf(site.language);
  const path = pathOf(desk);
  const tools = [
    ...(mayActAs(staff.role, "editor") ? [{ href: deskPaths.write, name: words.write }] : []),
    { href: deskPaths.search, name: words.search },
    { href: deskPaths.log, name: words.log },
    { href: deskPaths.blocks, name: words.blocks },
    { href: deskPaths.agenda, name: agendaWordsOf(site.language).title },
    ...(mayActAs(staff.role, "editor")
      ? [{ href: deskPaths.publish, name: publishingWordsOf(site.language).title }]
      : []),
    { href: previewPaths.all, name: previewWordsOf(site.language).title },
    ...(mayActAs(staff.role, "administrator")
      ? [
          { href: deskPaths.writers, name: words.writers },
          { href: staffPaths.staff, name: words.staff },
        ]
      : []),
  ];
  return (
    <header className="desk-head">
      <p className="desk-name">
        <a href="/" aria-label={words.toPaper(site.name)}>
          <RegistrationMark />
          <span>{site.name}</span>
        </a>{" "}
        <a href={deskPaths.desk} aria-current={path === deskPaths.desk ? "page" : undefined}>
          {staffWordsOf(site.language).desk}
        </a>
      </p>
      <nav className="desk-tools" aria-label={words.tools}>
        <ul>
          {tools.map(({ href, name }) => (
            <li key={href}>
              <a href={href} aria-current={path === href ? "page" : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="desk-person">
        <a href={staffPaths.account}>{staff.name}</a>
        <form method="post" action={staffPaths.signOut}>
          <button type="submit">{words.signOut}</button>
        </form>
        <SchemeSwitch lang={site.language} />
      </div>
    </header>
  );
}

function Queues({ desk }: { desk: DeskView }) {
  const words = deskWordsOf(desk.site.language);
  const path = pathOf(desk);
  return (
    <nav className="desk-queues" aria-label={words.navigation}>
      <ul>
        {queues.map((queue) => {
          const href = deskPaths.queue(queue);
          const count = desk.counts[queue];
          const here = path === href || (queue === "pending" && path === deskPaths.desk);
          return (
            <li key={queue}>
              <a href={href} aria-current={here ? "page" : undefined}>
                {words.queues[queue]}{" "}
                <span className="count">{words.number(count) + (count >= mostCounted ? "+" : "")}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

const pathOf = ({ here }: DeskView): string => here.split("?")[0] ?? here;
