import type { Announcement } from "#lib/announcements/announcement.ts";

/** Where the state of a commit is reported. `api` has no slash at its end; `repository` is `owner/name`, or the number of a GitLab project. */
export type StatusSetting = { host: StatusHost; api: string; repository: string; token: string };

const hosts = ["github", "gitlab", "forgejo"] as const;
type StatusHost = (typeof hosts)[number];

export type CommitStatus = { commit: string; ok: boolean; description: string; url?: string };

/** Under this name the state stands among those of other programs. */
const context = "marbre/publish";

/**
 * The setting by `MARBRE_STATUS_HOST`, `_API`, `_REPOSITORY` and `_TOKEN`; nothing where the first is not set.
 *
 * @throws when one is missing or cannot be understood.
 */
export function statusSetting(env: NodeJS.ProcessEnv): StatusSetting | undefined {
  const { MARBRE_STATUS_HOST: name, MARBRE_STATUS_REPOSITORY: repository, MARBRE_STATUS_TOKEN: token } = env;
  if (!name) return undefined;
  const host = hosts.find((one) => one === name);
  if (!host) throw new Error(`MARBRE_STATUS_HOST must be one of ${hosts.join(", ")}, and is ${name}.`);
  const api = env.MARBRE_STATUS_API || usualApi[host];
  if (!api || !URL.canParse(api) || !/^https?:/.test(api)) {
    throw new Error("MARBRE_STATUS_API must be the address of the host's API, such as https://git.example/api/v1.");
  }
  if (!repository || !/^(?:\d+|[\w.-]+(?:\/[\w.-]+)+)$/.test(repository)) {
    throw new Error("MARBRE_STATUS_REPOSITORY must be owner/name, as in the address of the repository.");
  }
  if (!token) throw new Error("MARBRE_STATUS_TOKEN is missing: the host takes no state of a commit without one.");
  return { host, api: api.replace(/\/+$/, ""), repository, token };
}

const usualApi: Record<StatusHost, string | undefined> = {
  github: "https://api.github.com",
  gitlab: "https://gitlab.com/api/v4",
  forgejo: undefined,
};

/**
 * The request by which a host is told of a commit: GitHub's “create a commit status”, GitLab's “set commit pipeline status”, Forgejo's
 * and Gitea's `statuses`.
 */
export function statusRequest(setting: StatusSetting, status: CommitStatus): Announcement {
  const { host, api, repository, token } = setting;
  const { commit, ok, url } = status;
  const about = { description: status.description.slice(0, 140), ...(url === undefined ? {} : { target_url: url }) };
  const json: [string, string] = ["Content-Type", "application/json"];
  if (host === "gitlab") {
    const body = JSON.stringify({ ...about, state: ok ? "success" : "failed", name: context });
    const address = `${api}/projects/${encodeURIComponent(repository)}/statuses/${commit}`;
    return { url: address, method: "POST", headers: [json, ["PRIVATE-TOKEN", token]], body };
  }
  const authorization: [string, string] = ["Authorization", `${host === "github" ? "Bearer" : "token"} ${token}`];
  const accept: [string, string] = ["Accept", host === "github" ? "application/vnd.github+json" : "application/json"];
  const body = JSON.stringify({ ...about, state: ok ? "success" : "failure", context });
  const headers: [string, string][] = [json, authorization, accept, ["User-Agent", "marbre"]];
  return { url: `${api}/repos/${repository}/statuses/${commit}`, method: "POST", headers, body };
}
