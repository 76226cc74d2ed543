import type { Site } from "#lib/content/site.ts";
import type { Mail, QueuedMail } from "#lib/mail/mail.ts";
import type { Letterhead } from "#lib/mail/settings.ts";

/** The moment at which the tests of mail begin. */
export const noon = Date.parse("2016-12-01T12:00:00Z");

export const minute = 60_000;
export const day = 24 * 60 * minute;

/** The paper of the tests, where mail is concerned. */
export const paper: Site = {
  name: "La Preuve",
  tagline: "Le journal des tests",
  description: "Un journal inventé pour les tests.",
  baseUrl: "https://preuve.example",
  language: "fr",
  timeZone: "Europe/Paris",
  publisher: { name: "Éditions de la Preuve" },
  sections: [],
  social: [],
  contact: { email: "contact@preuve.example" },
  comments: { notice: "Les commentaires sont relus." },
  footer: [],
};

export const letterhead: Letterhead = {
  from: { name: "La Preuve", address: "courrier@preuve.example" },
  domain: "preuve.example",
};

/** Mail with nothing special, but for what the test says. */
export function mail(more: Partial<Mail> = {}): Mail {
  return {
    kind: "received",
    recipient: "claire@lecteurs.example",
    letter: { subject: "Bonjour", text: "Bonjour.\n", headers: {} },
    ...more,
  };
}

export function queued(more: Partial<QueuedMail> = {}): QueuedMail {
  return {
    id: "0001",
    at: noon,
    kind: "received",
    recipient: "claire@lecteurs.example",
    subject: "Bonjour",
    text: "Bonjour.\n",
    headers: {},
    attempts: 1,
    ...more,
  };
}
