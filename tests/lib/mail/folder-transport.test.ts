import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { folderTransport, writtenMail } from "#lib/mail/folder-transport.ts";
import { letterhead, noon, queued } from "../../support/mail.ts";
import { header, readMail } from "../../support/received-mail.ts";

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "marbre-mail-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("mail in a folder is what a server would have got", async () => {
  const folder = join(newFolder(), "mail");
  const mail = queued({ id: "0a", subject: "Été", text: "Voilà\u202f!\n" });
  expect(await folderTransport(folder).send(mail, letterhead)).toEqual({ kind: "sent" });
  expect(readdirSync(folder).toSorted()).toEqual(["0a.eml", "0a.json"]);
  const { subject, text, headers } = readMail({ from: "", to: "" }, readFileSync(join(folder, "0a.eml"), "latin1"));
  expect([subject, text]).toEqual(["Été", "Voilà\u202f!\n"]);
  expect(header(headers, "message-id")).toBe("<0a@preuve.example>");
  expect(header(headers, "to")).toBe("claire@lecteurs.example");
});

test("mail that comes again is there once", async () => {
  const folder = newFolder();
  const transport = folderTransport(folder);
  for (let time = 0; time < 2; time += 1) await transport.send(queued(), letterhead);
  expect(readdirSync(folder).length).toBe(2);
});

test("a folder shows its mail newest first, as it was written, and none before there is any", async () => {
  const folder = newFolder();
  expect(writtenMail(join(folder, "missing"))).toEqual([]);
  const mails = ["01", "03", "02"].map((id) => queued({ id, at: noon, headers: { References: "<a@b>" } }));
  for (const mail of mails) await folderTransport(folder).send(mail, letterhead);
  expect(writtenMail(folder).map(({ id }) => id)).toEqual(["03", "02", "01"]);
  expect(writtenMail(folder, 1)).toEqual([mails[1]]);
});

test("a folder that cannot be written is told as a server that cannot be reached", async () => {
  const folder = join(newFolder(), "mail");
  writeFileSync(folder, "");
  expect((await folderTransport(folder).send(queued(), letterhead)).kind).toBe("unreachable");
});
