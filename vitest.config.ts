import { defineConfig } from "vitest/config";

const seconds = 1000;

/** `unit` runs in plain Node; `browser` asks a running site, one file at a time, since all of them share it. */
export default defineConfig({
  test: {
    environment: "node",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/browser/**", "tests/fixtures/**"],
          globalSetup: ["tests/support/shared-postgres.ts"],
          testTimeout: 30 * seconds,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/support/site.ts", "tests/support/shared-postgres.ts"],
          fileParallelism: false,
          testTimeout: 60 * seconds,
          hookTimeout: 180 * seconds,
        },
      },
    ],
  },
});
