import { drawing, group, label, type Part, palette, polygon, rect, save } from "../draw.ts";

save(
  "articles/2015/08/google-devient-alphabet/lead.svg",
  drawing(
    { width: 1600, height: 900, background: palette.sagePale, grain: 40 },
    rect(0, 800, 1600, 100, { fill: palette.sageSoft }),
    ...heap(),
  ),
);

/** Blocks around the big one, which bears the whole pile. */
function heap(): Part[] {
  const small: readonly (readonly [string, number, number, string, number])[] = [
    ["A", 290, 720, palette.ochre, 0],
    ["B", 456, 720, palette.blue, 0],
    ["C", 376, 560, palette.sage, -6],
    ["D", 1110, 720, palette.ochre, 0],
    ["E", 1286, 720, palette.blue, 0],
    ["F", 1200, 560, palette.ochreSoft, 5],
    ["X", 1440, 732, palette.sage, 9],
    ["Y", 660, 292, palette.blue, -4],
    ["Z", 836, 294, palette.ochre, 3],
    ["V", 752, 140, palette.sage, 12],
  ];
  const blocks = small.map(([letter, x, y, fill, rotate]) => block(letter, x, y, 150, fill, rotate));
  return [block("G", 736, 600, 400, palette.vermilion, 0), ...blocks];
}

/** A wooden block with its letter; `x`, `y` is its middle. */
function block(letter: string, x: number, y: number, side: number, fill: string, rotate: number): Part {
  const [half, depth] = [side / 2, side * 0.16];
  return group(
    { x, y, rotate },
    rect(-half, -half, side, side, { fill, shadow: side * 0.06 }),
    polygon(
      [
        [-half, -half],
        [-half + depth, -half - depth],
        [half + depth, -half - depth],
        [half, -half],
      ],
      { fill },
    ),
    polygon(
      [
        [-half, -half],
        [-half + depth, -half - depth],
        [half + depth, -half - depth],
        [half, -half],
      ],
      { fill: palette.paperPale, opacity: 0.4 },
    ),
    polygon(
      [
        [half, -half],
        [half + depth, -half - depth],
        [half + depth, half - depth],
        [half, half],
      ],
      { fill },
    ),
    polygon(
      [
        [half, -half],
        [half + depth, -half - depth],
        [half + depth, half - depth],
        [half, half],
      ],
      { fill: palette.ink, opacity: 0.3 },
    ),
    rect(-half * 0.82, -half * 0.82, side * 0.82, side * 0.82, { fill: palette.paperPale, opacity: 0.9 }),
    label(letter, {
      x: 0,
      y: side * 0.25,
      size: side * 0.72,
      weight: 900,
      anchor: "middle",
      colour: fill === palette.ochreSoft ? palette.ink : fill,
    }),
  );
}
