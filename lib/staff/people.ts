import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import { authentication } from "./authentication.ts";
import { type Role, roleOf, type StaffMember } from "./staff.ts";

type UserRow = { id: string; name: string; email: string; role: string; twoFactorEnabled: boolean | null };

/** Everybody with an account, by name. A newsroom is a few hundred people at most. */
export async function listStaff(store: Store): Promise<StaffMember[]> {
  const { adapter } = await authentication(store).$context;
  const [users, arrived] = await Promise.all([
    adapter.findMany<UserRow>({ model: "user", limit: 1000, sortBy: { field: "name", direction: "asc" } }),
    adapter.findMany<{ userId: string }>({
      model: "account",
      limit: 1000,
      where: [{ field: "password", operator: "ne", value: null }],
    }),
  ]);
  const ids = new Set(arrived.map(({ userId }) => userId));
  return users.map((user) => memberOf(user, ids.has(user.id)));
}

export async function findMember(store: Store, id: string): Promise<StaffMember | undefined> {
  const { adapter, internalAdapter } = await authentication(store).$context;
  const user = await adapter.findOne<UserRow>({ model: "user", where: [{ field: "id", value: id }] });
  if (!user) return undefined;
  const credential = await internalAdapter.findCredentialAccount(id);
  return memberOf(user, typeof credential?.password === "string");
}

/** Who has this address, whatever its case. */
export async function findMemberByEmail(store: Store, email: string): Promise<StaffMember | undefined> {
  const { internalAdapter } = await authentication(store).$context;
  const found = await internalAdapter.findUserByEmail(email.trim().toLowerCase());
  return found ? findMember(store, found.user.id) : undefined;
}

/**
 * Adds an account without a password: nobody can sign in to it before they have chosen one. Nothing when the address has an account.
 */
export async function addMember(
  store: Store,
  { name, email, role, now }: { name: string; email: string; role: Role; now: Instant },
): Promise<StaffMember | undefined> {
  const { adapter } = await authentication(store).$context;
  const moments = { createdAt: new Date(now), updatedAt: new Date(now) };
  const id = await adapter.transaction(async (trx) => {
    if (await trx.findOne({ model: "user", where: [{ field: "email", value: email }] })) return undefined;
    const user = await trx.create<Record<string, unknown>, UserRow>({
      model: "user",
      data: { name, email, role, emailVerified: false, twoFactorEnabled: false, ...moments },
    });
    const account = { userId: user.id, accountId: user.id, providerId: "credential", ...moments };
    await trx.create({ model: "account", data: account });
    return user.id;
  });
  return id === undefined ? undefined : findMember(store, id);
}

export async function setRole(store: Store, id: string, role: Role): Promise<void> {
  const { internalAdapter } = await authentication(store).$context;
  await internalAdapter.updateUser(id, { role });
}

/** Deletes an account and its sessions. What it decided stands in the audit log, under its name. */
export async function deleteMember(store: Store, id: string): Promise<void> {
  const { internalAdapter } = await authentication(store).$context;
  await internalAdapter.deleteUser(id);
}

function memberOf({ id, name, email, role, twoFactorEnabled }: UserRow, arrived: boolean): StaffMember {
  return { id, name, email, role: roleOf(role) ?? "moderator", arrived, secondFactor: twoFactorEnabled === true };
}
