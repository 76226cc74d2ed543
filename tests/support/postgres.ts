import { type ChildProcessByStdio, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import pg from "pg";

/** A PostgreSQL of this machine for tests. `stop` and `start` are what an operator does: the data stays, and so does the address. */
export type PostgresServer = {
  url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and deletes its data. It also ends with this process. */
  close(): Promise<void>;
};

/**
 * Starts a server of one's own, in about 4 s. What needs no stopping takes a database of the shared one: `eachDatabase`.
 *
 * @param options `durable` for one that keeps what it has answered, as an operator's does: slower.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const server = ["tests/support/postgres-server.ts", ...(durable ? ["durable"] : [])];
  const child = spawn(process.execPath, server, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error("The PostgreSQL of the tests has ended by itself.");
    return value;
  };
  const tell = async (word: string) => {
    child.stdin.write(`${word}\n`);
    await next();
  };
  const url = await next();
  return { url, stop: () => tell("stop"), start: () => tell("start"), close: () => end(child) };
}

/** Makes a database on a server and returns its address: an empty one, or a copy of another, to which nobody may be connected. */
export async function newPostgresDatabase(server: string, original?: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await ask(server, `create database ${name}${original ? ` template ${nameIn(original)}` : ""}`);
  return addressOf(server, name);
}

/** Deletes a database, whoever is connected to it. */
export async function dropPostgresDatabase(url: string): Promise<void> {
  await ask(addressOf(url, "postgres"), `drop database if exists ${nameIn(url)} with (force)`);
}

function nameIn(url: string): string {
  return new URL(url).pathname.slice(1);
}

function addressOf(server: string, name: string): string {
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function end(child: ChildProcessByStdio<Writable, Readable, null>): Promise<void> {
  const ended = once(child, "exit");
  child.stdin.end();
  await ended;
}
