import { encode } from "uqr";

type QrCodeProps = {
  text: string;
  /** What a reader who does not see it is told; the text itself must stand elsewhere on the page. */
  label: string;
};

/** Modules of white around the code (ISO/IEC 18004 §6.3.8: four). */
const quietZone = 4;

/** A text as a QR code: black on white, in one path of as many strokes as there are runs of dark modules. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const side = size + 2 * quietZone;
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${side} ${side}`}
      width={side * 4}
      height={side * 4}
      role="img"
      aria-label={label}
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={data.map(strokesOf).join("")} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

/** The runs of dark modules in a row, each a rectangle one module high. */
function strokesOf(row: boolean[], y: number): string {
  const runs = row
    .map((dark) => (dark ? "1" : "0"))
    .join("")
    .matchAll(/1+/g);
  return Array.from(
    runs,
    ({ 0: run, index }) => `M${index + quietZone} ${y + quietZone}h${run.length}v1h-${run.length}z`,
  ).join("");
}
