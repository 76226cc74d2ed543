import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, IncomingMessage, type Server, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { join } from "node:path";
import next from "next";
import { renderToStaticMarkup } from "react-dom/server";
import { isKnownAddress, isKnownPicture } from "#lib/archive/known-address.ts";
import { isKnownCard } from "#lib/cards/known-card.ts";
import { encodePath, splitTarget } from "#lib/pages/address.ts";
import { askedAt } from "#lib/pages/asked.ts";
import type { Page } from "#lib/pages/page.ts";
import { PageServer } from "#lib/pages/page-server.ts";
import { collectPage, type Rendering } from "#lib/pages/rendering.ts";
import { doorHeaders, securityHeaders } from "#lib/pages/security-headers.ts";
import { sendAnswer, sendPage } from "#lib/pages/send-page.ts";
import { PageStore } from "#lib/pages/store.ts";
import { stateFolder } from "#lib/site/folders.ts";
import { clientAddress, proxyCount } from "./client-address.ts";
import { findDoors } from "./doors.ts";
import { findHandlers } from "./handlers.ts";
import { staticFiles } from "./static-files.ts";
import { withoutSeals } from "./without-seals.ts";

export type WebServer = { server: Server; pages: PageServer; close(): Promise<void> };

/** Headers that would make Next answer with something else than the plain document. Nobody needs them here. */
const frameworkHeaders = /^(?:rsc$|next-|x-nextjs-|x-prerender-|x-middleware-|x-invoke-|x-matched-path$)/;

/** What proxies say, and anybody may: `clientAddress` decides what is believed. */
const forwardedHeaders = /^(?:forwarded|x-forwarded-.*|x-real-ip|x-client-ip|cf-connecting-ip|true-client-ip)$/;

/**
 * The site in production: pages from the page cache, everything else from Next.
 *
 * @param port 0 takes a free one.
 */
export async function startWebServer(options: {
  port: number;
  host?: string;
  folder?: string;
  log?: (line: string) => void;
}): Promise<WebServer> {
  const folder = options.folder ?? process.cwd();
  const log = options.log ?? ((line: string) => console.error(line));
  const app = next({ dev: false, dir: folder });
  await app.prepare();
  const handle = app.getRequestHandler();
  const store = new PageStore(stateFolder(), editionOf(folder), {
    memoryBytes: megabytes("MARBRE_PAGES_MEMORY_MB", 64),
    diskBytes: megabytes("MARBRE_PAGES_DISK_MB", 512),
  });
  const pages = new PageServer(store, (path) => collectPage(() => askNext(handle, path)), isKnownAddress, log);
  globalThis.marbreMarkup = renderToStaticMarkup;
  await pages.prepare();
  globalThis.marbreRender = async (path) => pageOf(await collectPage(() => askNext(handle, path)));
  const proxies = proxyCount();
  const fileAt = staticFiles(folder);
  const handlers = findHandlers(folder);
  const doorAt = findDoors(folder);

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      log(
        `MARBRE_REQUEST_FAILED ${request.method} ${withoutSeals(request.url ?? "")}: ${error instanceof Error ? error.stack : String(error)}`,
      );
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = splitTarget(request.url ?? "/");
    const door = doorAt(pathname);
    // The framework reads the absolute form as another host's, and `..` as a way to what is not for readers.
    request.url = (door ?? pathname) + search;
    if (door !== undefined) {
      addMissingHeaders(response, doorHeaders);
      if (!allows(request, response, ["GET", "HEAD", "POST"])) return;
      const client = clientAddress(request, proxies);
      dropHeaders(request, frameworkHeaders);
      dropHeaders(request, forwardedHeaders);
      request.headers["x-forwarded-for"] = client;
      return handle(request, response);
    }
    for (const [name, value] of securityHeaders) response.setHeader(name, value);
    if (!allows(request, response, ["GET", "HEAD"])) return;
    const file = fileAt(pathname);
    if (file) return sendPage(request, response, file);
    const asked = askedAt(pathname);
    if (asked) return sendAnswer(request, response, asked(new URLSearchParams(search)));
    if (handlers.has(pathname) || isKnownPicture(pathname) || isKnownCard(pathname, Date.now())) {
      dropHeaders(request, frameworkHeaders);
      return handle(request, response);
    }
    return pages.serve(request, response, pathname, search);
  }

  cutSlowClients(server);
  await listen(server, options);
  // What takes deliveries is loaded when it is first asked: not by the first push. This one has no signature, and is refused.
  if (process.env.MARBRE_PUBLISH_SECRET) void askNext(handle, "/desk/publish", "POST").catch(() => {});
  return {
    server,
    pages,
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
      });
      await app.close();
      store.close();
    },
  };
}

/** Whether a request has one of these methods; any other is answered here. */
function allows({ method = "" }: IncomingMessage, response: ServerResponse, methods: string[]): boolean {
  if (methods.includes(method)) return true;
  response.statusCode = 405;
  response.setHeader("Allow", methods.join(", "));
  response.end();
  return false;
}

function dropHeaders(request: IncomingMessage, names: RegExp): void {
  for (const name of Object.keys(request.headers)) if (names.test(name)) delete request.headers[name];
}

/** Headers that the answer does not bring itself: Next would add its own to those already there. */
function addMissingHeaders(response: ServerResponse, headers: typeof doorHeaders): void {
  const writeHead = response.writeHead;
  response.writeHead = function (...head: unknown[]) {
    for (const [name, value] of headers) if (!this.hasHeader(name)) this.setHeader(name, value);
    return Reflect.apply(writeHead, this, head);
  };
}

/** Milliseconds that a client may take: for its headers, for its whole request, and without taking anything of an answer. */
function cutSlowClients(server: Server): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.timeout = 60_000;
}

function listen(server: Server, { port, host }: { port: number; host?: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(taken ? new Error(`Port ${port} is taken by another program: set PORT to a free one.`) : error);
    });
    server.listen(port, host, resolve);
  });
}

/** A request of our own, so that nothing of a reader's request can reach a page that others will get. */
async function askNext(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  path: string,
  method = "GET",
): Promise<void> {
  const request = new IncomingMessage(new Socket());
  request.method = method;
  request.url = encodePath(path);
  request.headers = { host: "localhost" };
  const response = new ServerResponse(request);
  response.write = () => true;
  response.end = () => {
    response.emit("finish");
    response.emit("close");
    return response;
  };
  await handle(request, response);
}

function pageOf({ page, error }: Rendering): Page {
  if (!page) throw new Error("The page could not be rendered.", { cause: error });
  return page;
}

/** Pages of another build, or of another base URL, are not ours. */
function editionOf(folder: string): string {
  const build = readFileSync(join(folder, ".next", "BUILD_ID"), "utf8");
  return createHash("sha256")
    .update(`${build}\n${process.env.MARBRE_BASE_URL ?? ""}`)
    .digest("hex")
    .slice(0, 16);
}

function megabytes(name: string, otherwise: number): number {
  const value = Number(process.env[name] ?? otherwise);
  if (!(value > 0))
    throw new Error(`${name} must be a number of megabytes greater than 0, and is ${process.env[name]}.`);
  return value * 1024 * 1024;
}
