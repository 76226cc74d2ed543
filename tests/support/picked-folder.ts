import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { filesBelow } from "../../cli/files-below.ts";

/**
 * Lets the page pick a folder without a dialog, which no test can answer: the browser's own folder of the site, filled with a repository that
 * has this copy. It behaves as a picked folder does.
 */
export async function putFolder(page: Page, content: string): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  const files = filesBelow(content).filter((name) => /\.(?:md|yaml)$/.test(name) || name.includes("xiaomi-europe"));
  await page.evaluate(
    async (files) => {
      const root = await navigator.storage.getDirectory();
      await root.getDirectoryHandle(".git", { create: true });
      for (const { path, base64 } of files) {
        const folders = path.split("/");
        const name = folders.pop() ?? "";
        let folder = root;
        for (const part of folders) folder = await folder.getDirectoryHandle(part, { create: true });
        const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await stream.write(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
        await stream.close();
      }
    },
    files.map((name) => ({ path: `content/${name}`, base64: readFileSync(join(content, name)).toString("base64") })),
  );
}

/** A file of the picked folder. */
export function readPicked(page: Page, path: string): Promise<string> {
  return page.evaluate(async (path) => {
    const folders = path.split("/");
    const name = folders.pop() ?? "";
    let folder = await navigator.storage.getDirectory();
    for (const part of folders) folder = await folder.getDirectoryHandle(part);
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, path);
}

/** The paths of all files in the picked folder. */
export function pickedFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    const walk = async (folder: FileSystemDirectoryHandle, prefix: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${prefix}${name}/`);
        else found.push(prefix + name);
      }
    };
    await walk(await navigator.storage.getDirectory(), "");
    return found;
  });
}
