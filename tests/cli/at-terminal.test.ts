import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { checkWordsOf } from "#lib/site/words-check.ts";
import { agree } from "../../cli/agree.ts";
import { progressBar } from "../../cli/progress-bar.ts";

const { answers } = checkWordsOf("fr");

/** What is agreed to when somebody presses some keys once they are asked. */
async function pressing(keys: string): Promise<boolean> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  output.once("data", () => setImmediate(() => input.write(keys)));
  return agree("Corriger 2 fichiers ?", answers, { input, output });
}

test.each([
  ["a yes", "oui\r", true],
  ["its first letter", "o\r", true],
  ["an English yes", "y\r", true],
  ["a no", "n\r", false],
  ["the enter key alone", "\r", false],
  ["Ctrl-C", "\u0003", false],
  ["Ctrl-D", "\u0004", false],
])("%s is an answer", async (_, keys, agreed) => {
  expect(await pressing(keys)).toBe(agreed);
});

/** What a terminal of some columns is told. */
function written(columns: number, isTTY = true): string[] {
  const lines: string[] = [];
  const bar = progressBar({ isTTY, columns, write: (text: Uint8Array | string) => lines.push(String(text)) > 0 });
  bar.say("Reading…");
  bar.show(50, 200);
  bar.clear();
  return lines;
}

test("a bar fills one line, however narrow the terminal is, and leaves nothing behind", () => {
  expect(written(80)).toEqual([
    "\rReading…\u001b[K",
    `\r${"█".repeat(8)}${"░".repeat(22)} 50 / 200\u001b[K`,
    "\r\u001b[K",
  ]);
  expect(written(20)[1]).toBe(`\r${"█".repeat(3)}${"░".repeat(7)} 50 / 200\u001b[K`);
  expect(written(5)[1]).toBe("\r 50 / 200\u001b[K");
});

test("a bar writes nothing where there is no terminal", () => {
  expect(written(80, false)).toEqual([]);
});
