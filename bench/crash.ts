import { join } from "node:path";
import type { Place } from "#lib/database/store.ts";
import { CrashScene, type RoundReport } from "../tests/support/crash.ts";
import { setMode } from "../tests/support/policies.ts";
import { newPostgresDatabase, startPostgres } from "../tests/support/postgres.ts";
import { SampleCopy } from "../tests/support/sample-copy.ts";
import { atMost, type Figure, tell } from "./support/figures.ts";
import { readSizes } from "./support/sizes.ts";

/** The site killed while sixteen readers write, and started again, many times; the first half of the rounds premoderated. */
const sizes = readSizes({ rounds: 50 });
using copy = new SampleCopy();
tell(
  `SQLite, ${sizes.rounds} crashes`,
  await crash(copy, { dialect: "sqlite", address: join(copy.state, "marbre.sqlite") }),
);
const server = await startPostgres({ durable: true });
try {
  using other = new SampleCopy();
  const address = await newPostgresDatabase(server.url);
  tell(`PostgreSQL, ${sizes.rounds} crashes`, await crash(other, { dialect: "postgres", address }));
} finally {
  await server.close();
}

async function crash(paper: SampleCopy, place: Place): Promise<Figure[]> {
  setMode(paper.content, "premoderated");
  await using scene = await CrashScene.open(paper, place);
  const rounds: RoundReport[] = [];
  for (let round = 1; round <= sizes.rounds; round++) {
    rounds.push(await scene.round());
    if (round === Math.ceil(sizes.rounds / 2)) {
      setMode(paper.content, "postmoderated");
      await scene.restart();
    }
  }
  const sum = (name: keyof RoundReport) => rounds.reduce((total, round) => total + round[name], 0);
  return [
    { figure: "acknowledged", measured: String(sum("acknowledged")) },
    { figure: "on their way at a crash", measured: `${sum("unanswered")}, ${sum("written")} of them written` },
    atMost("acknowledged and lost", sum("lost"), 0, "", 0),
    atMost("written twice", sum("doubled"), 0, "", 0),
    atMost("sent again and not led to the one comment", sum("astray"), 0, "", 0),
    atMost("acknowledged and not shown", sum("unseen"), 0, "", 0),
    atMost("answered with an error", sum("refused"), 0, "", 0),
  ];
}
