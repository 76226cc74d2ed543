import { describe, expect, test, vi } from "vitest";
import { type SmtpServer, smtpServer } from "#lib/mail/settings.ts";
import { smtpTransport } from "#lib/mail/smtp-transport.ts";
import { letterhead, noon, queued } from "../../support/mail.ts";
import { header } from "../../support/received-mail.ts";
import { SmtpSink } from "../../support/smtp-sink.ts";

function serverAt(url: string): SmtpServer {
  vi.stubEnv("MARBRE_MAIL_URL", url);
  const server = smtpServer();
  vi.unstubAllEnvs();
  if (server === undefined) throw new Error("No server.");
  return server;
}

async function delivered(more: Parameters<typeof queued>[0]) {
  await using sink = await SmtpSink.start();
  const delivery = await smtpTransport(serverAt(sink.url)).send(queued(more), letterhead);
  expect(delivery).toEqual({ kind: "sent" });
  const [mail] = sink.mails;
  if (mail === undefined) throw new Error("Nothing was received.");
  return mail;
}

describe("mail over SMTP", () => {
  test("arrives as it was written, with French letters in its subject and text", async () => {
    const subject = `Léa à qui «\u202fl’œuvre\u202f» a plu vous a répondu\u202f! ${"Été comme hiver, ".repeat(6)}oui.`;
    const text = "Voilà\u00a0: 1\u202f000\u00a0€\n.\n..\nFrom: moi\n\n-- \nLa Preuve\n";
    const mail = await delivered({ subject, text });
    expect(mail.subject).toBe(subject);
    expect(mail.text).toBe(text);
    expect(mail.raw).toMatch(/^\p{ASCII}*$/u);
    for (const line of mail.raw.split("\r\n")) expect(line.length).toBeLessThanOrEqual(78);
  });

  test("has one plain text part, the same identifier each time, and says that a program wrote it", async () => {
    const { headers, from, to } = await delivered({ id: "0abc" });
    expect([from, to]).toEqual(["courrier@preuve.example", "claire@lecteurs.example"]);
    expect(header(headers, "message-id")).toBe("<0abc@preuve.example>");
    expect(header(headers, "auto-submitted")).toBe("auto-generated");
    expect(header(headers, "content-type")).toBe("text/plain; charset=utf-8");
    expect(header(headers, "from")).toBe("La Preuve <courrier@preuve.example>");
    expect(header(headers, "to")).toBe("claire@lecteurs.example");
    expect(Date.parse(header(headers, "date") ?? "")).toBe(noon);
    expect(headers.map(([name]) => name).filter((name) => /mailer|read|track/.test(name))).toEqual([]);
  });

  test("carries the headers of its letter unchanged, however long", async () => {
    const url = `<https://preuve.example/mail/unsubscribe/${"a".repeat(250)}>`;
    const { headers } = await delivered({ headers: { "List-Unsubscribe": url, References: "<a@b>" } });
    expect(header(headers, "list-unsubscribe")).toBe(url);
    expect(header(headers, "references")).toBe("<a@b>");
  });

  test("has no header that its subject or the paper's name smuggled in", async () => {
    const { headers, subject } = await delivered({ subject: "Bonjour\r\nBcc: tous@lecteurs.example\r\n\r\nCorps" });
    expect(headers.map(([name]) => name)).not.toContain("bcc");
    expect(subject).toContain("Bcc: tous");
  });
});

describe("the server's answer", () => {
  const patience = { connection: 300, answer: 300, mail: 600 };

  test.each([
    ["refuse", "recipient", "refused"],
    ["defer", "recipient", "delayed"],
    ["refuse", "end", "refused"],
    ["defer", "end", "delayed"],
    ["refuse", "sender", "unreachable"],
    ["refuse", "greeting", "unreachable"],
    ["defer", "greeting", "unreachable"],
    ["hang", "greeting", "unreachable"],
    ["hang", "end", "unreachable"],
    ["drop", "data", "unreachable"],
  ] as const)("%s to the %s makes a mail %s", async (behaviour, stage, kind) => {
    await using sink = await SmtpSink.start();
    sink.behaviour[stage] = behaviour;
    const delivery = await smtpTransport(serverAt(sink.url), patience).send(queued(), letterhead);
    expect(delivery.kind).toBe(kind);
    expect(sink.mails).toEqual([]);
  });

  test("is not waited for where nobody listens", async () => {
    const sink = await SmtpSink.start();
    const server = serverAt(sink.url);
    await sink[Symbol.asyncDispose]();
    expect((await smtpTransport(server).send(queued(), letterhead)).kind).toBe("unreachable");
  });

  test("is waited for no longer once the sender gives the sign to stop", async () => {
    await using sink = await SmtpSink.start();
    sink.behaviour.end = "hang";
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    const started = performance.now();
    const delivery = await smtpTransport(serverAt(sink.url)).send(queued(), letterhead, stop.signal);
    expect(delivery.kind).toBe("unreachable");
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test("must come over TLS before a password is said to another machine", async () => {
    await using sink = await SmtpSink.start();
    const server = { ...serverAt(sink.url), auth: { user: "moi", pass: "secret" }, loopback: false };
    const delivery = await smtpTransport(server, patience).send(queued(), letterhead);
    expect(delivery).toMatchObject({ kind: "unreachable", reason: expect.stringContaining("TLS") });
    expect(sink.commands.map((line) => line.split(" ")[0])).not.toContain("AUTH");
  });
});
