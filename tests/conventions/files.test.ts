import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { code, codeFolders, type SourceFile, sourceFiles, withoutComments } from "../support/source-files.ts";

/** No file that people read may be longer, in lines. */
const longest = 250;

const files = sourceFiles(codeFolders, code);
const styles = sourceFiles(["components", "app"], /\.css$/);
const configuration = sourceFiles(["next.config.ts", "vitest.config.ts"], code);

/** The words that make a folder or a file a drawer for everything. */
const drawers = /(?:^|\/)(?:utils?|helpers?|services?|types?|common|misc|shared)(?:\/|\.tsx?$)/;

/** What a barrel is made of, and nothing else. */
const reExport = /export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+"[^"]+";?/g;

function pathsOf(found: SourceFile[]): string[] {
  return found.map(({ path }) => path);
}

describe("files", () => {
  test(`have at most ${longest} lines`, () => {
    const read = [...files, ...styles, ...configuration].filter(({ path }) => !/^(?:art|bench\/corpus)\//.test(path));
    const long = read.map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }));
    expect(long.filter(({ lines }) => lines > longest)).toEqual([]);
  });

  test("only re-export what they also define or rename, outside the drawing set", () => {
    const barrels = files.filter(({ path, text }) => {
      const bare = withoutComments(text);
      return !path.startsWith("art/") && bare.replace(reExport, "").trim() === "" && bare.trim() !== "";
    });
    expect(pathsOf(barrels)).toEqual([]);
    expect(pathsOf(files).filter((path) => /\/index\.tsx?$/.test(path))).toEqual([]);
  });

  test("are named after what they are about", () => {
    expect(pathsOf(files).filter((path) => drawers.test(path))).toEqual([]);
  });

  test("never say any", () => {
    const any = /[:<|&,(]\s*any\b(?=\s*[;,)>|&=[\]{])|\bas any\b/;
    expect(pathsOf(files.filter(({ text }) => any.test(withoutComments(text).replace(/"[^"\n]*"/g, '""'))))).toEqual(
      [],
    );
  });

  test("hold no test that is skipped, alone or still to be written", () => {
    const marked = /\b(?:test|it|describe|suite)\.(?:skip|only|todo|fails|skipIf|runIf)\b/;
    expect(pathsOf(files.filter(({ text }) => marked.test(text)))).toEqual([]);
  });
});

describe("every text of the project", () => {
  test("knows no folder of anybody's machine", () => {
    const texts = sourceFiles(
      ["README.md", "AGENTS.md", "CHANGELOG.md", "docs", "package.json", "biome.json", "knip.json", ".ci"],
      /./,
    );
    const machine = /(?<![\w.<>)\]-])\/(?:home|Users|root|work|mnt)\/\w/;
    expect(pathsOf([...files, ...styles, ...texts].filter(({ text }) => machine.test(text)))).toEqual([]);
  });
});

describe("the lock file", () => {
  test("names no address to fetch from, so that each machine asks its own registry", () => {
    expect(readFileSync("package-lock.json", "utf8")).not.toMatch(/"resolved": "/);
  });
});
