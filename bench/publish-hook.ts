import { join } from "node:path";
import { delivery, secret } from "../tests/support/delivery.ts";
import { Pushed } from "../tests/support/pushed.ts";
import { announce } from "./corpus/announcement.ts";
import { warmPages } from "./corpus/warm-pages.ts";
import { untilShown } from "./support/appear.ts";
import { atMost, median, tell } from "./support/figures.ts";
import { makeNewsstand, startSite, takeIn } from "./support/site.ts";
import { readSizes } from "./support/sizes.ts";
import { askAgain, present } from "./support/warm.ts";

/**
 * A push, told to the site by a host: how long from the webhook until all pages of the article are served with it, and how many of the
 * warm pages are rendered again. The remote is a repository on the same disk: what the network takes is not ours.
 */
const sizes = readSizes({ articles: 10_000, stories: 5 });
const { corpus, content, state } = await makeNewsstand(sizes.articles);
const pushed = new Pushed(join(content, ".."), content);
// As in a repository that was cloned: git would tidy one of ten thousand loose files while the first push is measured.
pushed.here("gc", "--quiet");
// As a site that starts: its archive knows the history.
await takeIn(content, state);
const env = { MARBRE_PUBLISH_SECRET: secret };
const site = await startSite({ content, state, env, connections: 8 });
try {
  const warm = await present(site, warmPages(corpus.slugs));
  const runs = [];
  for (let story = 1; story <= sizes.stories; story++) {
    const announcement = announce(story, new Date());
    const before = await site.report();
    const sent = delivery(pushed.push({ [announcement.file]: announcement.text }));
    const start = performance.now();
    const body = Buffer.from(sent.body).toString("utf8");
    const { status } = await site.client.post("/desk/publish", body, Object.fromEntries(sent.headers));
    if (status !== 202) throw new Error(`The webhook was answered ${status}.`);
    const answered = (performance.now() - start) / 1000;
    const appeared = await untilShown(site, announcement, start);
    const others = warm.filter((path) => !announcement.pages.includes(path));
    const again = await askAgain(site, others);
    const rendered = (await site.report()).rendered - before.rendered;
    runs.push({ ...appeared, answered, again: again.length, rendered });
  }
  const all = runs.map((run) => run.all);
  const bar = sizes.articles > 10_000 ? 1 : 0.5;
  tell(`A push to a paper of ${sizes.articles} articles`, [
    atMost(`from the webhook until on all its pages, slowest of ${sizes.stories}`, Math.max(...all), bar, "s"),
    { figure: "  median", measured: `${median(all).toFixed(2)} s` },
    {
      figure: "  until on the first of them, median",
      measured: `${median(runs.map(({ first }) => first)).toFixed(2)} s`,
    },
    {
      figure: "  until the host is answered, median",
      measured: `${median(runs.map((run) => run.answered)).toFixed(3)} s`,
    },
    {
      figure: `  pages rendered again, of ${warm.length} warm ones`,
      measured: runs.map((run) => run.rendered).join(", "),
    },
    { figure: "  of these besides its own eight", measured: runs.map((run) => run.again).join(", ") },
  ]);
} finally {
  await site.stop();
}
