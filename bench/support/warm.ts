import type { Subject } from "./start-subject.ts";

/** Asks for every page once; a page that is not there is never kept, so it would be counted each time. */
export async function present(site: Subject, paths: string[]): Promise<string[]> {
  const found: string[] = [];
  await site.client.each(paths, async (path) => {
    if ((await site.client.get(path)).status === 200) found.push(path);
  });
  return found;
}

/** The paths whose page had to be rendered again to be served. */
export async function askAgain(site: Subject, paths: string[]): Promise<string[]> {
  const again: string[] = [];
  let { rendered } = await site.report();
  for (const path of paths) {
    await site.client.get(path);
    const now = (await site.report()).rendered;
    if (now > rendered) again.push(path);
    rendered = now;
  }
  return again;
}
