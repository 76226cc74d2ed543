import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import type { Store } from "#lib/database/store.ts";
import { writtenMail } from "#lib/mail/folder-transport.ts";
import { mailFolder, makeMailSender } from "#lib/mail/make-sender.ts";
import { queueMail } from "#lib/mail/outbox.ts";
import { eachDatabase } from "../../support/databases.ts";
import { mail, noon, paper } from "../../support/mail.ts";
import { Paper } from "../../support/paper.ts";
import { SmtpSink } from "../../support/smtp-sink.ts";

afterEach(() => vi.unstubAllEnvs());

async function sendOne(store: Store, environment: Record<string, string>): Promise<string[]> {
  for (const [name, value] of Object.entries({ MARBRE_MAIL_FROM: "", MARBRE_MAIL_URL: "", ...environment })) {
    vi.stubEnv(name, value);
  }
  const log: string[] = [];
  const sender = makeMailSender({ store: async () => store, site: () => paper, log: (line) => log.push(line) });
  await queueMail(store.db, mail(), noon);
  await sender.pump(noon);
  return log;
}

eachDatabase("an installation", (open) => {
  test("in development writes its mail into a folder of the state", async () => {
    using newspaper = new Paper();
    const log = await sendOne(await open(), { NODE_ENV: "development", MARBRE_STATE: newspaper.state });
    expect(mailFolder()).toBe(join(newspaper.state, "mail"));
    expect(writtenMail(mailFolder())).toMatchObject([{ kind: "received", recipient: "claire@lecteurs.example" }]);
    expect(log).toEqual([]);
  });

  test("in production with a server sends its mail there, from MARBRE_MAIL_FROM", async () => {
    await using sink = await SmtpSink.start();
    const from = "Courrier <courrier@preuve.example>";
    await sendOne(await open(), { NODE_ENV: "production", MARBRE_MAIL_URL: sink.url, MARBRE_MAIL_FROM: from });
    expect(sink.mails).toMatchObject([{ from: "courrier@preuve.example" }]);
  });

  test("in production without a server writes none anywhere, keeps it and says so", async () => {
    using newspaper = new Paper();
    const store = await open();
    const log = await sendOne(store, { NODE_ENV: "production", MARBRE_STATE: newspaper.state });
    expect(existsSync(mailFolder())).toBe(false);
    expect((await store.db.selectFrom("outbox").select("id").execute()).length).toBe(1);
    expect(log).toMatchObject([expect.stringContaining("MARBRE_MAIL_OFF")]);
  });

  test("does not begin with variables that make no sense", async () => {
    const store = await open();
    await expect(sendOne(store, { MARBRE_MAIL_URL: "mail.example" })).rejects.toThrow(/MARBRE_MAIL_URL/);
    await expect(sendOne(store, { MARBRE_MAIL_FROM: "moi" })).rejects.toThrow(/MARBRE_MAIL_FROM/);
  });
});
