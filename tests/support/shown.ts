import { renderToStaticMarkup } from "react-dom/server";
import type { View } from "#app/show.tsx";
import { makePage } from "#lib/pages/page.ts";
import { heldView } from "#lib/pages/views.ts";

/**
 * Lets `show` answer in a test without a server: handlers are functions from Request to Response, and what they show is rendered
 * by React alone, without the frame of the document.
 */
export function showWithoutServer(): void {
  globalThis.marbreRender = async (path) => {
    const view = heldView<View>(path.split("/").at(-1) ?? "");
    if (!view) throw new Error(`Nothing is held at ${path}.`);
    const html = `<!DOCTYPE html><title>${view.title}</title>${renderToStaticMarkup(view.body)}`;
    return makePage(path, html, { status: 200 });
  };
}
