import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { claimsSignature, isSigned } from "#lib/publishing/signatures.ts";

const now = Date.parse("2021-02-25T14:22:10Z");
const bytes = (text: string) => new TextEncoder().encode(text);

/** https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries, “testing the webhook payload validation” */
const github = {
  secret: "It's a Secret to Everybody",
  body: "Hello, World!",
  signature: "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
};

/** https://github.com/standard-webhooks/standard-webhooks, the specification's own example; GitLab signs by it. */
const standard = {
  secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  body: '{"test": 2432232314}',
  headers: {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  },
};
const signedAt = 1_614_265_330_000;

describe("a delivery of GitHub", () => {
  const check = (signature: string, body = github.body, secret = github.secret) =>
    isSigned(new Headers({ "X-Hub-Signature-256": signature }), bytes(body), secret, now);

  test("is taken with the signature of GitHub's own example", () => {
    expect(check(`sha256=${github.signature}`)).toBe(true);
  });

  test("is refused when body, secret or signature are others by one character", () => {
    expect(check(`sha256=${github.signature}`, "Hello, World.")).toBe(false);
    expect(check(`sha256=${github.signature}`, github.body, "It's a secret to Everybody")).toBe(false);
    expect(check(`sha256=${github.signature.replace("7", "8")}`)).toBe(false);
  });

  test("is refused with a signature of another form", () => {
    for (const wrong of [
      "",
      "sha256=",
      github.signature,
      `sha1=${github.signature}`,
      "sha256=zz",
      `sha256=${github.signature}00`,
    ]) {
      expect(check(wrong), wrong).toBe(false);
    }
  });
});

describe("a delivery of Forgejo or Gitea", () => {
  test("is taken with the plain hexadecimal signature", () => {
    for (const name of ["X-Forgejo-Signature", "X-Gitea-Signature"]) {
      expect(isSigned(new Headers({ [name]: github.signature }), bytes(github.body), github.secret, now)).toBe(true);
      expect(isSigned(new Headers({ [name]: github.signature }), bytes("autre"), github.secret, now)).toBe(false);
    }
  });

  test("whose signature is wrong is not saved by another header that is right", () => {
    const headers = new Headers({
      "X-Forgejo-Signature": "0".repeat(64),
      "X-Gitea-Signature": github.signature,
      "X-Hub-Signature-256": `sha256=${github.signature}`,
      "X-Gitlab-Token": github.secret,
    });
    expect(isSigned(headers, bytes(github.body), github.secret, now)).toBe(false);
  });
});

describe("a delivery of GitLab", () => {
  test("is taken with the secret token, and with no other", () => {
    const check = (token: string) =>
      isSigned(new Headers({ "X-Gitlab-Token": token }), bytes("{}"), github.secret, now);
    expect(check(github.secret)).toBe(true);
    expect(check(github.secret.slice(0, -1))).toBe(false);
    expect(check("")).toBe(false);
  });

  const check = (more: Record<string, string> = {}, body = standard.body, at = signedAt) =>
    isSigned(new Headers({ ...standard.headers, ...more }), bytes(body), standard.secret, at);

  test("is taken with the signature of a signing token, as the standard's own example has it", () => {
    expect(check()).toBe(true);
    expect(check({ "webhook-signature": `v1,AAAA ${standard.headers["webhook-signature"]}` })).toBe(true);
  });

  test("is refused when its body, its id or its moment were changed", () => {
    expect(check({}, '{"test": 2432232315}')).toBe(false);
    expect(check({ "webhook-id": "msg_2" })).toBe(false);
    expect(check({ "webhook-timestamp": "1614265331" })).toBe(false);
    expect(check({ "webhook-signature": standard.headers["webhook-signature"].replace("v1", "v2") })).toBe(false);
  });

  test("is refused when it is sent again more than five minutes later, or from the future", () => {
    expect(check({}, standard.body, signedAt + 299_000)).toBe(true);
    expect(check({}, standard.body, signedAt + 301_000)).toBe(false);
    expect(check({}, standard.body, signedAt - 301_000)).toBe(false);
  });

  test("whose signature is wrong is not saved by the secret token", () => {
    expect(check({ "webhook-signature": "v1,AAAA", "X-Gitlab-Token": standard.secret })).toBe(false);
  });
});

test("bytes that are no text are signed as they are", () => {
  const body = new Uint8Array([0xff, 0, 0xfe, 0x80]);
  const signature = createHmac("sha256", github.secret).update(body).digest("hex");
  expect(isSigned(new Headers({ "X-Gitea-Signature": signature }), body, github.secret, now)).toBe(true);
});

test("a request without any of the headers claims no signature, and has none", () => {
  const headers = new Headers({ "X-GitHub-Event": "push", "X-Hub-Signature": "sha1=0" });
  expect(claimsSignature(headers)).toBe(false);
  expect(isSigned(headers, bytes("{}"), github.secret, now)).toBe(false);
  expect(claimsSignature(new Headers({ "X-Gitlab-Token": "" }))).toBe(true);
});
