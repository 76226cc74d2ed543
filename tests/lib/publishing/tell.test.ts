import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Problem } from "#lib/content/problem.ts";
import type { Publication } from "#lib/publishing/publication.ts";
import { type Telling, tellPublication } from "#lib/publishing/tell.ts";
import { eachDatabase } from "../../support/databases.ts";
import { paper } from "../../support/mail.ts";

const problem: Problem = {
  file: "articles/2015/03/un.md",
  line: 6,
  column: 10,
  rule: "unknown-section",
  message: "La rubrique « voile » n’existe pas.",
  hint: "Écrivez mobile ou internet.",
};

const publication = (more: Partial<Publication> = {}): Publication => ({
  at: 0,
  milliseconds: 120,
  origin: "webhook",
  by: "Claire",
  outcome: "problems",
  commit: "9f4c0e1d2b3a49586776859403f2e1d0c9b8a7f6",
  subject: "Change le titre",
  author: "Claire",
  added: 1,
  changed: 2,
  removed: 0,
  files: [problem.file],
  moved: 9,
  problems: [problem],
  problemCount: 3,
  program: false,
  ...more,
});

let host: Server;
let answers: number[];
let asked: { path: string; body: unknown }[];
let log: string[];

beforeEach(async () => {
  answers = [];
  asked = [];
  log = [];
  host = createServer(async (request, response) => {
    const parts = await request.toArray();
    asked.push({ path: request.url ?? "", body: JSON.parse(Buffer.concat(parts).toString("utf8")) });
    response.writeHead(answers.shift() ?? 201).end();
  });
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
});
afterEach(() => new Promise<void>((resolve) => host.close(() => resolve())));

function telling(more: Partial<Telling> = {}): Telling {
  const address = host.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const status = {
    host: "forgejo" as const,
    api: `http://127.0.0.1:${port}/api/v1`,
    repository: "journal/copie",
    token: "jeton",
  };
  return {
    settings: { status },
    site: () => paper,
    store: () => Promise.reject(new Error("no database")),
    log: (line) => log.push(line),
    pauses: [1, 1],
    ...more,
  };
}

test("the host is told of each commit, in the language of the paper", async () => {
  await tellPublication(publication(), telling());
  await tellPublication(publication({ outcome: "published", problems: [], problemCount: 0 }), telling());
  await tellPublication(publication({ outcome: "refused", refusal: "diverged" }), telling());
  expect(asked.map(({ path }) => path)).toEqual(
    Array(3).fill("/api/v1/repos/journal/copie/statuses/9f4c0e1d2b3a49586776859403f2e1d0c9b8a7f6"),
  );
  expect(asked.map(({ body }) => body)).toMatchObject([
    { state: "failure", description: "3\u00a0problèmes\u00a0: voyez la page des publications." },
    { state: "success", description: "En ligne, 3\u00a0fichiers.", target_url: "https://preuve.example/desk/publish" },
    { state: "failure", description: expect.stringContaining("La branche distante") },
  ]);
});

test("a host that is away is told again, and given up within bounds", async () => {
  answers = [500, 503];
  await tellPublication(publication(), telling());
  expect(asked).toHaveLength(3);
  expect(log.join("\n")).not.toContain("UNTOLD");
  answers = [500, 500, 401];
  await tellPublication(publication(), telling());
  expect(asked).toHaveLength(6);
  expect(log.at(-1)).toMatch(/^MARBRE_PUBLISH_UNTOLD forgejo: POST http:\/\/127\.0\.0\.1:\d+ answered 401$/);
});

test("a site that ends does not wait for a host that is away", async () => {
  answers = [500];
  await tellPublication(publication(), telling({ pauses: [3_600_000], signal: AbortSignal.abort() }));
  expect(log.at(-1)).toContain("MARBRE_PUBLISH_UNTOLD");
});

test("the log has one line for what went well, and every problem with its place", async () => {
  await tellPublication(publication(), telling());
  await tellPublication(publication({ outcome: "published", problems: [] }), telling());
  await tellPublication(publication({ outcome: "nothing" }), telling());
  await tellPublication(publication({ outcome: "refused", refusal: "in-the-way", detail: "a\nb" }), telling());
  expect(log).toEqual([
    expect.stringMatching(/^MARBRE_PUBLISH_PROBLEMS 9f4c0e1d2b3a “Change le titre”: 1 added, 2 changed.* 3 problems/),
    expect.stringContaining("content/articles/2015/03/un.md:6:10  unknown-section"),
    expect.stringContaining("→ Écrivez mobile ou internet."),
    expect.stringMatching(
      /^MARBRE_PUBLISHED 9f4c0e1d2b3a “Change le titre”: 1 added, 2 changed, 0 removed; 9 subjects/,
    ),
    "MARBRE_PUBLISH_REFUSED 9f4c0e1d2b3a in-the-way: a b",
  ]);
  expect(asked).toHaveLength(3);
});

test("a database that is away keeps nobody from being told otherwise", async () => {
  const settings = { ...telling().settings, mail: "desk@preuve.example" };
  await tellPublication(publication(), telling({ settings }));
  expect(log.at(-1)).toBe("MARBRE_PUBLISH_UNTOLD mail: no database");
  expect(asked).toHaveLength(1);
});

eachDatabase("the mail about a publication", (open) => {
  test("tells each problem with its remedy, why one was refused, and nothing of what went well", async () => {
    const store = await open();
    const settings = { mail: "desk@preuve.example" };
    const all = telling({ settings, store: async () => store });
    await tellPublication(publication(), all);
    await tellPublication(publication({ outcome: "refused", refusal: "in-the-way", detail: "articles/x.md" }), all);
    await tellPublication(publication({ outcome: "published" }), all);
    await tellPublication(publication({ outcome: "nothing" }), all);
    const mails = await store.db.selectFrom("outbox").selectAll().orderBy("at").orderBy("subject").execute();
    expect(mails.map(({ kind, recipient }) => [kind, recipient])).toEqual(
      Array(2).fill(["publication", "desk@preuve.example"]),
    );
    const problems = mails.find(({ subject }) => subject.includes("problèmes"));
    expect(problems?.text).toContain(
      "articles/2015/03/un.md, ligne\u00a06\nLa rubrique « voile » n’existe pas.\n→ Écrivez mobile ou internet.",
    );
    expect(problems?.text).toContain("et 2\u00a0autres");
    expect(problems?.text).toContain("https://preuve.example/desk/publish");
    const refusal = mails.find(({ subject }) => subject.includes("refusée"));
    expect(refusal?.text).toMatch(/n’a pas été publié\. Git n’a pas pu écrire les fichiers[\s\S]*articles\/x\.md/);
  });
});
