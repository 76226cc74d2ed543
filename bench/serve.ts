import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer } from "./support/client.ts";
import { type Figure, median, tell } from "./support/figures.ts";
import { makeNewsstand, startSite } from "./support/site.ts";
import { readSizes } from "./support/sizes.ts";
import { type Subject, startSubject } from "./support/start-subject.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

/**
 * What a cached article page costs: our server, a bare server of Node that sends the same bytes, and Next's own handler, which we
 * let send a stylesheet from its folder of static files (the least it does for an answer) and render the page (what it does
 * without our page cache). Rounds are interleaved; the figure is the median of the rounds.
 */
const sizes = readSizes({ articles: 1_000, requests: 5_000, rounds: 5 });
const { corpus, content, state } = await makeNewsstand(sizes.articles);
const path = `/articles/${corpus.slugs.at(-1)}`;
const site = await startSite({ content, state });
const page = await site.client.get(path);
const bare = await startBare(page);
const framework = await startSubject("framework", { env: { MARBRE_CONTENT: content, MARBRE_STATE: state } });
try {
  const perRound = Math.ceil(sizes.requests / sizes.rounds);
  const contenders = [
    { name: "bare node:http, same bytes", subject: bare, path, requests: perRound },
    { name: "our server, cached page", subject: site, path, requests: perRound },
    {
      name: "our server, 304 to a validator",
      subject: site,
      path,
      requests: perRound,
      headers: { "if-none-match": page.headers.etag ?? "" },
    },
    {
      name: "Next's handler, a stylesheet",
      subject: framework,
      path: stylesheetOf(await uncompressed()),
      requests: perRound,
    },
    {
      name: "Next's handler, the page without our cache",
      subject: framework,
      path,
      requests: Math.ceil(perRound / 50),
    },
  ];
  for (const contender of contenders) await cost(contender);
  const rounds = contenders.map((): number[] => []);
  for (let round = 0; round < sizes.rounds; round++) {
    for (const [index, contender] of contenders.entries()) rounds[index]?.push(await cost(contender));
  }
  const figures = contenders.map(({ name }, index) => ({ name, ms: median(rounds[index] ?? []) }));
  const base = figures[0]?.ms ?? Number.NaN;
  tell(
    `CPU ms an answer, ${page.body.length} bytes of ${path.slice(0, 9)}…, ${sizes.rounds} rounds of ${perRound}`,
    figures.map(
      ({ name, ms }): Figure => ({ figure: name, measured: `${ms.toFixed(3)} ms, ${(ms / base).toFixed(1)} × bare` }),
    ),
  );
} finally {
  await Promise.all([site.stop(), bare.stop(), framework.stop()]);
}

type Contender = { subject: Subject; path: string; requests: number; headers?: Record<string, string> };

/** CPU milliseconds of the server for each request. */
async function cost({ subject, path: asked, requests, headers }: Contender): Promise<number> {
  const before = await subject.report();
  await subject.client.each(
    Array.from({ length: requests }, () => asked),
    async (each) => {
      const { status } = await subject.client.get(each, headers);
      if (status !== 200 && status !== 304) throw new Error(`${each} was answered with ${status}.`);
    },
  );
  return ((await subject.report()).cpuMs - before.cpuMs) / requests;
}

async function startBare({ body, headers }: Answer): Promise<Subject> {
  const folder = temporaryFolder();
  const { connection: _, "keep-alive": __, date: ___, ...sent } = headers;
  writeFileSync(join(folder, "body"), body);
  writeFileSync(join(folder, "headers.json"), JSON.stringify(sent));
  return startSubject("bare", { args: [join(folder, "body"), join(folder, "headers.json")] });
}

async function uncompressed(): Promise<string> {
  return (await site.client.get(path, { "accept-encoding": "identity" })).body.toString("utf8");
}

function stylesheetOf(html: string): string {
  const found = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1];
  if (found === undefined) throw new Error("The page has no stylesheet of which the framework could send the bytes.");
  return found;
}
