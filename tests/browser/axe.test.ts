import AxeBuilder from "@axe-core/playwright";
import { describe, expect, inject, test } from "vitest";
import { SharedBrowser, type Visit } from "../support/browser.ts";
import { pageKinds } from "../support/pages.ts";
import { tags } from "./axe-tags.ts";

const origin = inject("origin");
const browser = new SharedBrowser();

/** Both widths and both schemes: what depends on the width is the same in either scheme, and the other way round. */
const screens: [string, Visit][] = [
  ["on a desktop in light", { colorScheme: "light", viewport: { width: 1280, height: 900 } }],
  ["on a telephone in dark", { colorScheme: "dark", viewport: { width: 390, height: 844 }, hasTouch: true }],
];

describe.each(screens)("axe finds nothing %s", (_, visit) => {
  test.each(pageKinds)("on $kind", async ({ path }) => {
    await using visitor = await browser.open(visit);
    await visitor.page.goto(origin + path);
    // Legacy means that axe looks into no frame of another origin: ours are empty, and the look costs a second page each time.
    const axe = new AxeBuilder({ page: visitor.page }).setLegacyMode().withTags(tags);
    const { violations, passes, inapplicable } = await axe.analyze();
    expect(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
      ),
    ).toEqual([]);
    // The rule on the size of targets only runs where its tag is asked for.
    expect([...passes, ...inapplicable].map(({ id }) => id)).toContain("target-size");
  });
});
