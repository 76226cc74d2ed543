import { parseArgs } from "node:util";
import { writeCorpus } from "./corpus/write-corpus.ts";

/** `node bench/corpus.ts <folder> <count> [--seed 1]`: writes a paper of `count` made-up articles. The same seed writes the same files. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string", default: "1" } },
});
const [folder, written] = positionals;
const count = Number(written);
const seed = Number(values.seed);
if (folder === undefined || !Number.isInteger(count) || count < 0 || !Number.isInteger(seed)) {
  throw new Error("Usage: node bench/corpus.ts <folder> <count> [--seed <whole number>]");
}
const start = performance.now();
const { bytes } = writeCorpus({ folder, count, seed });
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`${count} articles, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds} s: ${folder}`);
