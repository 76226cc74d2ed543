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
  serverExternalPackages: ["better-sqlite3", "opentype.js", "sharp"],
  typescript: { ignoreBuildErrors: true },
};

/**
 * In production documents for machines are made before Next is asked; in development a route of its own makes them.
 * What is in `public/` or has a route handler comes first.
 */
const documents = [
  { source: "/:path((?!_next/).+\\.(?:xml|md|json|jsonl|txt))", destination: "/dev/documents/:path" },
  { source: "/oembed", destination: "/dev/documents/oembed" },
];

const extensions = ["tsx", "ts"];

/** Routes that end in `.dev.tsx` are the desk's own: `next build` does not see them, so that they are in no build. */
export default function configOf(phase: string): NextConfig {
  if (phase !== PHASE_DEVELOPMENT_SERVER) return { ...config, pageExtensions: extensions };
  const rewrites = async () => ({ beforeFiles: [], afterFiles: documents, fallback: [] });
  return { ...config, rewrites, pageExtensions: [...extensions, "dev.tsx"] };
}
