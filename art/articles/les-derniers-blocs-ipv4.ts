import { drawing, label, type Part, palette, path, rect, save } from "../draw.ts";

const folder = "articles/2011/02/les-derniers-blocs-ipv4";
const sheet = { width: 1600, height: 900 };
/** The blocks that went to the five regional registries on 3 February 2011. */
const LAST = [102, 103, 104, 179, 185];

save(`${folder}/lead.svg`, drawing({ ...sheet, background: palette.sagePale }, ...cabinet()));
save(`${folder}/damier.svg`, drawing(sheet, ...chequer()));

/** A cabinet of drawers: all pulled and empty but five. */
function cabinet(): Part[] {
  const full = new Set([17, 18, 19, 29, 32]);
  const drawers = Array.from({ length: 50 }, (_, index) => {
    const [x, y] = [150 + (index % 10) * 130, 90 + Math.floor(index / 10) * 146];
    return full.has(index) ? closed(x, y) : pulled(x, y);
  });
  return [
    rect(110, 52, 1380, 800, { fill: palette.ochre, shadow: 26 }),
    rect(130, 72, 1340, 760, { fill: "#8a5f17" }),
    ...drawers,
  ];
}

function closed(x: number, y: number): Part {
  return [
    rect(x, y, 120, 132, { fill: palette.vermilion, shadow: 6 }),
    rect(x + 26, y + 22, 68, 34, { fill: palette.paperPale }),
    rect(x + 40, y + 84, 40, 14, { radius: 7, fill: palette.ink }),
  ].join("");
}

function pulled(x: number, y: number): Part {
  return [
    rect(x, y, 120, 132, { fill: palette.ink }),
    path(`M${x} ${y + 132}L${x + 16} ${y + 66}H${x + 104}L${x + 120} ${y + 132}z`, { fill: palette.inkSoft }),
    rect(x - 4, y + 92, 128, 50, { fill: palette.ochreSoft, shadow: 6 }),
    rect(x + 44, y + 110, 32, 12, { radius: 6, fill: palette.ink }),
  ].join("");
}

/** The 256 blocks of /8, sixteen a row. */
function chequer(): Part[] {
  const [left, top, width, height] = [70, 124, 91.5, 45] as const;
  const at = (block: number) => [left + (block % 16) * width, top + Math.floor(block / 16) * height] as const;
  const tiles = Array.from({ length: 256 }, (_, block) => {
    const [x, y] = at(block);
    return tile(block, x, y, width - 7, height - 7);
  });
  const key = (x: number, block: number, text: string) =>
    tile(block, x, 50, 84, 38) + label(text, { x: x + 102, y: 80, size: 34, weight: 600 });
  return [
    key(70, 1, "distribué"),
    key(420, 255, "réservé à d’autres usages"),
    key(1030, 102, "remis le 3 février 2011"),
    ...tiles,
  ];
}

function tile(block: number, x: number, y: number, width: number, height: number): Part {
  if (LAST.includes(block)) {
    const number = label(String(block), {
      x: x + width / 2,
      y: y + height / 2 + 11,
      size: 31,
      weight: 800,
      anchor: "middle",
      colour: palette.paperPale,
    });
    return rect(x, y, width, height, { fill: palette.vermilion, shadow: 5 }) + number;
  }
  const reserved = block === 0 || block === 10 || block === 127 || block >= 224;
  if (!reserved) return rect(x, y, width, height, { fill: palette.inkPale });
  const hatch = [0.25, 0.5, 0.75, 1].map((part) => `M${x + width * part} ${y}l${-height * 0.5} ${height}`).join("");
  return (
    rect(x, y, width, height, { fill: palette.paperSoft }) +
    path(hatch, { stroke: palette.inkSoft, weight: 3, fill: "none" })
  );
}
