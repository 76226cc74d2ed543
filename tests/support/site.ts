import { spawnSync } from "node:child_process";
import type { TestProject } from "vitest/node";
import { needsBuild } from "../../cli/needs-build.ts";
import { SampleCopy } from "./sample-copy.ts";
import { Site } from "./site-process.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the sample paper is served for all files that only read it. Files that change copy start a site of their own. */
    origin: string;
    /** The state folder of that site. */
    state: string;
  }
}

/** Before the browser tests: a build of the program as it is, and one running site over a copy of the sample paper. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (needsBuild()) buildOrThrow();
  const copy = new SampleCopy();
  copy.addBriefs();
  const site = await Site.start(copy);
  project.provide("origin", site.origin);
  project.provide("state", copy.state);
  return async () => {
    await site.stop();
    copy[Symbol.dispose]();
  };
}

function buildOrThrow(): void {
  const { status } = spawnSync(process.execPath, ["cli/build.ts"], { stdio: "inherit" });
  if (status !== 0) throw new Error("The browser tests need a build, and `npm run build` failed.");
}
