import type { GitBackend } from "@sveltia/cms";
import { type GitHost, gitHost } from "./git-host.ts";

export type WritingDesk = {
  /** Where the web editor saves, if that is configured. */
  host?: GitHost;
  /** What opens it over a folder that the browser may write to: only where the site runs on the editor's own machine. */
  local?: GitHost;
  /** Why the configuration says nothing. */
  problem?: string;
  /** The folder of the copy in the repository. */
  folder: string;
};

/** The program wants a host of git even where it only works on a folder; this one is never asked. */
const nobody: GitBackend = { name: "github", repo: "marbre/local", auth_methods: ["token"] };

/** Where the web editor can work, by the environment and by the host (with its port) that the browser asked. */
export function writingDesk(env: Record<string, string | undefined>, asked: string): WritingDesk {
  const folder = (env.MARBRE_WRITE_FOLDER ?? "content").replace(/^\/+|\/+$/g, "");
  const read = gitHost(env);
  if (read.ok && read.host) return { host: read.host, folder };
  const own = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(asked);
  return {
    folder,
    ...(own ? { local: { backend: nobody, origins: [] } } : {}),
    ...(read.ok ? {} : { problem: read.problem }),
  };
}
