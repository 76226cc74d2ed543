import { expect, test } from "vitest";
import { openDatabase } from "#lib/database/open-database.ts";
import type { Store } from "#lib/database/store.ts";
import { queueMail } from "#lib/mail/outbox.ts";
import { MailSender, type MailSenderOptions } from "#lib/mail/sender.ts";
import { smtpTransport } from "#lib/mail/smtp-transport.ts";
import type { MailTransport } from "#lib/mail/transport.ts";
import { eachDatabase } from "../../support/databases.ts";
import { day, letterhead, mail, minute, noon } from "../../support/mail.ts";
import { header } from "../../support/received-mail.ts";
import { SmtpSink } from "../../support/smtp-sink.ts";

function transportTo(sink: SmtpSink): MailTransport {
  const { hostname: host, port } = new URL(sink.url);
  const patience = { connection: 500, answer: 500, mail: 1000 };
  return smtpTransport({ host, port: Number(port), secure: false, loopback: true }, patience);
}

function senderOf(store: Store, transport: MailTransport | undefined, more: Partial<MailSenderOptions> = {}) {
  const log: string[] = [];
  const options = {
    store: async () => store,
    transport,
    letterhead: () => letterhead,
    log: (line: string) => log.push(line),
  };
  return { sender: new MailSender({ ...options, ...more }), log };
}

/** Milliseconds. */
const pace = { look: 50, grace: 300 };

const rows = (store: Store) => store.db.selectFrom("outbox").selectAll().execute();

eachDatabase("the sender", (open) => {
  test("sends what is due once, and keeps nothing of it", async () => {
    await using sink = await SmtpSink.start();
    const store = await open();
    const { sender, log } = senderOf(store, transportTo(sink));
    await queueMail(store.db, mail({ recipient: "lea@lecteurs.example" }), noon);
    await queueMail(store.db, mail(), noon + minute);
    expect(await sender.pump(noon)).toEqual({ sent: 1, delayed: 0, failed: 0, more: false });
    expect(sink.mails.map(({ to }) => to)).toEqual(["lea@lecteurs.example"]);
    expect(await sender.pump(noon + minute)).toMatchObject({ sent: 1 });
    expect(await rows(store)).toEqual([]);
    expect(log).toEqual([]);
  });

  test("tries again later, and ever later, what a server does not take yet", async () => {
    await using sink = await SmtpSink.start();
    sink.behaviour.recipient = "defer";
    const store = await open();
    const { sender } = senderOf(store, transportTo(sink));
    await queueMail(store.db, mail(), noon);
    expect(await sender.pump(noon)).toMatchObject({ delayed: 1 });
    expect(await sender.pump(noon + minute - 1)).toMatchObject({ delayed: 0 });
    expect(await sender.pump(noon + minute)).toMatchObject({ delayed: 1 });
    expect(await sender.pump(noon + 5 * minute)).toMatchObject({ delayed: 0 });
    expect(await rows(store)).toMatchObject([{ attempts: 2, nextAt: noon + 6 * minute, failedAt: null }]);
    sink.behaviour.recipient = "accept";
    expect(await sender.pump(noon + 6 * minute)).toMatchObject({ sent: 1 });
    expect(sink.mails.length).toBe(1);
  });

  test("gives up after two days, keeps the mail with the reason, and says so without the address", async () => {
    await using sink = await SmtpSink.start();
    sink.behaviour.recipient = "defer";
    const store = await open();
    const { sender, log } = senderOf(store, transportTo(sink));
    await queueMail(store.db, mail(), noon);
    let now = noon;
    while ((await sender.pump(now)).failed === 0) now = (await rows(store))[0]?.nextAt ?? Number.NaN;
    expect((now - noon) / day).toBeCloseTo(1.9, 1);
    expect(await sender.pump(now + day)).toMatchObject({ sent: 0, delayed: 0, failed: 0 });
    const [row] = await rows(store);
    expect(row?.error).toContain("450 Mailbox busy");
    expect(row?.attempts).toBe(9);
    expect(log).toMatchObject([expect.stringMatching(/^MARBRE_MAIL_FAILED \w+ \(received\): .*450 Mailbox busy/)]);
    expect(log.join()).not.toContain("claire@");
  });

  test("gives up at once what a server will never take", async () => {
    await using sink = await SmtpSink.start();
    sink.behaviour.recipient = "refuse";
    const store = await open();
    const { sender, log } = senderOf(store, transportTo(sink));
    await queueMail(store.db, mail(), noon);
    expect(await sender.pump(noon)).toMatchObject({ failed: 1 });
    expect(await sender.pump(noon + day)).toMatchObject({ failed: 0, sent: 0 });
    expect(await rows(store)).toMatchObject([{ failedAt: noon, attempts: 1 }]);
    expect(log[0]).toContain("550 No such user");
  });

  test("says once that the server is away, leaves the rest of the mail untouched, and says when it is back", async () => {
    await using sink = await SmtpSink.start();
    sink.behaviour.greeting = "refuse";
    const store = await open();
    const { sender, log } = senderOf(store, transportTo(sink));
    for (let index = 0; index < 30; index += 1) await queueMail(store.db, mail(), noon);
    expect(await sender.pump(noon)).toMatchObject({ delayed: 4, more: false });
    expect(await sender.pump(noon + 1)).toMatchObject({ delayed: 4, more: false });
    expect(log.length).toBe(1);
    expect((await rows(store)).filter(({ attempts }) => attempts > 0).length).toBe(8);
    sink.behaviour.greeting = "accept";
    let sent = 0;
    for (let round = 0; round < 3; round += 1) sent += (await sender.pump(noon + 2 * minute)).sent;
    expect(sent).toBe(30);
    expect(log.map((line) => line.split(" ")[0])).toEqual(["MARBRE_MAIL_DELAYED", "MARBRE_MAIL_DELAYED"]);
  });

  test("shares the work with another process, and every mail is sent once", async () => {
    await using sink = await SmtpSink.start();
    const store = await open();
    const other = await openDatabase(store.place);
    for (let index = 0; index < 60; index += 1) await queueMail(store.db, mail(), noon);
    const senders = [store, other].map((one) => senderOf(one, transportTo(sink)).sender);
    for (let round = 0; round < 4; round += 1) await Promise.all(senders.map((sender) => sender.pump(noon)));
    await other.close();
    const ids = sink.mails.map(({ headers }) => header(headers, "message-id"));
    expect([ids.length, new Set(ids).size]).toEqual([60, 60]);
    expect(await rows(store)).toEqual([]);
  });

  test("sends again, as the same message, what was handed over by a process that ended before it could delete it", async () => {
    await using sink = await SmtpSink.start();
    const store = await open();
    const crashing = await openDatabase(store.place);
    await queueMail(store.db, mail(), noon);
    const transport = transportTo(sink);
    const { sender: dying } = senderOf(crashing, {
      send: async (...handed) => {
        const delivery = await transport.send(...handed);
        await crashing.close();
        return delivery;
      },
    });
    await expect(dying.pump(noon)).rejects.toThrow();
    const { sender } = senderOf(store, transport);
    expect(await sender.pump(noon + minute)).toMatchObject({ sent: 0 });
    expect(await sender.pump(noon + 11 * minute)).toMatchObject({ sent: 1 });
    const ids = sink.mails.map(({ headers }) => header(headers, "message-id"));
    expect(ids.length).toBe(2);
    expect(new Set(ids).size).toBe(1);
    expect(await rows(store)).toEqual([]);
  });

  test("does not send again what it handed over itself while the database was away", async () => {
    await using sink = await SmtpSink.start();
    const store = await open();
    const fragile = await openDatabase(store.place);
    const transport = transportTo(sink);
    await queueMail(store.db, mail(), noon);
    let current = fragile;
    const { sender } = senderOf(
      store,
      {
        send: async (...handed) => {
          const delivery = await transport.send(...handed);
          await fragile.close();
          return delivery;
        },
      },
      { store: async () => current },
    );
    await expect(sender.pump(noon)).rejects.toThrow();
    current = store;
    expect(await sender.pump(noon + 11 * minute)).toMatchObject({ sent: 1 });
    expect(sink.mails.length).toBe(1);
    expect(await rows(store)).toEqual([]);
  });

  test("leaves mail waiting where none can be sent, and says so once", async () => {
    const store = await open();
    const { sender, log } = senderOf(store, undefined);
    await sender.pump(noon);
    expect(log).toEqual([]);
    await queueMail(store.db, mail(), noon);
    await sender.pump(noon);
    await sender.pump(noon + day);
    expect(log).toMatchObject([expect.stringMatching(/^MARBRE_MAIL_OFF .*MARBRE_MAIL_URL is not set/)]);
    expect(await rows(store)).toMatchObject([{ attempts: 0, failedAt: null }]);
  });

  test("looks by itself once started, survives a database that is away, and stops", async () => {
    await using sink = await SmtpSink.start();
    const store = await open();
    let looks = 0;
    const away = async () => {
      looks += 1;
      if (looks === 1) throw new Error("The database is away.");
      return store;
    };
    await queueMail(store.db, mail(), noon);
    const { sender, log } = senderOf(store, transportTo(sink), { store: away, pace });
    sender.start();
    await expect.poll(() => sink.mails.length).toBe(1);
    await sender.stop();
    await queueMail(store.db, mail(), noon);
    const before = looks;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(looks).toBe(before);
    expect(log.map((line) => line.split(" ")[0])).toEqual(["MARBRE_MAIL_UNREAD", "MARBRE_MAIL_UNREAD"]);
  });

  test("stops within its grace while a server says nothing, and gives back what it had not begun", async () => {
    await using sink = await SmtpSink.start();
    sink.behaviour.end = "hang";
    const store = await open();
    for (let index = 0; index < 6; index += 1) await queueMail(store.db, mail(), noon);
    const { hostname: host, port } = new URL(sink.url);
    const { sender } = senderOf(store, smtpTransport({ host, port: Number(port), secure: false, loopback: true }), {
      pace,
    });
    sender.start();
    await expect.poll(() => sink.commands.filter((line) => line === "DATA").length).toBe(4);
    const started = performance.now();
    await sender.stop();
    expect(performance.now() - started).toBeLessThan(3000);
    expect((await rows(store)).map(({ attempts }) => attempts).toSorted()).toEqual([0, 0, 1, 1, 1, 1]);
  });
});
