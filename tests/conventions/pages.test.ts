import { describe, expect, test } from "vitest";
import { code, sourceFiles, withoutComments } from "../support/source-files.ts";

const pages = sourceFiles(["app", "components"], code);
const styles = sourceFiles(["app", "components"], /\.css$/);

function matching(pattern: RegExp, among = pages): string[] {
  return among.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path);
}

const isComponent = ({ path }: { path: string }) => path.startsWith("components/");

describe("public pages", () => {
  const shown = pages.filter(({ path }) => path.startsWith("app/(public)/") || path.startsWith("components/"));

  test("have no client components and no server actions", () => {
    expect(matching(/["']use (?:client|server)["']/, shown)).toEqual([]);
  });

  test("have no loading files and no Suspense, which would send half a document", () => {
    expect(matching(/<Suspense\b/, shown)).toEqual([]);
    expect(pages.map(({ path }) => path).filter((path) => /\/loading\.tsx?$/.test(path))).toEqual([]);
  });

  test("have no components that wait, which cannot be made into markup at once", () => {
    expect(matching(/\basync function [A-Z]|\basync \([^)]*\) => \(?</, shown.filter(isComponent))).toEqual([]);
  });

  test("have no inline styles and no inline handlers, which their content policy refuses", () => {
    expect(matching(/\sstyle=|\son[A-Z]\w*=\{/)).toEqual([]);
  });

  test("take every word that readers see from lib/site, not from a component; specimens are copy", () => {
    const said = pages.filter(({ path }) => !path.startsWith("app/styleguide/"));
    expect(matching(/[À-ÖØ-öø-ÿŒœ«»]/, said)).toEqual([]);
  });

  test("read neither the clock nor the environment in a component", () => {
    expect(
      matching(
        /\bDate\.now\(|\bnew Date\(\)|\bprocess\.env\b/,
        pages.filter(({ path }) => path.startsWith("components/")),
      ),
    ).toEqual([]);
  });
});

describe("the styleguide", () => {
  test("has no route but those of development, which a build leaves out", () => {
    const routes = pages
      .map(({ path }) => path)
      .filter((path) => /^app\/styleguide\/(?:.*\/)?(?:page|layout|route|default|template)\./.test(path));
    expect(routes.length).toBeGreaterThan(0);
    expect(routes.filter((path) => !path.endsWith(".dev.tsx"))).toEqual([]);
  });

  test("is imported by nothing else", () => {
    const others = pages.filter(({ path }) => !path.startsWith("app/styleguide/"));
    expect(matching(/#app\/styleguide\//, others)).toEqual([]);
  });
});

describe("style sheets", () => {
  test("load nothing from elsewhere", () => {
    expect(matching(/url\(\s*["']?(?:[a-z]+:)?\/\//i, styles)).toEqual([]);
  });
});
