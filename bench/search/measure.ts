/** Milliseconds of each work, by the clock and of CPU. */
export type Times = { wall: number[]; cpu: number[] };

export function measure(texts: readonly string[], work: (text: string) => unknown): Times {
  const times: Times = { wall: [], cpu: [] };
  for (const text of texts) {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    work(text);
    times.wall.push(performance.now() - begun);
    times.cpu.push(cpuSince(used));
  }
  return times;
}

/** Of several rounds of the same work, the least time of each: what it takes when nothing disturbs it. */
export function leastOf(rounds: readonly (readonly number[])[]): number[] {
  return (rounds[0] ?? []).map((_, index) => Math.min(...rounds.map((round) => round[index] ?? Number.NaN)));
}

/** A quantile, in milliseconds. */
export function at(times: readonly number[], share: number): string {
  const sorted = times.toSorted((one, other) => one - other);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
}

export function cpuSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
