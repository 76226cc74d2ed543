import { read } from "#lib/archive/newsroom.ts";
import { policyOf } from "#lib/archive/policy-of.ts";
import { eraseByAddress } from "#lib/comments/erasure.ts";
import { handOver } from "#lib/comments/personal-data.ts";
import { runRetention } from "#lib/comments/retention.ts";
import { openDatabase } from "#lib/database/open-database.ts";
import type { Store } from "#lib/database/store.ts";
import { isEmail } from "#lib/mail/email-address.ts";

/**
 * `npm run comments -- export --email lea@exemple.fr` prints everything that is held under an address, `erase --email …` deletes it,
 * and `retention` deletes what the policy keeps no longer. Works while the site runs.
 */
const usage = `npm run comments -- export --email <address>
npm run comments -- erase --email <address>
npm run comments -- retention`;

const [command, ...rest] = process.argv.slice(2);
const email = rest[0] === "--email" ? (rest[1] ?? "") : "";

process.exitCode = await run(command ?? "");

async function run(command: string): Promise<number> {
  const needsEmail = command === "export" || command === "erase";
  if ((!needsEmail && command !== "retention") || (needsEmail && !isEmail(email.trim()))) {
    console.error(usage);
    return 1;
  }
  const store = await openDatabase();
  try {
    console.log(JSON.stringify(await answer(store, command), null, 2));
  } finally {
    await store.close();
  }
  return 0;
}

function answer(store: Store, command: string): Promise<unknown> {
  const now = Date.now();
  if (command === "export") return handOver(store, { email }, now);
  if (command === "erase") return eraseByAddress(store, { email }, now);
  return runRetention(store, read((edition) => ({ view: policyOf(edition), on: [] })).view, now);
}
