import { afterEach, expect, test, vi } from "vitest";
import { isKnownAddress } from "#lib/archive/known-address.ts";
import { Paper, today } from "../../support/paper.ts";

afterEach(() => vi.unstubAllEnvs());

test("a pair is known by its address and in the other order, where its two have an article in common", async () => {
  using paper = new Paper();
  paper.story("ensemble", { companies: "[xiaomi, apple]", tags: "[chine, salons]" });
  await paper.update();
  vi.stubEnv("MARBRE_STATE", paper.state);
  const known = ["/companies/apple+xiaomi", "/companies/xiaomi+apple", "/tags/chine+salons", "/tags/salons+chine"];
  expect(known.filter((path) => !isKnownAddress(path, today))).toEqual([]);
  const unknown = [
    "/companies/apple+nokia",
    "/companies/apple+apple",
    "/companies/apple+personne",
    "/companies/apple+xiaomi+nokia",
    "/companies/apple+xiaomi/page/1",
    "/companies/apple+",
    "/tags/apple+xiaomi",
    "/authors/claire+idriss",
    "/sections/internet+mobile",
  ];
  expect(unknown.filter((path) => isKnownAddress(path, today))).toEqual([]);
});
