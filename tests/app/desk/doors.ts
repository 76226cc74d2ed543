import { afterAll, beforeAll } from "vitest";
import { database } from "#lib/database/database.ts";
import { databasePlace } from "#lib/database/place.ts";
import type { Store } from "#lib/database/store.ts";
import { Browser, password } from "../../lib/staff/newsroom.ts";
import { Paper } from "../../support/paper.ts";
import { showWithoutServer } from "../../support/shown.ts";

const origin = "http://localhost:3000";

/** The paper that the doors of a test file stand in. */
export function openPaper(): void {
  const paper = new Paper();
  beforeAll(async () => {
    process.env.MARBRE_STATE = paper.state;
    await paper.update();
    showWithoutServer();
  });
  afterAll(() => paper[Symbol.dispose]());
}

/** Makes a test's database that of the process. */
export function takeDatabase(store: Store): void {
  process.env.DATABASE_URL = store.dialect === "postgres" ? store.place.address : "";
  globalThis.marbreDatabase = { address: databasePlace().address, store: Promise.resolve(store) };
  void database;
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

type Asked = { form?: Record<string, string>; params?: Record<string, string>; headers?: Record<string, string> };

/** A browser that goes through doors, as functions from Request to Response. */
export class Visitor extends Browser {
  /** Asks for a page, or sends a form from a page of ours. */
  async ask(handler: unknown, path: string, { form, params = {}, headers = {} }: Asked = {}): Promise<Response> {
    const all = new Headers({
      ...Object.fromEntries(this.headers),
      "X-Forwarded-For": this.network.replace("0/24", "7"),
    });
    if (form) all.set("Sec-Fetch-Site", "same-origin");
    for (const [name, value] of Object.entries(headers)) all.set(name, value);
    const request = new Request(origin + path, {
      headers: all,
      ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
    });
    const response = await (handler as Handler)(request, { params: Promise.resolve(params) });
    this.keep(response.headers.getSetCookie());
    return response;
  }

  signInForm(email: string, more: Record<string, string> = {}): Asked {
    return { form: { email, password, ...more } };
  }
}
