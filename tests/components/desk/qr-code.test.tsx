import { renderToStaticMarkup } from "react-dom/server";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { QrCode } from "#components/desk/sign-in/qr-code.tsx";

const address =
  "otpauth://totp/La%20Morasse:anna@lamorasse.example?secret=JBSWY3DPEHPK3PXP&issuer=La%20Morasse&period=30";
const svg = renderToStaticMarkup(<QrCode text={address} label="Code QR de la clé" />);

/** The dark modules of a drawing, row by row, its quiet zone included. */
function modulesOf(drawing: string): string[] {
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(drawing)?.[1]);
  const rows = Array.from({ length: side }, () => Array<string>(side).fill(" "));
  for (const [, x, y, across, back] of drawing.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(back).toBe(across);
    rows[Number(y)]?.fill("█", Number(x), Number(x) + Number(across));
  }
  return rows.map((row) => row.join(""));
}

test("a QR code draws the modules of its text, four modules inside a white square", () => {
  const { data, size } = encode(address, { ecc: "M", border: 4 });
  expect(modulesOf(svg)).toEqual(data.map((row) => row.map((dark) => (dark ? "█" : " ")).join("")));
  expect(modulesOf(svg)).toHaveLength(size);
  expect(svg).toContain(`<rect width="${size}" height="${size}" fill="#fff"></rect>`);
});

test("a QR code has its three finder patterns", () => {
  const finder = ["███████", "█     █", "█ ███ █", "█ ███ █", "█ ███ █", "█     █", "███████"];
  const rows = modulesOf(svg);
  const far = rows.length - 4 - 7;
  for (const [x, y] of [
    [4, 4],
    [far, 4],
    [4, far],
  ] as const) {
    expect(rows.slice(y, y + 7).map((row) => row.slice(x, x + 7))).toEqual(finder);
  }
});

test("a QR code is an image with a name, without inline styles", () => {
  expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="Code QR de la clé"/);
  expect(svg).not.toContain("style");
  expect(svg).not.toContain(address);
});
