import { createServer } from "node:http";
import next from "next";
import { answerBench } from "../support/subject.ts";

/** Next's own request handler over the project's build, with nothing of ours before it. */
const app = next({ dev: false, dir: process.cwd() });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => {
  handle(request, response).catch(() => response.destroy());
});
server.listen(0, "127.0.0.1", () => answerBench(server));
