import type { ReactNode } from "react";
import { anna, atDesk } from "#app/styleguide/at-desk.tsx";
import { hour, monday } from "#app/styleguide/made-up.ts";
import type { Specimen } from "#app/styleguide/specimen.ts";
import { QueuePage } from "#components/desk/queue-page.tsx";
import { AccountPage } from "#components/desk/sign-in/account-page.tsx";
import { MailedCodePage } from "#components/desk/sign-in/mailed-code-page.tsx";
import { EnrolmentPage } from "#components/desk/sign-in/second-factor-page.tsx";
import { ForgottenPage, SignInPage } from "#components/desk/sign-in/sign-in-page.tsx";
import { SlipFrame } from "#components/desk/sign-in/slip-frame.tsx";
import { StaffPage } from "#components/desk/sign-in/staff-page.tsx";
import type { DeskItem } from "#lib/comments/desk/item.ts";
import type { StaffMember } from "#lib/staff/staff.ts";

const names = ["Anna Roux", "Bruno Lenoir", "Marie-Antoinette de La Rochefoucauld-Montmorency"];
const staff: StaffMember[] = names.map((name, index) => ({
  id: `staff-${index}`,
  name,
  email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}@lamorasse.example`,
  role: (["administrator", "editor", "moderator"] as const)[index] ?? "moderator",
  arrived: index < 2,
  secondFactor: index === 0,
}));

const sessions = ["Firefox/140.0", "curl/8.0"].map((userAgent, index) => ({
  id: `session-${index}`,
  signedInAt: monday - index * hour,
  expiresAt: monday + 12 * hour,
  userAgent: `Mozilla/5.0 (X11; Linux x86_64) ${userAgent}`,
}));

const enrolment = {
  address: "otpauth://totp/La%20Morasse:anna@lamorasse.example?secret=NNTVOY2PNRXGWSSUGMZDGX2BL5IEOY3H",
  secret: "NNTVOY2PNRXGWSSUGMZDGX2BL5IEOY3H",
  recoveryCodes: Array.from({ length: 10 }, (_, index) => `aB${index}cd-Ef${index}hI`),
};

export const desk: Specimen[] = [
  atDesk("desk-queue", "A queue", (view) => <QueuePage desk={view} queue="pending" items={items()} next="a" first />),
  atDesk("desk-queue-empty", "A queue: empty", (view) => <QueuePage desk={view} queue="spam" items={[]} first />),
  atDoor("sign-in", "Signing in", (lang) => <SignInPage lang={lang} next="" />),
  atDoor("sign-in-refused", "Signing in: refused", (lang) => (
    <SignInPage lang={lang} next="" email={anna.email} alert="Cette adresse et ce mot de passe ne vont pas ensemble." />
  )),
  atDoor("mailed-code", "A code by mail", (lang) => (
    <MailedCodePage
      lang={lang}
      next=""
      email={anna.email}
      notice="Un code vient d’être envoyé. Il est valable dix minutes."
    />
  )),
  atDoor("forgotten", "A password was forgotten", (lang) => (
    <ForgottenPage lang={lang} notice="Un lien vient d’être envoyé. Il est valable une heure." />
  )),
  atDesk("account", "One's own account", ({ site }) => (
    <AccountPage
      site={site}
      staff={{ ...anna, session: "session-0", secondFactor: true }}
      sessions={sessions}
      notice="Le second facteur est en place."
    />
  )),
  atDesk("enrolment", "A second factor", ({ site }) => <EnrolmentPage lang={site.language} enrolment={enrolment} />),
  atDesk("staff", "The staff", ({ site }) => <StaffPage lang={site.language} members={staff} />),
];

function atDoor(slug: string, title: string, shown: (lang: string) => ReactNode): Specimen {
  return { slug, title, bare: ({ site }) => <SlipFrame site={site}>{shown(site.language)}</SlipFrame> };
}

function items(): DeskItem[] {
  const endless = "anticonstitutionnellement".repeat(12);
  return [
    item(1, {
      body: "Un alinéa.\n\nPuis un autre, avec https://exemple.example/.",
      rule: "links",
      detail: '{"count":2,"limit":2}',
    }),
    item(2, {
      name: "ليلى",
      body: "شكرًا على هذا المقال.",
      parent: { id: "specimen1", name: "Léa", body: endless, state: "published" },
      reports: [
        {
          id: "r1",
          reason: "illegal",
          explanation: "Il attaque une personne.",
          at: monday,
          state: "open",
          named: true,
        },
      ],
      history: { knownBy: "email", counts: { published: 12, refused: 1 }, last: [] },
    }),
    item(3, { name: "A".repeat(60), body: endless, appeal: { text: "Relisez-moi.", at: monday, state: "open" } }),
  ];
}

function item(number: number, change: Partial<DeskItem>): DeskItem {
  return {
    id: `specimen${number}`,
    article: "specimen",
    name: "Léa",
    body: "",
    state: "pending",
    rule: "first-time-writer",
    postedAt: monday - number * hour,
    pinned: false,
    staff: false,
    version: 1,
    knownBy: { email: true, network: true },
    reports: [],
    ...change,
  };
}
