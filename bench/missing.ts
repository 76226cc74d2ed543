import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type MadeUpAddress, madeUpAddresses } from "./corpus/made-up-addresses.ts";
import type { Answer } from "./support/client.ts";
import { atMost, type Figure, tell } from "./support/figures.ts";
import { makeNewsstand, projectFolder, startSite } from "./support/site.ts";
import { readSizes } from "./support/sizes.ts";

/** Made-up addresses over all routes: each a whole page with 404, and neither disk nor memory any fuller after them. */
const sizes = readSizes({ articles: 1_000, addresses: 10_000, before: 1_000 });
const { content, state } = await makeNewsstand(sizes.articles);
const site = await startSite({ content, state });
const megabyte = 1024 * 1024;
/** Memory is read after each part too, to tell what grows from what settles. */
const parts = 5;
try {
  await ask(madeUpAddresses(sizes.before, 1), new Map());
  const before = { ...(await site.settled()), disk: diskBytes() };
  const addresses = madeUpAddresses(sizes.addresses, 2);
  const tallies = new Map<string, Tally>();
  const resident: number[] = [];
  for (let part = 0; part < parts; part++) {
    await ask(addresses.slice((part * addresses.length) / parts, ((part + 1) * addresses.length) / parts), tallies);
    resident.push((await site.settled()).rss);
  }
  const after = { ...(await site.settled()), disk: diskBytes() };
  const wrong = [...tallies.values()].reduce((sum, { status, page }) => sum + status + page, 0);
  tell(`${sizes.addresses} made-up addresses, after ${sizes.before} to warm up`, [
    ...[...tallies].map(
      ([kind, { asked, status, page }]): Figure => ({
        figure: `  ${kind}`,
        measured: `${asked}: ${status} not 404, ${page} not a whole page`,
      }),
    ),
    atMost("answers that were not a whole page with 404", wrong, 0, "", 0),
    atMost("disk: state folder and .next", (after.disk - before.disk) / megabyte, 5, "MB"),
    atMost("memory: resident, after a collection", (after.rss - before.rss) / megabyte, 5, "MB"),
    atMost("memory: heap, after a collection", (after.heapUsed - before.heapUsed) / megabyte, 5, "MB"),
    {
      figure: "memory: resident before, and after each fifth",
      measured: [before.rss, ...resident].map((bytes) => `${(bytes / megabyte).toFixed(0)} MB`).join(", "),
    },
    { figure: "CPU of an answer", measured: `${((after.cpuMs - before.cpuMs) / sizes.addresses).toFixed(1)} ms` },
  ]);
} finally {
  await site.stop();
}

type Tally = { asked: number; status: number; page: number };

async function ask(addresses: MadeUpAddress[], tallies: Map<string, Tally>): Promise<void> {
  await site.client.each(
    addresses.map(({ path }) => path),
    async (path, index) => {
      const { kind = "", headers } = addresses[index] ?? {};
      const answer = await site.client.get(path, headers);
      const tally = tallies.get(kind) ?? { asked: 0, status: 0, page: 0 };
      tally.asked++;
      if (answer.status !== 404) tally.status++;
      if (!isWholePage(answer)) tally.page++;
      tallies.set(kind, tally);
    },
  );
}

function isWholePage({ body, headers }: Answer): boolean {
  const html = (headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString("utf8");
  return (
    html.startsWith("<!DOCTYPE html>") &&
    html.includes("<h1") &&
    html.endsWith("</html>") &&
    !/<script[^>]+\/_next\//.test(html)
  );
}

function diskBytes(): number {
  return [state, join(projectFolder, ".next")].reduce((sum, folder) => sum + bytesBelow(folder), 0);
}

function bytesBelow(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.reduce((sum, name) => sum + (lstatSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0);
}
