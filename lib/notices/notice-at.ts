import type { DocumentMaker } from "#lib/archive/document.ts";
import { subject } from "#lib/archive/generations.ts";
import { listName } from "#lib/archive/lists.ts";
import { paths } from "#lib/site/paths.ts";
import { assistantsGuide } from "./assistants-guide.ts";
import { openSearchFile } from "./open-search.ts";
import { robotsFile } from "./robots.ts";
import { securityFile } from "./security-contact.ts";

/** What the site tells programs that come to it, at the addresses where they look first. */
export function noticeAt(path: string): DocumentMaker | undefined {
  return notices.get(path);
}

const notices = new Map<string, DocumentMaker>([
  [paths.openSearch, ({ site }) => ({ view: openSearchFile(site), on: [subject.site] })],
  [paths.robots, ({ site }) => ({ view: robotsFile(site), on: [subject.site] })],
  [
    paths.assistants,
    (edition) => ({
      view: assistantsGuide(edition),
      on: [
        ...[subject.site, subject.list(listName.all), subject.withdrawals],
        ...edition.slugs("page").map((slug) => subject.record("page", slug)),
      ],
    }),
  ],
  [paths.securityContact, ({ site, now }) => ({ view: securityFile(site, now), on: [subject.site, subject.security] })],
]);
