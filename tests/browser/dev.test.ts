import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { expect, test } from "vitest";
import { SharedBrowser } from "../support/browser.ts";
import { until } from "../support/reading.ts";
import { SampleCopy } from "../support/sample-copy.ts";

const browser = new SharedBrowser();

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

/** `npm run dev` over a copy of its own; ends with `stop`. */
async function startDev(copy: SampleCopy): Promise<{ origin: string; stop(): Promise<void> }> {
  const port = await freePort();
  const env = {
    ...process.env,
    MARBRE_CONTENT: copy.content,
    MARBRE_STATE: copy.state,
    PORT: String(port),
    HOST: "127.0.0.1",
  };
  const child = spawn(process.execPath, ["cli/dev.ts"], { env, stdio: ["ignore", "pipe", "pipe"] });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => output.push(text));
  await until(() => output.join("").includes("Ready in") || child.exitCode !== null, "Next is ready", 60_000);
  if (child.exitCode !== null) throw new Error(`\`npm run dev\` ended with ${child.exitCode}:\n${output.join("")}`);
  const stop = async () => {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  };
  // Next refuses its own development sockets to any other name.
  return { origin: `http://localhost:${port}`, stop };
}

test("while an editor writes, an open page shows a saved article and its problems by itself", async () => {
  using copy = new SampleCopy();
  copy.article("brouillon", { title: "Premier jet" });
  const dev = await startDev(copy);
  try {
    await using visitor = await browser.open();
    const { page } = visitor;
    const listening = page.waitForResponse("**/dev/changes*", { timeout: 120_000 });
    await page.goto(`${dev.origin}/articles/brouillon`, { timeout: 120_000 });
    await listening;
    expect(await page.locator("h1").textContent()).toBe("Premier jet");

    copy.article("brouillon", { title: "Second jet" });
    await expect.poll(() => page.locator("h1").textContent(), { timeout: 20_000 }).toBe("Second jet");

    copy.article("brouillon", { title: "Troisième jet", section: "voile" });
    await expect
      .poll(
        () =>
          page
            .locator(".problems")
            .textContent()
            .catch(() => ""),
        { timeout: 20_000 },
      )
      .toMatch(/brouillon\.md:6:/);
    expect(await page.locator("h1").textContent()).toBe("Second jet");
  } finally {
    await dev.stop();
  }
}, 240_000);
