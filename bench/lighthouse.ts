import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { parseArgs } from "node:util";
import chromiumPackage from "@sparticuz/chromium";
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { projectFolder, startSite, takeIn } from "./support/site.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

/** What Lighthouse says of a page of each kind, as a telephone with its slow network sees it. Pages that answer 404 or 410 cannot have the full score for search. */
const pages = {
  front: "/",
  section: "/sections/mobile",
  "reference article": "/articles/xiaomi-europe-cebit",
  "long read": "/articles/vendre-sans-boutique",
  gallery: "/articles/cables-sous-la-mer",
  English: "/articles/raspberry-pi",
  video: "/articles/world-ipv6-launch",
  tag: "/tags/chine",
  company: "/companies/xiaomi",
  author: "/authors/claire-vasseur",
  archive: "/archive",
  year: "/archive/2015",
  month: "/archive/2015/03",
  "standing page": "/a-propos",
  "site map": "/plan-du-site",
};

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

/** Milliseconds of Lighthouse's slow 4G until the largest thing of the first screen is there. */
type Scores = { scores: number[]; shift: number; largest: number; faults: string[] };

const { values: options } = parseArgs({
  options: { only: { type: "string" }, rounds: { type: "string", default: "1" } },
});
const rounds = Number(options.rounds);

/** The bar for the largest thing of the reference article, in milliseconds. */
const largestBar = { kind: "reference article", milliseconds: 1200 };

/** Lighthouse takes a canonical address on another host for a fault. */
process.env.MARBRE_BASE_URL = "http://127.0.0.1";
const content = join(projectFolder, "content");
const state = temporaryFolder();
await takeIn(content, state);
const site = await startSite({ content, state });
const origin = `http://127.0.0.1:${(await site.report()).port}`;
const port = await freePort();
const browser = await chromium.launch({
  args: ["--no-sandbox", "--disable-background-networking", "--disable-quic", `--remote-debugging-port=${port}`],
  ...(process.platform === "linux" && process.arch === "x64"
    ? { executablePath: await chromiumPackage.executablePath() }
    : {}),
});
try {
  console.log(
    `${"page".padEnd(20)}${categories.map((name) => name.padStart(16)).join("")}${"CLS".padStart(8)}${"LCP".padStart(9)}`,
  );
  for (const [kind, path] of Object.entries(pages)) {
    if (options.only !== undefined && options.only !== kind) continue;
    // Its images are made on their first request; a reader is rarely the first.
    await lookAt(path);
    const { scores, shift, largest, faults } = await median(path);
    console.log(
      `${kind.padEnd(20)}${scores.map((score) => String(score).padStart(16)).join("")}${shift.toFixed(3).padStart(8)}${`${Math.round(largest)} ms`.padStart(9)}`,
    );
    for (const fault of faults) console.log(`  ${fault}`);
    const late = kind === largestBar.kind && largest > largestBar.milliseconds;
    if (late || shift > 0 || scores.some((score) => score < 100)) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await site.stop();
}

/** The round with the median wait; the worst shift of all. */
async function median(path: string): Promise<Scores> {
  const runs: Scores[] = [];
  for (let round = 0; round < rounds; round++) runs.push(await lookAt(path));
  const middle = runs.toSorted((one, other) => one.largest - other.largest)[Math.floor(rounds / 2)];
  if (!middle) throw new Error("--rounds is a number of 1 or more.");
  return { ...middle, shift: Math.max(...runs.map(({ shift }) => shift)) };
}

async function lookAt(path: string): Promise<Scores> {
  const run = await lighthouse(origin + path, {
    port,
    logLevel: "error",
    onlyCategories: [...categories],
    formFactor: "mobile",
  });
  if (!run) throw new Error(`Lighthouse said nothing about ${path}.`);
  const { lhr } = run;
  if (lhr.runtimeError) throw new Error(`Lighthouse could not read ${path}: ${lhr.runtimeError.message}`);
  return {
    scores: categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100)),
    shift: lhr.audits["cumulative-layout-shift"]?.numericValue ?? Number.NaN,
    largest: lhr.audits["largest-contentful-paint"]?.numericValue ?? Number.NaN,
    faults: Object.values(lhr.categories).flatMap(({ score, auditRefs }) =>
      (score === 1 ? [] : auditRefs).flatMap(({ id, weight }) => {
        const audit = lhr.audits[id];
        const failed = weight > 0 && typeof audit?.score === "number" && audit.score < 1;
        return failed ? [`${id}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ""}`] : [];
      }),
    ),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || address === null) throw new Error("There is no free port.");
  return address.port;
}
