/** A measured figure, and where there is one the bar that it must not pass. */
export type Figure = { figure: string; measured: string; bar?: string; within?: boolean };

/** Prints figures as a table. A figure over its bar makes the command fail. */
export function tell(title: string, figures: Figure[]): void {
  const rows = [["figure", "measured", "bar", ""], ...figures.map(rowOf)];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  console.log([`\n${title}`, ...rows.map((row) => `  ${line(row)}`)].join("\n"));
  if (figures.some(({ within }) => within === false)) process.exitCode = 1;
}

/** A figure that must be at most `most`. */
export function atMost(figure: string, value: number, most: number, unit = "", digits = 2): Figure {
  const written = (number: number) => `${number.toFixed(digits)}${unit && ` ${unit}`}`;
  return { figure, measured: written(value), bar: `≤ ${most}${unit && ` ${unit}`}`, within: value <= most };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error("There is no median of nothing.");
  return (low + high) / 2;
}

/** The value that 99 of 100 do not pass. */
export function p99(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN;
}

function rowOf({ figure, measured, bar = "", within }: Figure): string[] {
  return [figure, measured, bar, within === undefined ? "" : within ? "ok" : "OVER THE BAR"];
}
