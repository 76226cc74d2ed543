import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { z } from "zod";
import { composeMail } from "./compose.ts";
import type { QueuedMail } from "./mail.ts";
import type { MailTransport } from "./transport.ts";

/**
 * Writes each mail into a folder instead of sending it: `<id>.eml` is what a server would have got, `<id>.json` what it was made
 * from. A mail that comes again is written over itself.
 */
export function folderTransport(folder: string): MailTransport {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    async send(mail, letterhead) {
      try {
        mkdirSync(folder, { recursive: true });
        const { message } = await transport.sendMail(composeMail(mail, letterhead));
        if (!Buffer.isBuffer(message)) throw new Error("The mail was not written as a whole.");
        write(join(folder, `${mail.id}.eml`), message);
        write(join(folder, `${mail.id}.json`), `${JSON.stringify(mail, null, 2)}\n`);
        return { kind: "sent" };
      } catch (error) {
        return { kind: "unreachable", reason: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

/** The mail in a folder, newest first. */
export function writtenMail(folder: string, most = 100): QueuedMail[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
    const newest = names.sort().reverse().slice(0, most);
    return newest.map((name) => written.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

const written = z.object({
  id: z.string(),
  at: z.number(),
  kind: z.string(),
  recipient: z.string(),
  subject: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
  attempts: z.number(),
});

/** Whoever lists the folder never meets half a file. */
function write(file: string, content: Buffer | string): void {
  writeFileSync(`${file}.draft`, content);
  renameSync(`${file}.draft`, file);
}
