import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import SpecimenRoute from "#app/styleguide/[specimen]/page.dev.tsx";
import StyleguideRoute from "#app/styleguide/page.dev.tsx";
import { attributes } from "./ask.ts";

/**
 * The styleguide as documents, without a development server: the same routes, rendered by React alone, over the archive of a state
 * folder, with the sheets of a running site.
 */
export class SpecimenPages {
  readonly #links: string;

  private constructor(links: string) {
    this.#links = links;
  }

  static async of(origin: string, state: string): Promise<SpecimenPages> {
    process.env.MARBRE_STATE = state;
    const pages = await Promise.all(["/", "/desk/sign-in"].map(async (path) => (await fetch(origin + path)).text()));
    const sheets = pages.flatMap((html) => attributes(html, "link", "href")).filter((href) => href.endsWith(".css"));
    return new SpecimenPages([...new Set(sheets)].map((href) => `<link rel="stylesheet" href="${href}"/>`).join(""));
  }

  /** A specimen, or with no slug the list of all. */
  async document(slug: string | undefined): Promise<string> {
    const shown =
      slug === undefined ? StyleguideRoute() : await SpecimenRoute({ params: Promise.resolve({ specimen: slug }) });
    const own = readFileSync("app/styleguide/styleguide.css", "utf8");
    return `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${this.#links}<style>${own}</style></head><body>${renderToStaticMarkup(shown)}</body></html>`;
  }

  [Symbol.dispose](): void {
    globalThis.marbreDesk?.archive.db.close();
    globalThis.marbreDesk = undefined;
  }
}
