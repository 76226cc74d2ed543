import { describe, expect, test } from "vitest";
import { answerLetter } from "#lib/mail/letters/answer.ts";
import { confirmationLetter } from "#lib/mail/letters/confirmation.ts";
import { reportDecisionLetter, reportReceiptLetter } from "#lib/mail/letters/to-reporter.ts";
import { codeLetter, invitationLetter, passwordLetter } from "#lib/mail/letters/to-staff.ts";
import {
  appealDecisionLetter,
  publishedLetter,
  receivedLetter,
  refusedLetter,
  returnedLetter,
} from "#lib/mail/letters/to-writer.ts";
import type { Letter } from "#lib/mail/mail.ts";
import { paper } from "../../support/mail.ts";

const english = { ...paper, language: "en" };
const article = { title: "Xiaomi confirme : « l'Europe »" };
const comment = { id: "c2", root: "c1", body: "Bravo.\n\nEt merci !" };
const matter = { article, comment, statusPath: "/comments/status/abc" };
const reason = { title: "Attaque personnelle.", explanation: "On discute des idées, pas des gens." };
const answer = { id: "c3", root: "c1", name: "Lei Jun", body: "Merci à vous." };
const hostile = "Léa\r\nBcc: tous@x\u2028\u202Emoc.live";

function lettersIn(site: typeof paper): Record<string, Letter> {
  return {
    confirmation: confirmationLetter(site, {
      confirmPath: "/mail/confirm/t",
      refusePath: "/mail/unsubscribe/t",
      days: 7,
      article,
    }),
    waiting: receivedLetter(site, { ...matter, waits: true }),
    received: receivedLetter(site, { ...matter, waits: false }),
    published: publishedLetter(site, matter),
    refused: refusedLetter(site, { ...matter, reason, automatic: false, removed: false, note: "Dites-le autrement." }),
    removed: refusedLetter(site, { ...matter, reason, automatic: true, removed: true }),
    returned: returnedLetter(site, { ...matter, note: "Sans le dernier mot ?" }),
    answer: answerLetter(site, { article, answer, unsubscribePath: "/mail/unsubscribe/t" }),
    receipt: reportReceiptLetter(site, { article, reason: "Insulte", receiptPath: "/reports/t" }),
    upheld: reportDecisionLetter(site, { article, decision: "upheld", receiptPath: "/reports/t" }),
    dismissed: reportDecisionLetter(site, { article, decision: "dismissed", receiptPath: "/reports/t", note: "Non." }),
    granted: appealDecisionLetter(site, { ...matter, decision: "granted" }),
    rejected: appealDecisionLetter(site, { ...matter, decision: "rejected", note: "Désolés." }),
    invitation: invitationLetter(site, { path: "/desk/invitation/t", days: 3 }),
    password: passwordLetter(site, { path: "/desk/invitation/t", minutes: 30 }),
    code: codeLetter(site, { code: "123456", minutes: 10 }),
  };
}

const letters = lettersIn(paper);

describe("every letter", () => {
  test.each(Object.entries({ ...letters, ...lettersIn(english) }))(
    "has one line of subject and signs (%s)",
    (_, letter) => {
      expect(letter.subject).toMatch(/^[^\r\n]{10,200}$/);
      expect(letter.text).toMatch(/^(?:Bonjour|Hello),\n\n/);
      expect(letter.text.endsWith("\n\n-- \nLa Preuve\nhttps://preuve.example/\n")).toBe(true);
      expect(letter.text).not.toMatch(/undefined|\n{3}|\[object/);
    },
  );

  test.each(Object.entries(letters))("has every no-break space of French (%s)", (_, { subject, text }) => {
    const ours = text.replace(/^>.*$/gm, "");
    expect(`${subject}\n${ours}`).not.toMatch(/ [;:!?»]|« |[^\s\u00a0\u202fps]:\s|\w['"]\w/);
  });

  test.each(Object.entries(letters))("links only to the paper, each address alone on its line (%s)", (_, { text }) => {
    for (const line of text.split("\n").filter((each) => each.includes("://"))) {
      expect(line).toMatch(/^https:\/\/preuve\.example\/\S*$/);
    }
  });
});

describe("the letter", () => {
  test("that asks for a confirmation holds nothing that a stranger could have written", () => {
    expect(letters.confirmation?.text).not.toContain("Bravo");
    expect(letters.confirmation?.headers).toEqual({});
    expect(letters.confirmation?.text).toContain("https://preuve.example/mail/confirm/t");
  });

  test("of a refusal gives the reason, who decided, the moderator's words and the way to appeal", () => {
    const { text = "" } = letters.refused ?? {};
    expect(text).toContain("Le motif\u00a0: Attaque personnelle.\nOn discute des idées, pas des gens.");
    expect(text).toContain("> Dites-le autrement.");
    expect(text).toContain("une personne de la rédaction");
    expect(text).toContain("faire appel");
    expect(text).toContain("https://preuve.example/comments/status/abc");
    expect(letters.removed?.text).toContain("règle automatique");
  });

  test("about a comment quotes it line by line and belongs to its conversation", () => {
    expect(letters.waiting?.text).toContain("\n\n> Bravo.\n>\n> Et merci !\n\n-- \n");
    const id = "<conversation.c1@preuve.example>";
    expect(letters.waiting?.headers).toEqual({ "In-Reply-To": id, References: id });
    expect(letters.answer?.headers).toMatchObject({ References: id });
  });

  test("about an answer can be answered with the button that unsubscribes at once", () => {
    expect(letters.answer?.headers).toMatchObject({
      "List-Unsubscribe": "<https://preuve.example/mail/unsubscribe/t>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    expect(letters.answer?.text).toContain("https://preuve.example/mail/unsubscribe/t");
    expect(letters.answer?.text).toContain("https://preuve.example/comments/c3");
  });

  test("about an answer is not forged by its writer's name or text", () => {
    const forged = { ...answer, name: hostile, body: "-- \nLa Preuve\nhttps://preuve.example/mail/unsubscribe/x" };
    const { subject, text } = answerLetter(paper, { article, answer: forged, unsubscribePath: "/mail/unsubscribe/t" });
    expect(subject).toBe(
      "Léa Bcc: tous@x moc.live vous a répondu sur «\u202fXiaomi confirme\u00a0: «\u202fl’Europe\u202f»\u202f»",
    );
    expect(text.match(/^-- $/gm)?.length).toBe(1);
    expect(text).toContain("> --\n> La Preuve\n> https://");
  });

  test("with a code keeps it out of the subject, which locked screens show", () => {
    expect(letters.code?.subject).not.toContain("123456");
    expect(letters.code?.text).toContain("\n123456\n");
  });

  test("to whoever reported holds nothing of what was typed into the form", () => {
    expect(letters.receipt?.text).toContain("Le motif que vous avez choisi\u00a0: Insulte.");
    expect(letters.receipt?.text).not.toMatch(/^>/m);
  });
});
