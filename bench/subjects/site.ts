import { watchContent } from "#lib/archive/watch.ts";
import { contentFolder } from "#lib/site/folders.ts";
import { startBackground } from "../../cli/background.ts";
import { startWebServer } from "../../cli/web-server.ts";
import { answerBench } from "../support/subject.ts";

/** Lines of the log that are shown: one failure may be repeated ten thousand times. */
const shown = 5;
let logged = 0;

/** The site as `npm start` serves it, on a free port of the loopback. */
startBackground(log);
const { server, pages } = await startWebServer({ port: 0, host: "127.0.0.1", log });
if (process.env.MARBRE_WATCH === "1") watchContent({ folder: contentFolder(), onUpdate: () => {} });
answerBench(server, () => pages.rendered);

function log(line: string): void {
  if (logged++ < shown) console.error(line.split("\n", 1)[0]);
}
