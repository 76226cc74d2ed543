/** The image that stands for the paper where a page has none of its own: `content/share.svg`, 1200 × 630. */
import { curve, drawing, group, label, newspaper, type Part, palette, path, polygon, rect, save } from "./draw.ts";

save(
  "share.svg",
  drawing(
    { width: 1200, height: 630, background: palette.vermilion },
    polygon(
      [
        [640, 0],
        [1200, 0],
        [1200, 630],
        [470, 630],
      ],
      { fill: palette.ink, opacity: 0.1 },
    ),
    polygon(
      [
        [860, 0],
        [1200, 0],
        [1200, 630],
        [690, 630],
      ],
      { fill: palette.blue },
    ),
    newspaper({ x: 952, y: 392, size: 640, rotate: 9, shadow: 22 }),
    corrections(),
    pencil(),
    label("La", { x: 68, y: 272, size: 138, weight: 900, colour: palette.paperPale, tracking: -25 }),
    label("Morasse", { x: 68, y: 398, size: 138, weight: 900, colour: palette.paperPale, tracking: -25 }),
    rect(72, 446, 96, 12, { fill: palette.ink }),
    label("Le journal de démonstration de Marbre", { x: 72, y: 518, size: 29, weight: 600, colour: palette.paperPale }),
  ),
);

/** Marks of a proofreader on the page. */
function corrections(): Part {
  const ink = { stroke: palette.vermilion, weight: 10 };
  return group(
    { x: 952, y: 392, rotate: 9 },
    curve([-60, -130], [40, -132], 0.03, ink),
    path("M38-132c60-4 92-66 54-76c-34-8-44 62 0 86q34 16 66 8", { ...ink, fill: "none", cap: "round" }),
  );
}

/** A red and blue pencil that comes in from the upper right. */
function pencil(): Part {
  return group(
    { x: 1090, y: 300, rotate: 38 },
    polygon(
      [
        [0, 0],
        [56, -27],
        [420, -27],
        [420, 27],
        [56, 27],
      ],
      { fill: palette.ochreSoft, shadow: 12 },
    ),
    rect(56, -27, 364, 54, { fill: palette.ochre }),
    rect(56, -27, 364, 18, { fill: palette.ochreSoft }),
    polygon(
      [
        [0, 0],
        [22, -11],
        [22, 11],
      ],
      { fill: palette.vermilion },
    ),
  );
}
