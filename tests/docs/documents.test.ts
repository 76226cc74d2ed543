import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { basename, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { sourceFiles } from "../support/source-files.ts";
import { anchorsOf, codeSpans, type Document, documents, linksOf, readDocument } from "./documents.ts";

const all = documents();
const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
const roots = new Set(readdirSync(".").filter((name) => ![".git", ".next", ".marbre", "node_modules"].includes(name)));

function offences(find: (document: Document) => string[]): string[] {
  return all.flatMap((document) => find(document).map((what) => `${document.path}: ${what}`));
}

/** Paths with a placeholder (`<slug>`, `…`) are forms, not files; what does not begin at the root is an address or a field. */
function isPath(span: string): boolean {
  const [first = "", ...rest] = span.split("/");
  if (/[\s<>…#:,"'=]/.test(span) || packages.includes(span)) return false;
  return rest.length > 0 ? roots.has(first) : /\.(?:ts|tsx|json|mjs|cjs)$/.test(span);
}

function exists(path: string): boolean {
  if (path.includes("/")) return existsSync(path) || globSync(path).length > 0;
  return existsSync(path) || globSync(`{app,art,bench,cli,components,lib,tests}/**/${path}`).length > 0;
}

describe("documents", () => {
  test("name only files and folders that exist", () => {
    expect(offences((document) => codeSpans(document).filter((span) => isPath(span) && !exists(span)))).toEqual([]);
  });

  test("name only npm scripts that exist", () => {
    const missing = ({ text }: Document) =>
      [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)]
        .map(([, script, short]) => script ?? short ?? "")
        .filter((script) => !(script in manifest.scripts));
    expect(offences(missing)).toEqual([]);
  });

  test("link only to what exists, and to headings that exist", () => {
    const broken = (document: Document) =>
      linksOf(document).filter((link) => {
        const [target = "", anchor] = decodeURI(link).split("#");
        const path = target === "" ? document.path : posix.join(posix.dirname(document.path), target);
        if (!existsSync(path)) return true;
        return anchor !== undefined && path.endsWith(".md") && !anchorsOf(readDocument(path)).has(anchor);
      });
    expect(offences(broken)).toEqual([]);
  });

  test("name the variables and the codes of the program, and no others", () => {
    const pattern = /\bMARBRE_[A-Z_]+\b/g;
    const said = new Set(all.flatMap(({ text }) => text.match(pattern) ?? []));
    const inCode = new Set(
      sourceFiles(["app", "cli", "lib", "next.config.ts"], /\.tsx?$/).flatMap(({ text }) => text.match(pattern) ?? []),
    );
    expect([...inCode].filter((name) => !said.has(name))).toEqual([]);
    expect([...said].filter((name) => !inCode.has(name))).toEqual([]);
  });

  test("leave no variable of .env.example unexplained", () => {
    const names = [...readFileSync(".env.example", "utf8").matchAll(/^#?\s*([A-Z_]+)=/gm)].map(
      ([, name]) => name ?? "",
    );
    const operating = readDocument("docs/operating.md");
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !codeSpans(operating).includes(name))).toEqual([]);
  });
});

describe("the changelog", () => {
  test("speaks of the version to come or of this one", () => {
    const { text } = readDocument("CHANGELOG.md");
    expect(text).toMatch(new RegExp(`^## (?:Unreleased|\\[?${manifest.version.replaceAll(".", "\\.")})`, "m"));
  });
});

describe("AGENTS.md", () => {
  test("has at most 60 lines", () => {
    expect(readDocument("AGENTS.md").text.trimEnd().split("\n").length).toBeLessThanOrEqual(60);
  });
});

describe("the glossary", () => {
  const { text } = readDocument("docs/glossary.md");
  const names = text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .flatMap((line) => [...(line.split("|").at(-2) ?? "").matchAll(/`([A-Z]\w+)(?:\.(\w+))?`/g)])
    .map(([, type = "", field]) => ({ type, field }));
  const code = sourceFiles(["lib", "components"], /\.tsx?$/);

  test.each(names)("names $type, which is in the code with its field $field", ({ type, field }) => {
    const exported = new RegExp(`^export (?:type|class|function) ${type}\\b`, "m");
    const home = code.find((file) => exported.test(file.text));
    expect(home?.path).toBeDefined();
    expect(home?.text).toMatch(new RegExp(`\\b${field ?? type}\\b`));
  });
});

describe("decision records", () => {
  const records = globSync("docs/decisions/*.md").sort();

  test("are numbered once each, and dated", () => {
    const numbers = records.map((path) => /^(\d{4})-[a-z0-9-]+\.md$/.exec(basename(path))?.[1]);
    expect(numbers.every((number) => number !== undefined)).toBe(true);
    expect(new Set(numbers).size).toBe(records.length);
    expect(records.filter((path) => !/^Date: \d{4}-\d{2}-\d{2}$/m.test(readFileSync(path, "utf8")))).toEqual([]);
  });

  test("give each dependency its reason", () => {
    const { text } = readDocument("docs/decisions/0009-libraries.md");
    expect(packages.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  test("have at most 60 lines", () => {
    expect(records.filter((path) => readFileSync(path, "utf8").trimEnd().split("\n").length > 60)).toEqual([]);
  });
});
