import { describe, expect, test } from "vitest";
import { statusRequest } from "#lib/publishing/commit-status.ts";
import { publishSettings } from "#lib/publishing/settings.ts";

const settings = (env: Record<string, string>) => publishSettings({ NODE_ENV: "test", ...env });
const status = {
  MARBRE_STATUS_HOST: "forgejo",
  MARBRE_STATUS_API: "https://git.example/api/v1/",
  MARBRE_STATUS_REPOSITORY: "journal/copie",
  MARBRE_STATUS_TOKEN: "jeton",
};

describe("the settings", () => {
  test("are empty where nothing is set", () => {
    expect(settings({})).toEqual({});
    expect(settings({ MARBRE_PUBLISH_SECRET: "", MARBRE_PUBLISH_BRANCH: "", MARBRE_STATUS_HOST: "" })).toEqual({});
  });

  test("refuse a secret that can be guessed, without saying it", () => {
    for (const secret of ["court", "a".repeat(64), "0123456789abcdef0123456789abcde"]) {
      const act = () => settings({ MARBRE_PUBLISH_SECRET: secret });
      expect(act).toThrow(/^MARBRE_PUBLISH_SECRET can be guessed: it has \d+ characters/);
      expect(act).not.toThrow(secret);
    }
    expect(settings({ MARBRE_PUBLISH_SECRET: "0123456789abcdef0123456789abcdef" })).toHaveProperty("secret");
  });

  test("refuse what cannot be understood, and name the variable", () => {
    expect(() => settings({ MARBRE_PUBLISH_MAIL: "anna, boris" })).toThrow("MARBRE_PUBLISH_MAIL");
    for (const [name, wrong] of [
      ["MARBRE_STATUS_HOST", "bitbucket"],
      ["MARBRE_STATUS_API", "git.example"],
      ["MARBRE_STATUS_API", ""],
      ["MARBRE_STATUS_REPOSITORY", "copie"],
      ["MARBRE_STATUS_REPOSITORY", "journal/../copie?x"],
      ["MARBRE_STATUS_TOKEN", ""],
    ] as const) {
      expect(() => settings({ ...status, [name]: wrong }), `${name}=${wrong}`).toThrow(name);
    }
  });

  test("know the addresses of GitHub and GitLab", () => {
    const at = (host: string) => settings({ ...status, MARBRE_STATUS_HOST: host, MARBRE_STATUS_API: "" }).status?.api;
    expect([at("github"), at("gitlab")]).toEqual(["https://api.github.com", "https://gitlab.com/api/v4"]);
  });
});

describe("the state of a commit", () => {
  const request = (host: string, ok: boolean) => {
    const setting = settings({ ...status, MARBRE_STATUS_HOST: host }).status;
    if (!setting) throw new Error("There is no setting.");
    const sent = statusRequest(setting, { commit: "abc", ok, description: "é".repeat(200), url: "https://p.example/" });
    return { ...sent, headers: Object.fromEntries(sent.headers), body: JSON.parse(sent.body ?? "") };
  };
  const about = { description: "é".repeat(140), target_url: "https://p.example/" };

  test("is told to GitHub as it documents", () => {
    expect(request("github", false)).toMatchObject({
      url: "https://git.example/api/v1/repos/journal/copie/statuses/abc",
      method: "POST",
      headers: { Authorization: "Bearer jeton", Accept: "application/vnd.github+json" },
      body: { ...about, state: "failure", context: "marbre/publish" },
    });
  });

  test("is told to GitLab as it documents", () => {
    expect(request("gitlab", false)).toMatchObject({
      url: "https://git.example/api/v1/projects/journal%2Fcopie/statuses/abc",
      headers: { "PRIVATE-TOKEN": "jeton" },
      body: { ...about, state: "failed", name: "marbre/publish" },
    });
  });

  test("is told to Forgejo as it documents", () => {
    expect(request("forgejo", true)).toMatchObject({
      url: "https://git.example/api/v1/repos/journal/copie/statuses/abc",
      headers: { Authorization: "token jeton" },
      body: { ...about, state: "success", context: "marbre/publish" },
    });
  });
});
