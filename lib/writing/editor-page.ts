import type { Site } from "#lib/content/site.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { editorWordsOf } from "./editor-words.ts";
import type { GitHost } from "./git-host.ts";
import { webEditorConfig } from "./web-editor.ts";

/** The web editor as a page of its own: its program draws it, and nothing of the desk is around it. */
export function editorPage(site: Site, host: GitHost, folder: string): Response {
  const configuration = JSON.stringify(webEditorConfig(site, host.backend, folder)).replaceAll("<", "\\u003c");
  const { language, words } = editorWordsOf(site.language);
  const title = words.title(site.name).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const scripts = ["manual.js", "sveltia-cms.js", "start.js"].map(
    (file) => `<script src="${deskPaths.write}/${file}"></script>`,
  );
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<noscript><p>${words.needsScripts}</p></noscript>
<script type="application/json" id="configuration">${configuration}</script>
${scripts.join("\n")}
</body>
</html>
`;
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy": editorPolicy(host.origins),
      // The window in which an editor signs in at the host of git tells this one that it is done.
      "Cross-Origin-Opener-Policy": host.origins.length > 0 ? "same-origin-allow-popups" : "same-origin",
    },
  });
}

/**
 * What the page of the web editor may do more than other pages: write styles into itself (its program does), show and read images that it holds
 * (`blob:`, `data:`), work in the background (`blob:`), show its preview in a frame of its own (`blob:`), and talk to the host of git. Its scripts are files of ours.
 */
export function editorPolicy(origins: readonly string[]): string {
  const hosts = origins.map((origin) => ` ${origin}`).join("");
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src blob:",
    "font-src 'self'",
    `connect-src 'self' blob: data:${hosts}`,
    "worker-src blob:",
    "frame-src blob:",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
