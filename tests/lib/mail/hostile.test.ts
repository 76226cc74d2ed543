import { expect, test } from "vitest";
import { answerLetter } from "#lib/mail/letters/answer.ts";
import { queueMail } from "#lib/mail/outbox.ts";
import { MailSender } from "#lib/mail/sender.ts";
import { smtpTransport } from "#lib/mail/smtp-transport.ts";
import { eachDatabase } from "../../support/databases.ts";
import { letterhead, noon, paper } from "../../support/mail.ts";
import { SmtpSink } from "../../support/smtp-sink.ts";

const strings = [
  "Léa\r\nBcc: tous@x.example",
  "Léa\nSubject: autre",
  "Léa\rX: y",
  "Léa\u0085X: y\u2028Y: z\u2029",
  "Léa\0\u0001\u001b[31m\u007f",
  "=?utf-8?Q?=0D=0ABcc:_tous@x.example?=",
  "=?utf-8?B?DQpCY2M6IHRvdXNAeC5leGFtcGxl?=",
  "=?iso-8859-1?Q?caf=E9?= =?utf-8?q?=20?=",
  '"Léa" <lea@x.example>, autre@x.example',
  "(commentaire) <>;:,@[\\]",
  "\r\n\r\n<html><script>alert(1)</script>",
  "\r\n.\r\nMAIL FROM:<x@y>\r\n",
  ".\n..\n...",
  "From moi\n>From toi\n>> cité",
  "-- \nLa Preuve\nhttps://preuve.example/mail/unsubscribe/x",
  "--_NmP-1\r\nContent-Type: text/html\r\n\r\n<b>",
  "Content-Type: text/html",
  "begin 644 virus.exe\nend",
  "\u202Emoc.elpmaxe@ael\u202C \u2066x",
  "🦊👩‍👩‍👧‍👦 e\u0301 ﷽ 中文 עברית العربية",
  "=3D=0D=0A=\n=",
  " ".repeat(200),
  `https://x.example/${"a".repeat(2000)}`,
  `${"très long ".repeat(400)}\u00a0!`,
  "%0d%0aBcc: x@y {{7*7}} `id` $(id)",
  "\ud800 seul",
];

/** What a mail program makes of quoted text: marks away, lines joined that end with a space. */
function unquoted(text: string): string {
  return text.replace(/^> ?/gm, "").replace(/ \n/g, " ");
}

/** What can be seen of a text, and survives on paper. */
function visible(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n")
    .replace(/[^\P{Cc}\n\t]|[\ud800-\udfff](?![\udc00-\udfff])(?<![\ud800-\udbff][\udc00-\udfff])/gu, "\uFFFD")
    .replace(/[ \t]+$/gm, "")
    .trimEnd();
}

eachDatabase("what strangers type", (open) => {
  test("arrives as the text that it was, and changes nothing else of the mail", async () => {
    await using sink = await SmtpSink.start();
    const { hostname: host, port } = new URL(sink.url);
    const store = await open();
    const article = { title: "Xiaomi" };
    const texts = [{ name: "Léa", body: "Bonjour" }, ...strings.map((text) => ({ name: text, body: text }))];
    for (const [index, { name, body }] of texts.entries()) {
      const answer = { id: `c${index}`, root: "c0", name, body };
      const letter = answerLetter(paper, { article, answer, unsubscribePath: "/mail/unsubscribe/t" });
      await queueMail(store.db, { kind: "answer", recipient: "claire@lecteurs.example", letter }, noon + index);
    }
    const transport = smtpTransport({ host, port: Number(port), secure: false, loopback: true });
    const sender = new MailSender({ store: async () => store, transport, letterhead: () => letterhead, log: () => {} });
    while ((await sender.pump(noon + 1000)).more);
    expect(sink.mails.length).toBe(texts.length);

    const names = sink.mails[0]?.headers.map(([name]) => name);
    const found = new Set<string>();
    for (const { headers, text, subject, to } of sink.mails) {
      expect(headers.map(([name]) => name)).toEqual(names);
      expect(to).toBe("claire@lecteurs.example");
      expect(subject).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]+ vous a répondu sur «\u202fXiaomi\u202f»$|^vous a répondu/u);
      expect(text.match(/^-- $/gm)?.length).toBe(1);
      found.add(
        unquoted(
          text
            .split("\n")
            .filter((line) => line.startsWith(">"))
            .join("\n"),
        ),
      );
    }
    for (const text of strings) expect(found).toContain(visible(text));
  });
});
