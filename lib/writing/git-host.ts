import type { GitBackend } from "@sveltia/cms";

/** Where the web editor saves: a repository on a host of git. */
export type GitHost = {
  backend: GitBackend;
  /** What the browser of an editor talks to: origins. */
  origins: string[];
};

export type GitHostReading = { ok: true; host: GitHost | undefined } | { ok: false; problem: string };

const hosts = { github: "github", gitlab: "gitlab", gitea: "gitea", forgejo: "gitea" } as const;
const publicRoots = {
  github: "https://api.github.com",
  gitlab: "https://gitlab.com/api/v4",
  gitea: "https://gitea.com/api/v1",
};

/**
 * The host of git that the environment names by `MARBRE_WRITE_BACKEND`, `MARBRE_WRITE_REPOSITORY` and what else its sign-in
 * needs; none when there is none. Editors sign in there with a token of theirs, or by OAuth where an application is named.
 */
export function gitHost(env: Record<string, string | undefined>): GitHostReading {
  const named = env.MARBRE_WRITE_BACKEND ?? "";
  if (named === "") return { ok: true, host: undefined };
  const name = hostNames.find((host) => host === named);
  if (name === undefined) {
    return { ok: false, problem: `MARBRE_WRITE_BACKEND must be ${hostNames.join(", ")}, and is ${named}.` };
  }
  const repo = env.MARBRE_WRITE_REPOSITORY ?? "";
  if (!/^[\w.-]+(?:\/[\w.-]+)+$/.test(repo)) {
    return { ok: false, problem: "MARBRE_WRITE_REPOSITORY must name a repository: owner/name." };
  }
  const origin = env.MARBRE_WRITE_HOST ?? "";
  if (origin !== "" && !isOrigin(origin)) {
    return { ok: false, problem: `MARBRE_WRITE_HOST must be an origin, https://git.example, and is ${origin}.` };
  }
  return { ok: true, host: hostOf(hosts[name], repo, origin.replace(/\/$/, ""), env) };
}

const hostNames = ["github", "gitlab", "gitea", "forgejo"] as const;

const apiPaths = { github: "/api/v3", gitlab: "/api/v4", gitea: "/api/v1" };

function hostOf(
  name: GitBackend["name"],
  repo: string,
  origin: string,
  env: Record<string, string | undefined>,
): GitHost {
  const root = origin === "" ? publicRoots[name] : origin + apiPaths[name];
  const app = env.MARBRE_WRITE_OAUTH_APP ?? "";
  const gate = env.MARBRE_WRITE_OAUTH_URL ?? "";
  const common = {
    repo,
    ...(env.MARBRE_WRITE_BRANCH ? { branch: env.MARBRE_WRITE_BRANCH } : {}),
    ...(origin === "" ? {} : { api_root: root }),
    ...(gate !== "" || origin !== "" ? { base_url: gate || origin } : {}),
    ...(app === "" ? {} : { app_id: app }),
    auth_methods: app === "" && gate === "" ? ["token" as const] : ["oauth" as const, "token" as const],
  };
  const origins = [...new Set([root, ...(common.base_url === undefined ? [] : [common.base_url])].map(originOf))];
  if (name === "gitlab") return { backend: { name, ...common, ...(app === "" ? {} : { auth_type: "pkce" }) }, origins };
  return { backend: { name, ...common }, origins: [...origins, ...rawOrigins(name, origin)] };
}

/** Where a host serves files of a repository from, apart from its programs' interface. */
function rawOrigins(name: "github" | "gitea", origin: string): string[] {
  return name === "github" && origin === "" ? ["https://raw.githubusercontent.com"] : [];
}

function isOrigin(text: string): boolean {
  return /^https:\/\/[^/?#@\s]+\/?$/.test(text) && URL.canParse(text);
}

function originOf(address: string): string {
  return new URL(address).origin;
}
