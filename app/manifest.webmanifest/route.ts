import { connection } from "next/server";
import { read } from "#lib/archive/newsroom.ts";

/** The paper as a telephone keeps it among its programs. Made for each request: its name is copy, and copy is no part of the build. */
export async function GET(): Promise<Response> {
  await connection();
  const { site } = read(() => ({ view: undefined, on: [] })).frame;
  const manifest = {
    id: "/",
    name: `${site.name} — ${site.tagline}`,
    short_name: site.name,
    description: site.description,
    lang: site.language,
    start_url: "/",
    scope: "/",
    display: "minimal-ui",
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { "Content-Type": "application/manifest+json", "Cache-Control": "public, max-age=3600" },
  });
}

/** `--paper` of the light scheme. */
const paper = "#f4efe6";
