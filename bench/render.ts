import { gunzipSync } from "node:zlib";
import { articlePage } from "#lib/archive/article-page.ts";
import { desk, read } from "#lib/archive/newsroom.ts";
import { renderCopy } from "#lib/archive/rendered.ts";
import { makePage } from "#lib/pages/page.ts";
import { paths } from "#lib/site/paths.ts";
import { type Figure, median, tell } from "./support/figures.ts";
import { makeNewsstand, projectFolder } from "./support/site.ts";
import { readSizes } from "./support/sizes.ts";

/**
 * Where the CPU of an article's first render goes. Each batch of articles is put through the parts alone and then through the
 * whole, in one process; the figure is the median of the batches, and what no part explains is Next with React.
 */
const sizes = readSizes({ articles: 1_000, batches: 12, batch: 20 });
if (sizes.articles < sizes.batch * (sizes.batches + 2))
  throw new Error("There must be more articles than two batches to warm up and those measured.");
const { corpus, content, state } = await makeNewsstand(sizes.articles);
process.chdir(projectFolder);
Object.assign(process.env, { NODE_ENV: "production", MARBRE_CONTENT: content, MARBRE_STATE: state });
// Next reads the environment when it is loaded.
const { startWebServer } = await import("../cli/web-server.ts");
const site = await startWebServer({ port: 0, host: "127.0.0.1" });

let copyReads = 0;
const { body } = desk().statements;
const readBody = body.get.bind(body);
body.get = (...slug) => {
  copyReads++;
  return readBody(...slug);
};

const names = ["remark", "archive", "gzip", "whole", "passes"] as const;
type Measured = Record<(typeof names)[number], number>;
const batches: Measured[] = [];
for (let batch = 0; batch < sizes.batches + 2; batch++) {
  const slugs = corpus.slugs.slice(batch * sizes.batch, (batch + 1) * sizes.batch);
  const measured = await measure(slugs);
  if (batch >= 2) batches.push(measured);
}
await site.close();
desk().archive.db.close();

const middle = (name: (typeof names)[number]) => median(batches.map((measured) => measured[name]));
const [passes, whole] = [middle("passes"), middle("whole")];
const known = {
  "Markdown to HTML, each time it is done": middle("remark") * passes,
  "archive: queries and stamp, each time": middle("archive") * passes,
  "gzip and digest": middle("gzip"),
};
const rest = whole - Object.values(known).reduce((sum, ms) => sum + ms, 0);
tell(`CPU ms of an article's first render, ${sizes.batches} batches of ${sizes.batch}`, [
  ...Object.entries({ ...known, "Next, React, trimming, storing": rest, whole }).map(
    ([figure, ms]): Figure => ({ figure, measured: `${ms.toFixed(2)} ms, ${((100 * ms) / whole).toFixed(0)} %` }),
  ),
  { figure: "times that the view of a page is made in one render", measured: passes.toFixed(1) },
]);

/** CPU milliseconds an article of each part and of the whole. */
async function measure(slugs: string[]): Promise<Measured> {
  const remark = await cost(slugs, (slug) => renderAlone(slug));
  const archiveAndRemark = await cost(slugs, (slug) => read((edition) => articlePage(edition, slug)));
  copyReads = 0;
  const whole = await cost(slugs, (slug) => site.pages.page(paths.article(slug)));
  const passes = copyReads / slugs.length;
  const documents = await Promise.all(
    slugs.map(async (slug) => gunzipSync((await site.pages.page(paths.article(slug))).gzip).toString("utf8")),
  );
  const gzip = await cost(documents, (html) => makePage("/", html, { status: 404 }));
  return { remark, archive: archiveAndRemark - remark, gzip, whole, passes };
}

function renderAlone(slug: string): unknown {
  return read((edition) => {
    const article = edition.article(slug);
    const body = edition.body(slug);
    if (!article || !body) throw new Error(`${slug} is not in the archive.`);
    return { view: renderCopy(edition, { ...body, file: article.file, lang: article.lang }), on: [] };
  });
}

async function cost<T>(items: readonly T[], work: (item: T) => unknown): Promise<number> {
  const before = process.cpuUsage();
  for (const item of items) await work(item);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / items.length;
}
