import { describe, expect, test } from "vitest";
import { browserName } from "#lib/staff/browser-name.ts";
import { nextPage, signInPath } from "#lib/staff/next-page.ts";

describe("where to go after signing in", () => {
  test.each(["/desk", "/desk/account", "/desk/queue?state=pending&page=2"])("is a page of the desk: %s", (path) => {
    expect(nextPage(path)).toBe(path);
  });

  test.each([
    "",
    null,
    "https://evil.example/desk/",
    "//evil.example/desk/",
    "/\\evil.example/desk/",
    "\\\\evil.example/desk/",
    "\t//evil.example/desk/",
    "/\n/evil.example/desk/",
    "https:/evil.example/desk/",
    "javascript:alert(1)//desk/",
    "data:text/html,/desk/",
    "//desk.invalid:444/desk/x",
    "/desk/../articles/x",
    "/desk/%2e%2e/articles/x",
    "/desk/..\\..\\articles",
    "/deskevil",
    "/articles/x",
    "/desk/sign-in?next=/desk/sign-in",
    "/desk/sign-out",
    "/desk/../..//evil.example",
    `/desk/${"x".repeat(2000)}`,
  ])("is never somewhere else: %j", (text) => {
    expect(nextPage(text)).toBe("/desk");
  });

  test("can hold neither line breaks nor other headers", () => {
    expect(nextPage("/desk/a\r\nSet-Cookie: x=1")).not.toMatch(/[\r\n ]/);
  });

  test("is carried by the address of the sign-in page", () => {
    expect(signInPath("/desk/queue?state=pending&x=1")).toBe(
      "/desk/sign-in?next=%2Fdesk%2Fqueue%3Fstate%3Dpending%26x%3D1",
    );
    expect(signInPath("//evil.example")).toBe("/desk/sign-in");
  });
});

describe("a browser", () => {
  test.each([
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 Edg/138.0",
      "Edge, Windows",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
      "Safari, iOS",
    ],
    ["curl/8.0", undefined],
    ["", undefined],
  ])("is named as its owner would: %s", (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name);
  });
});
