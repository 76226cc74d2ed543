import { describe, expect, test } from "vitest";
import { clientNetwork, networkOf } from "#lib/forms/client-network.ts";
import { field, largestForm, readForm } from "#lib/forms/read-form.ts";
import { isForeign } from "#lib/forms/same-origin.ts";

const address = "http://localhost:3000/comments";
const type = { "Content-Type": "application/x-www-form-urlencoded" };

function post(body: BodyInit, headers: Record<string, string> = type): Request {
  return new Request(address, { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

async function statusOf(request: Request): Promise<number> {
  const read = await readForm(request);
  return read.ok ? 200 : read.response.status;
}

describe("a form", () => {
  test("is read with line ends of one kind, whatever the browser sent", async () => {
    const read = await readForm(post("body=un%0D%0Adeux%0Dtrois&name=%C3%89lise+B."));
    expect(read.ok && [field(read.form, "body"), field(read.form, "name"), field(read.form, "none")]).toEqual([
      "un\ndeux\ntrois",
      "Élise B.",
      "",
    ]);
  });

  test("has no U+0000, for which no database can be asked, and is no more printable without", async () => {
    const read = await readForm(post("parent=a%00b&body=un%00deux"));
    expect(read.ok && [...read.form.values()]).toEqual(["a\u0001b", "un\u0001deux"]);
  });

  test("keeps percent signs that encode nothing as they were typed", async () => {
    const read = await readForm(post("body=100 % pur, 5%"));
    expect(read.ok && field(read.form, "body")).toBe("100 % pur, 5%");
  });

  test("of another type is answered 415", async () => {
    expect(await statusOf(post("{}", { "Content-Type": "application/json" }))).toBe(415);
    expect(await statusOf(post(new FormData(), {}))).toBe(415);
    expect(await statusOf(post("body=x", { "Content-Type": "application/x-www-form-urlencodedx" }))).toBe(415);
  });

  test("that weighs too much is answered 413, whatever it says of its length", async () => {
    expect(await statusOf(post(`body=${"a".repeat(largestForm)}`))).toBe(413);
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode("a".repeat(1024))),
    });
    expect(await statusOf(post(endless))).toBe(413);
  });

  test("that breaks off, or is no UTF-8, is answered 400", async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error("reset")) });
    expect(await statusOf(post(broken))).toBe(400);
    expect(await statusOf(post("body=%C3%28"))).toBe(400);
    expect(await statusOf(post(new Uint8Array([0x62, 0x3d, 0xff])))).toBe(400);
  });
});

describe("a write", () => {
  const from = (headers: Record<string, string>) =>
    isForeign(new Request(address, { headers }), "https://morasse.example");

  test("is ours when the browser says that it comes from the same origin", () => {
    expect(from({ "sec-fetch-site": "same-origin" })).toBe(false);
  });

  test.each(["cross-site", "same-site", "none", ""])("is foreign when the browser says %j", (site) => {
    expect(from({ "sec-fetch-site": site, origin: "http://localhost:3000", host: "localhost:3000" })).toBe(true);
  });

  test("is judged by its origin where the browser says no more", () => {
    expect(from({ origin: "http://localhost:3000", host: "localhost:3000" })).toBe(false);
    expect(from({ origin: "https://morasse.example", host: "10.0.0.3:3000" })).toBe(false);
    expect(from({ origin: "http://localhost:3001", host: "localhost:3000" })).toBe(true);
    expect(from({ origin: "null", host: "localhost:3000" })).toBe(true);
    expect(from({ origin: "nonsense", host: "nonsense" })).toBe(true);
    expect(from({ host: "localhost:3000" })).toBe(true);
  });
});

describe("the network of an address", () => {
  test.each([
    ["192.0.2.77", "192.0.2.0/24"],
    ["::ffff:192.0.2.77", "192.0.2.0/24"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"],
    ["2001:db8::1", "2001:db8:0::/48"],
    ["::1", "0:0:0::/48"],
    ["fe80::1%eth0", "fe80:0:0::/48"],
    ["2001:0DB8:0001::", "2001:db8:1::/48"],
    ["", "unknown"],
    ["example.org", "unknown"],
    ["1.2.3.4, 5.6.7.8", "unknown"],
  ])("%s is in %s", (one, network) => {
    expect(networkOf(one)).toBe(network);
  });

  test("is read from the header that our web server sets", () => {
    expect(clientNetwork(new Request(address, { headers: { "x-forwarded-for": "198.51.100.9" } }))).toBe(
      "198.51.100.0/24",
    );
  });
});
