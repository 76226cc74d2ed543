/** Makes every drawing of the paper again: each module writes its files when it is imported. */
import { existsSync, readdirSync } from "node:fs";

const here = new URL("./", import.meta.url);
const articles = new URL("articles/", here);
const scripts = [
  ...["icons.ts", "monograms.ts", "portraits.ts", "share.ts"]
    .map((name) => new URL(name, here))
    .filter((file) => existsSync(file)),
  ...readdirSync(articles)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => new URL(name, articles)),
];
for (const script of scripts) await import(script.href);
