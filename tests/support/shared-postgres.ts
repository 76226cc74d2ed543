import { createServer } from "node:http";
import type { TestProject } from "vitest/node";
import { type PostgresServer, startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Answers with the address of the run's PostgreSQL; the first who asks waits until it has started. */
    sharedPostgres: string;
  }
}

/** One PostgreSQL for all test files of a run, which is started when the first of them asks: most runs need none. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<PostgresServer> | undefined;
  const desk = createServer((_request, response) => {
    server ??= startPostgres();
    server.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => desk.listen(0, "127.0.0.1", resolve));
  const address = desk.address();
  project.provide("sharedPostgres", `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`);
  return async () => {
    desk.close();
    await (await server)?.close();
  };
}
