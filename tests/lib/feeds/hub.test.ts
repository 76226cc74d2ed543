import { afterEach, expect, test, vi } from "vitest";
import { websubHub } from "#lib/feeds/hub.ts";
import { Paper } from "../../support/paper.ts";
import { atomOf, feedOf, jsonOf, rssOf } from "./readers.ts";

afterEach(() => vi.unstubAllEnvs());

test("a hub is announced in each format, and in a header with the address of the feed itself", async () => {
  using paper = new Paper();
  paper.story("mi-4");
  await paper.update();
  const edition = paper.edition();
  expect(feedOf(edition, "/tags/chine/atom.xml").headers).toBeUndefined();
  vi.stubEnv("MARBRE_WEBSUB_HUB", "https://hub.example");
  const hub = "https://hub.example/";
  expect(feedOf(edition, "/tags/chine/atom.xml").headers).toEqual({
    Link: `<${hub}>; rel="hub", <https://preuve.example/tags/chine/atom.xml>; rel="self"`,
  });
  expect(rssOf(edition, "").atom?.links).toContainEqual({ rel: "hub", href: hub });
  expect(atomOf(edition, "").links).toContainEqual({ rel: "hub", href: hub });
  expect(jsonOf(edition, "").hubs).toEqual([{ type: "WebSub", url: hub }]);
});

test("without a hub, none is announced", async () => {
  using paper = new Paper();
  await paper.update();
  for (const path of ["/rss.xml", "/atom.xml", "/feed.json"]) {
    expect(feedOf(paper.edition(), path).body).not.toContain("hub");
  }
});

test.each(["hub.example", "ftp://hub.example/", "https://name:password@hub.example/", "https://hub.example/#a"])(
  "%s is refused as the address of a hub",
  (address) => {
    vi.stubEnv("MARBRE_WEBSUB_HUB", address);
    expect(websubHub).toThrow("MARBRE_WEBSUB_HUB must be");
  },
);

test("an empty variable is none", () => {
  vi.stubEnv("MARBRE_WEBSUB_HUB", "");
  expect(websubHub()).toBeUndefined();
});
