import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deskPaths } from "#lib/site/desk-paths.ts";

export type EditorFile = { type: string; bytes: Buffer };

/** Reads a file of the web editor by its name below `/desk/write`; nothing for any other name. Files are read once. */
export function editorFile(name: string): EditorFile | undefined {
  const known = read.get(name);
  if (known) return known;
  const make = makers.get(name) ?? (/^locales\/[a-z]{2,3}(?:-[A-Z]{2})?\.json$/.test(name) ? locale : undefined);
  const made = make?.(name);
  if (made) read.set(name, made);
  return made;
}

const read = new Map<string, EditorFile>();

const makers = new Map<string, (name: string) => EditorFile>([
  ["sveltia-cms.js", script],
  ["manual.js", () => ({ type: scriptType, bytes: Buffer.from("window.CMS_MANUAL_INIT = true;\n") })],
  ["start.js", () => ({ type: scriptType, bytes: Buffer.from(start) })],
  ["package.json", () => ({ type: "application/json", bytes: Buffer.from(JSON.stringify({ version: version() })) })],
  ["status.json", () => ({ type: "application/json", bytes: Buffer.from('{"status":{"indicator":"none"}}') })],
  ["icons.woff2", () => ({ type: "font/woff2", bytes: readFileSync(icons) })],
]);

const scriptType = "text/javascript; charset=utf-8";
const program = join(process.cwd(), "node_modules", "@sveltia", "cms");
const icons = join(
  process.cwd(),
  "node_modules/@fontsource-variable/material-symbols-outlined/files/material-symbols-outlined-latin-wght-normal.woff2",
);

/** The page holds the configuration, and a script of its own begins: nothing that is written in the page runs. */
const start = `CMS.init({ config: JSON.parse(document.getElementById("configuration").textContent) });\n`;

/** What the program asks of others, and what it gets here instead: all of it must be found, or a new release asks in another way. */
const detours: [RegExp, string][] = [
  [/\$\{\w+\}@\$\{\w+\}\/locales/g, `${deskPaths.write}/locales`],
  [/\$\{\w+\}\/package\.json/g, `${deskPaths.write}/package.json`],
  [
    /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/material-symbols-outlined:[^)]+/g,
    `${deskPaths.write}/icons.woff2`,
  ],
  [/https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g, `${deskPaths.write}/status.json`],
  [/https:\/\/status-api\.hostedstatus\.com\/[\w./]+/g, `${deskPaths.write}/status.json`],
  // Text is set in the letters of the system.
  [/@font-face \{font-family:'(?:Source Sans 3|Noto Mono)'[^}]*\}/g, ""],
];

/** @throws when the program asks something of others in a way that is not known here. */
function script(): EditorFile {
  let text = readFileSync(join(program, "dist", "sveltia-cms.js"), "utf8");
  for (const [pattern, own] of detours) {
    if (text.search(pattern) === -1)
      throw new Error(`The web editor has nothing like ${pattern}: look what it asks of others.`);
    text = text.replace(pattern, own);
  }
  return { type: scriptType, bytes: Buffer.from(text) };
}

function locale(name: string): EditorFile | undefined {
  try {
    return { type: "application/json", bytes: readFileSync(join(program, name)) };
  } catch {
    return undefined;
  }
}

function version(): unknown {
  return JSON.parse(readFileSync(join(program, "package.json"), "utf8")).version;
}
