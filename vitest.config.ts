import { defineConfig } from "vitest/config";

const seconds = 1000;

/** `unit` runs in plain Node; `browser` asks a running site, one file at a time, since all of them share it. */
export default defineConfig({
  test: {
    environment: "node",
    testTimeout: 60 * seconds,
    hookTimeout: 180 * seconds,
    // A busy machine may take long to do what is waited for, which says nothing of what it does.
    expect: { poll: { timeout: 20 * seconds } },
    // What the gate repeats at its end has no diff: its message must hold the values.
    chaiConfig: { truncateThreshold: 1000 },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/browser/**", "tests/fixtures/**"],
          globalSetup: ["tests/support/shared-postgres.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/support/site.ts", "tests/support/shared-postgres.ts"],
          fileParallelism: false,
        },
      },
    ],
  },
});
