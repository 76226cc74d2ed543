import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const shortest = 32;
let known: { folder: string; secret: string } | undefined;

/**
 * The secret of this installation: from it come the seals of links and forms, and the keys under which people are known.
 *
 * `MARBRE_SECRET` says it. Without one, a secret is drawn at the first need and kept in the state folder, readable by its owner
 * alone: that is enough for one machine. There is no default that two installations could share.
 *
 * @throws when `MARBRE_SECRET` is too short, or is missing where several machines share a database (`DATABASE_URL`).
 */
export function secret(folder: string): string {
  const given = process.env.MARBRE_SECRET;
  if (given !== undefined && given !== "") return checked(given);
  if (process.env.DATABASE_URL) {
    throw new Error(
      "MARBRE_SECRET is missing: machines that share a database (DATABASE_URL) must share a secret too. Set it to 32 random characters or more, for example from `openssl rand -hex 32`.",
    );
  }
  if (known?.folder !== folder) known = { folder, secret: kept(folder) };
  return known.secret;
}

function checked(text: string): string {
  if (text.length >= shortest && new Set(text).size >= 10) return text;
  throw new Error(
    `MARBRE_SECRET can be guessed: it has ${text.length} characters, ${new Set(text).size} of them different. Set it to ${shortest} random characters or more, for example from \`openssl rand -hex 32\`.`,
  );
}

/** Two processes that start at once must end up with one secret: whoever links its file first wins. */
function kept(folder: string): string {
  const file = join(folder, "secret");
  const read = () => readFileSync(file, "utf8").trim();
  try {
    return checked(read());
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft);
  }
  return checked(read());
}
