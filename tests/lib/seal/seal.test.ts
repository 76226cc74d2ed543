import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keyed, seal, unseal } from "#lib/seal/seal.ts";
import { secret } from "#lib/seal/secret.ts";

const saved = { ...process.env };
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "marbre-seal-"));
  delete process.env.DATABASE_URL;
  process.env.MARBRE_STATE = folder;
  process.env.MARBRE_SECRET = "0123456789abcdef0123456789abcdef";
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  process.env = { ...saved };
});

describe("a seal", () => {
  test("gives back the value that was sealed for the same purpose", () => {
    expect(unseal("status", seal("status", "0abc-12~z"))).toBe("0abc-12~z");
  });

  test("is good for no other purpose", () => {
    expect(unseal("report", seal("status", "0abc"))).toBeUndefined();
  });

  test("is broken by any change of the value, of the seal, or of the secret", () => {
    const token = seal("status", "0abc");
    expect(unseal("status", token.replace("0abc", "0abd"))).toBeUndefined();
    const last = token.at(-1) === "0" ? "1" : "0";
    expect(unseal("status", token.slice(0, -1) + last)).toBeUndefined();
    process.env.MARBRE_SECRET = "fedcba9876543210fedcba9876543210";
    expect(unseal("status", token)).toBeUndefined();
  });

  test.each(["", ".", "abc", "abc.", `abc.${"0".repeat(31)}`, `ABC.${"0".repeat(32)}`, `a b.${"0".repeat(32)}`])(
    "of %j is no seal at all",
    (text) => {
      expect(unseal("status", text)).toBeUndefined();
    },
  );

  test("is refused to a value that an address cannot hold as it is", () => {
    expect(() => seal("status", "Élan")).toThrow("cannot be sealed");
  });

  test("and a keyed hash of the same words are different things", () => {
    expect(seal("email", "abc").split(".")[1]).not.toBe(keyed("email", "abc"));
    expect(keyed("email", "abc")).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe("the secret", () => {
  test("is drawn once for a state folder where none is given, and only its owner can read it", () => {
    delete process.env.MARBRE_SECRET;
    const first = secret(folder);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(readFileSync(join(folder, "secret"), "utf8").trim()).toBe(first);
    expect(statSync(join(folder, "secret")).mode & 0o077).toBe(0);
    expect(secret(folder)).toBe(first);
  });

  test("must be given where machines share a database", () => {
    delete process.env.MARBRE_SECRET;
    process.env.DATABASE_URL = "postgres://localhost/marbre";
    expect(() => secret(folder)).toThrow("MARBRE_SECRET is missing");
  });

  test.each(["short", "a".repeat(64), "abababababababababababababababababab"])(
    "%j is refused, as it can be guessed",
    (weak) => {
      process.env.MARBRE_SECRET = weak;
      expect(() => secret(folder)).toThrow("can be guessed");
    },
  );
});
