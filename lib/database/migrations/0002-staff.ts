import type { ColumnDefinitionBuilder } from "kysely";
import type { Migration, Workshop } from "./migration.ts";

/** Accounts and sessions of the desk, as better-auth 1.7 keeps them (`lib/staff/authentication.ts`), and attempts to sign in. */
export const staff: Migration = {
  tables: ["staff", "sessions", "credentials", "challenges", "secondFactors", "attempts"],
  async up(workshop) {
    await createStaff(workshop);
    await createSessions(workshop);
    await createCredentials(workshop);
    await createChallenges(workshop);
    await createSecondFactors(workshop);
    await createAttempts(workshop);
  },
};

async function createStaff({ createTable, columns: { text, boolean, timestamp } }: Workshop): Promise<void> {
  await createTable("staff")
    .addColumn("id", text, key)
    .addColumn("name", text, filled)
    .addColumn("email", text, (column) => column.notNull().unique())
    .addColumn("emailVerified", boolean, filled)
    .addColumn("image", text)
    .addColumn("createdAt", timestamp, filled)
    .addColumn("updatedAt", timestamp, filled)
    .addColumn("twoFactorEnabled", boolean)
    .addColumn("role", text, filled)
    .execute();
}

async function createSessions({ trx, createTable, columns: { text, timestamp } }: Workshop): Promise<void> {
  await createTable("sessions")
    .addColumn("id", text, key)
    .addColumn("expiresAt", timestamp, filled)
    .addColumn("token", text, (column) => column.notNull().unique())
    .addColumn("createdAt", timestamp, filled)
    .addColumn("updatedAt", timestamp, filled)
    .addColumn("ipAddress", text)
    .addColumn("userAgent", text)
    .addColumn("userId", text, ofStaff)
    .execute();
  await trx.schema.createIndex("sessions_userId_idx").on("sessions").column("userId").execute();
}

async function createCredentials({ trx, createTable, columns: { text, timestamp } }: Workshop): Promise<void> {
  await createTable("credentials")
    .addColumn("id", text, key)
    .addColumn("accountId", text, filled)
    .addColumn("providerId", text, filled)
    .addColumn("userId", text, ofStaff)
    .addColumn("accessToken", text)
    .addColumn("refreshToken", text)
    .addColumn("idToken", text)
    .addColumn("accessTokenExpiresAt", timestamp)
    .addColumn("refreshTokenExpiresAt", timestamp)
    .addColumn("scope", text)
    .addColumn("password", text)
    .addColumn("createdAt", timestamp, filled)
    .addColumn("updatedAt", timestamp, filled)
    .execute();
  await trx.schema.createIndex("credentials_userId_idx").on("credentials").column("userId").execute();
}

async function createChallenges({ trx, createTable, columns: { text, timestamp } }: Workshop): Promise<void> {
  await createTable("challenges")
    .addColumn("id", text, key)
    .addColumn("identifier", text, filled)
    .addColumn("value", text, filled)
    .addColumn("expiresAt", timestamp, filled)
    .addColumn("createdAt", timestamp, filled)
    .addColumn("updatedAt", timestamp, filled)
    .execute();
  await trx.schema.createIndex("challenges_identifier_idx").on("challenges").column("identifier").execute();
}

async function createSecondFactors({ trx, createTable, columns }: Workshop): Promise<void> {
  const { text, integer, boolean, timestamp } = columns;
  await createTable("secondFactors")
    .addColumn("id", text, key)
    .addColumn("secret", text, filled)
    .addColumn("backupCodes", text, filled)
    .addColumn("userId", text, ofStaff)
    .addColumn("verified", boolean)
    .addColumn("failedVerificationCount", integer)
    .addColumn("lockedUntil", timestamp)
    .execute();
  await trx.schema.createIndex("secondFactors_secret_idx").on("secondFactors").column("secret").execute();
  await trx.schema.createIndex("secondFactors_userId_idx").on("secondFactors").column("userId").execute();
}

async function createAttempts({ trx, createTable, columns: { text, integer } }: Workshop): Promise<void> {
  await createTable("attempts")
    .addColumn("key", text, key)
    .addColumn("count", integer, filled)
    .addColumn("until", integer, filled)
    .execute();
  await trx.schema.createIndex("attempts_by_end").on("attempts").column("until").execute();
}

function ofStaff(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.notNull().references("staff.id").onDelete("cascade");
}

function key(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.primaryKey().notNull();
}

function filled(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.notNull();
}
