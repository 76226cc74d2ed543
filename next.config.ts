import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  cacheHandler: `${import.meta.dirname}/lib/pages/cache-handler.ts`,
  cacheMaxMemorySize: 0,
  // Clients on this list get every page rendered anew, past the cache and with the framework's scripts. Nobody is on it: our
  // pages are complete when they are sent, with their metadata in the head.
  htmlLimitedBots: /(?!)/,
  poweredByHeader: false,
  generateEtags: false,
  agentRules: false,
  // Names of fonts carry a hash of their content.
  headers: async () => [
    { source: "/fonts/:file*", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }] },
    // From the cache at once, so that a remembered choice of colours is there before the page is seen.
    {
      source: "/marbre.js",
      headers: [{ key: "Cache-Control", value: "public, max-age=600, stale-while-revalidate=86400" }],
    },
  ],
  serverExternalPackages: ["better-sqlite3", "opentype.js", "sharp"],
  typescript: { ignoreBuildErrors: true },
};

/** Routes that end in `.dev.tsx` are the desk's own: `next build` does not see them, so that they are in no build. */
export default function configOf(phase: string): NextConfig {
  const extensions = ["tsx", "ts"];
  return { ...config, pageExtensions: phase === PHASE_DEVELOPMENT_SERVER ? [...extensions, "dev.tsx"] : extensions };
}
