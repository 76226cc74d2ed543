import { getMigrations } from "better-auth/db/migration";
import { expect, test } from "vitest";
import { authenticationOptions } from "#lib/staff/authentication.ts";
import { eachDatabase } from "../../support/databases.ts";
import "./newsroom.ts";

eachDatabase("the tables of staff", (open) => {
  test("leave the sign-in library nothing to add", async () => {
    const { toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems } = await getMigrations(
      authenticationOptions(await open()),
    );
    expect({ toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems }).toEqual({
      toBeCreated: [],
      toBeAdded: [],
      toBeAddedIndexes: [],
      schemaProblems: [],
    });
  });
});
