import { isEmail } from "#lib/mail/email-address.ts";
import { type StatusSetting, statusSetting } from "./commit-status.ts";

/** How this installation publishes, by its variables. */
export type PublishSettings = {
  /** Without one there is no webhook. */
  secret?: string;
  /** The branch whose pushes are taken; the one that is checked out otherwise. */
  branch?: string;
  /** Who is written to when what was published has problems. */
  mail?: string;
  status?: StatusSetting;
};

const shortest = 32;

/** @throws when a variable cannot be understood, or a secret can be guessed. */
export function publishSettings(env: NodeJS.ProcessEnv): PublishSettings {
  const { MARBRE_PUBLISH_BRANCH: branch, MARBRE_PUBLISH_MAIL: mail } = env;
  const secret = publishSecret(env);
  if (mail && !isEmail(mail)) throw new Error(`MARBRE_PUBLISH_MAIL must be one address, and is ${mail}.`);
  const status = statusSetting(env);
  return {
    ...(secret === undefined ? {} : { secret }),
    ...(branch ? { branch } : {}),
    ...(mail ? { mail } : {}),
    ...(status ? { status } : {}),
  };
}

/** @throws when it can be guessed. */
function publishSecret(env: NodeJS.ProcessEnv): string | undefined {
  const secret = env.MARBRE_PUBLISH_SECRET;
  if (!secret) return undefined;
  const different = new Set(secret).size;
  if (secret.length >= shortest && different >= 10) return secret;
  throw new Error(
    `MARBRE_PUBLISH_SECRET can be guessed: it has ${secret.length} characters, ${different} of them different. Set it to ${shortest} random characters or more, for example from \`openssl rand -hex 32\`, and give the same to the host.`,
  );
}
