import { join } from "node:path";
import { expect, test } from "vitest";
import type { Place } from "#lib/database/store.ts";
import { CrashScene, type RoundReport } from "../../support/crash.ts";
import { newPlace } from "../../support/databases.ts";
import { setMode } from "../../support/policies.ts";
import { SampleCopy } from "../../support/sample-copy.ts";

const unharmed: Partial<RoundReport> = { lost: 0, doubled: 0, astray: 0, refused: 0, unseen: 0 };

const minutes = 60_000;

test.each([
  { name: "SQLite", placeOf: async ({ state }: SampleCopy): Promise<Place> => inFolder(state) },
  { name: "PostgreSQL", placeOf: () => newPlace("postgres") },
])(
  "a site on $name that is killed while sixteen readers write has every comment that it acknowledged, once",
  async ({ placeOf }) => {
    using copy = new SampleCopy();
    setMode(copy.content, "premoderated");
    await using scene = await CrashScene.open(copy, await placeOf(copy));
    expect(await scene.round()).toMatchObject(unharmed);
    setMode(copy.content, "postmoderated");
    await scene.restart();
    expect(await scene.round()).toMatchObject(unharmed);
  },
  5 * minutes,
);

function inFolder(state: string): Place {
  return { dialect: "sqlite", address: join(state, "marbre.sqlite") };
}
