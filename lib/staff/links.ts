import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import { keyed, seal, unseal } from "#lib/seal/seal.ts";
import { authentication } from "./authentication.ts";
import { checkPassword, type PasswordProblem } from "./password.ts";
import { staffPaths } from "./staff-paths.ts";

const hour = 60 * 60_000;

/** For how long a link is good, in milliseconds: the first, and one for a new password. */
export const linkLifetimes = { invitation: 7 * 24 * hour, password: hour };

/** Whom a link lets choose a password. */
export type LinkHolder = { id: string; name: string; email: string; invited: boolean };

/** A link by which somebody chooses a password, the first or a new one. */
export type PersonalLink = { kind: "invitation" | "password"; path: string; until: Instant };

type Credential = { userId: string; password: string | null };

/**
 * Makes somebody's link. Nothing is stored: it is sealed, names its end, and carries a
 * hash of the password that it replaces, so that it works once, and any password chosen meanwhile makes it void.
 */
export async function makeLink(store: Store, member: string, now: Instant): Promise<PersonalLink> {
  const credential = await credentialOf(store, member);
  const kind = credential?.password ? "password" : "invitation";
  const until = now + linkLifetimes[kind];
  const token = seal("staff-link", `${member}_${Math.floor(until / 1000).toString(36)}_${stampOf(member, credential)}`);
  return { kind, path: staffPaths.invitation(token), until };
}

/** Whom a link is for; nothing when it is forged, used or over. */
export async function linkHolder(store: Store, token: string, now: Instant): Promise<LinkHolder | undefined> {
  return (await readLink(store, token, now))?.holder;
}

export type PasswordChosen = { ok: true; holder: LinkHolder } | { ok: false; problem: PasswordProblem | "void link" };

/** Sets the password of whom a link is for, once, and ends their sessions. A second factor stays. */
export async function choosePassword(
  store: Store,
  { token, password, now }: { token: string; password: string; now: Instant },
): Promise<PasswordChosen> {
  const link = await readLink(store, token, now);
  if (!link) return { ok: false, problem: "void link" };
  const { holder, credential } = link;
  const problem = checkPassword(password, holder);
  if (problem) return { ok: false, problem };
  const { adapter, internalAdapter, password: passwords } = await authentication(store).$context;
  const changed = await adapter.updateMany({
    model: "account",
    where: [
      { field: "userId", value: holder.id },
      { field: "password", value: credential.password },
    ],
    update: { password: await passwords.hash(password), updatedAt: new Date(now) },
  });
  if (changed !== 1) return { ok: false, problem: "void link" };
  await internalAdapter.deleteUserSessions(holder.id);
  return { ok: true, holder };
}

async function readLink(store: Store, token: string, now: Instant) {
  const [member, seconds, stamp] = (unseal("staff-link", token) ?? "").split("_");
  if (!member || !seconds || Number.parseInt(seconds, 36) * 1000 <= now) return undefined;
  const { internalAdapter } = await authentication(store).$context;
  const user = await internalAdapter.findUserById(member);
  const credential = await credentialOf(store, member);
  if (!user || !credential || stamp !== stampOf(member, credential)) return undefined;
  const { id, name, email } = user;
  return { holder: { id, name, email, invited: credential.password === null }, credential };
}

async function credentialOf(store: Store, member: string): Promise<Credential | null> {
  const { adapter } = await authentication(store).$context;
  return adapter.findOne<Credential>({
    model: "account",
    where: [
      { field: "userId", value: member },
      { field: "providerId", value: "credential" },
    ],
  });
}

function stampOf(member: string, credential: Credential | null): string {
  return keyed("staff-link", `${member} ${credential?.password ?? ""}`);
}
