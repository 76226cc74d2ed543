import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { answerBench } from "../support/subject.ts";

/** The least that Node's own server can do: every request gets the same bytes. Arguments: a file with the body, a file with the headers. */
const [body = "", headers = ""] = process.argv.slice(2);
const bytes = readFileSync(body);
const sent: Record<string, string> = JSON.parse(readFileSync(headers, "utf8"));
const server = createServer((_request, response) => {
  response.writeHead(200, sent);
  response.end(bytes);
});
server.listen(0, "127.0.0.1", () => answerBench(server));
