import { parseArgs } from "node:util";

/** Whole numbers from the command line: `--articles 1000` stands in for the default of `articles`. */
export function readSizes<Names extends string>(defaults: Record<Names, number>): Record<Names, number> {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: "string" as const }]));
  const { values } = parseArgs({ options });
  const sizes = { ...defaults };
  for (const name in defaults) {
    const written = values[name];
    if (written !== undefined) sizes[name] = wholeNumber(name, written);
  }
  return sizes;
}

function wholeNumber(name: string, written: unknown): number {
  const number = Number(written);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${name} must be a whole number from 1, and is ${written}.`);
  return number;
}
