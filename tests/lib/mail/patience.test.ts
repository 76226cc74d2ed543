import { describe, expect, test } from "vitest";
import { mostAttempts, nextAttempt } from "#lib/mail/patience.ts";
import { minute, noon } from "../../support/mail.ts";

describe("patience", () => {
  test("grows from attempt to attempt and ends two days after the first", () => {
    let now = noon;
    const waits: number[] = [];
    for (let attempts = 1; ; attempts += 1) {
      const next = nextAttempt({ kind: "received", at: noon, attempts }, now);
      if (next === undefined) break;
      waits.push(next - now);
      now = next;
    }
    expect(waits).toEqual(waits.toSorted((one, other) => one - other));
    expect(waits[0]).toBe(minute);
    expect(waits.length).toBe(mostAttempts - 1);
    expect((now - noon) / (24 * 60 * minute)).toBeCloseTo(1.9, 1);
  });

  test("does not outlast a code that is good for minutes", () => {
    expect(nextAttempt({ kind: "code", at: noon, attempts: 1 }, noon + minute)).toBe(noon + 2 * minute);
    expect(nextAttempt({ kind: "code", at: noon, attempts: 3 }, noon + 6 * minute)).toBeUndefined();
  });
});
