import { afterEach, describe, expect, test, vi } from "vitest";
import { canSendMail, letterheadOf, smtpServer } from "#lib/mail/settings.ts";
import { paper } from "../../support/mail.ts";

afterEach(() => vi.unstubAllEnvs());

function serverOf(url: string) {
  vi.stubEnv("MARBRE_MAIL_URL", url);
  return smtpServer();
}

describe("MARBRE_MAIL_URL", () => {
  test("names a server, with the port of its kind unless it says another", () => {
    expect(serverOf("smtp://mail.journal.example")).toMatchObject({ port: 587, secure: false, loopback: false });
    expect(serverOf("smtps://mail.journal.example/")).toMatchObject({ port: 465, secure: true });
    expect(serverOf("smtp://[::1]:2525")).toMatchObject({ host: "::1", port: 2525, loopback: true });
  });

  test("holds a user and a password, percent-encoded", () => {
    const auth = { user: "moi@journal.example", pass: "p:@/ss" };
    expect(serverOf("smtp://moi%40journal.example:p%3A%40%2Fss@mail.journal.example")).toMatchObject({ auth });
  });

  test.each([
    "mail.journal.example",
    "http://journal.example",
    "smtp://",
    "smtp://h/path",
    "smtp://h?tls=no",
    "smtp:h",
  ])("is refused when it is %s, with what it must be", (url) =>
    expect(() => serverOf(url)).toThrow(/MARBRE_MAIL_URL must be smtp:\/\/host/),
  );

  test("is never shown by the message that refuses it", () => {
    expect(() => serverOf("smtp://moi:secret@h/path")).not.toThrow(/secret/);
  });

  test("is what a site in production sends mail with, and none without it", () => {
    vi.stubEnv("NODE_ENV", "production");
    vi.stubEnv("MARBRE_MAIL_URL", "");
    expect([canSendMail(), smtpServer()]).toEqual([false, undefined]);
    vi.stubEnv("MARBRE_MAIL_URL", "smtp://mail.journal.example");
    expect(canSendMail()).toBe(true);
  });

  test("is not needed in development, where mail is written into a folder", () => {
    vi.stubEnv("NODE_ENV", "development");
    vi.stubEnv("MARBRE_MAIL_URL", "");
    expect(canSendMail()).toBe(true);
  });
});

describe("the letterhead", () => {
  function fromOf(text: string) {
    vi.stubEnv("MARBRE_MAIL_FROM", text);
    return letterheadOf(paper).from;
  }

  test("is the paper's name and contact address unless MARBRE_MAIL_FROM says otherwise", () => {
    expect(fromOf("")).toEqual({ name: "La Preuve", address: "contact@preuve.example" });
    expect(fromOf("courrier@preuve.example")).toEqual({ name: "La Preuve", address: "courrier@preuve.example" });
    expect(fromOf('"La Preuve, courrier" <c@preuve.example>')).toEqual({
      name: "La Preuve, courrier",
      address: "c@preuve.example",
    });
  });

  test.each(["La Preuve", "a@b, c@d", "x <y", "<a@b>\r\nBcc: c@d"])("refuses %s", (text) => {
    expect(() => fromOf(text)).toThrow(/MARBRE_MAIL_FROM must be an address/);
  });

  test("identifies mail by the domain under which the paper is published", () => {
    vi.stubEnv("MARBRE_BASE_URL", "https://autre.example:8443");
    expect(letterheadOf(paper).domain).toBe("autre.example");
  });
});
