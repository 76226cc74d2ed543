import { drawing, group, type Part, palette, path, polygon, rect, save } from "../draw.ts";

save(
  "articles/2015/07/windows-10/lead.svg",
  drawing(
    { width: 1600, height: 900, background: palette.ochrePale, grain: 40 },
    rect(0, 730, 1600, 170, { fill: palette.ochreSoft }),
    ...screens(),
    ribbon(),
  ),
);

/** Computer, tablet, telephone and television, standing on one table. */
function screens(): Part[] {
  return [
    screen(70, 290, 480, 330, 26) +
      polygon(
        [
          [250, 620],
          [370, 620],
          [400, 730],
          [220, 730],
        ],
        { fill: palette.inkSoft },
      ) +
      rect(180, 716, 260, 22, { fill: palette.ink }),
    screen(620, 390, 250, 350, 24),
    screen(930, 480, 140, 260, 16),
    rect(1180, 690, 300, 48, { fill: palette.inkSoft }) +
      screen(1120, 300, 420, 300, 20) +
      path("M1260 600l-30 90M1400 600l30 90", { stroke: palette.ink, weight: 16 }),
  ];
}

function screen(x: number, y: number, width: number, height: number, edge: number): Part {
  return [
    rect(x, y, width, height, { radius: 14, fill: palette.ink, shadow: 16 }),
    rect(x + edge, y + edge, width - edge * 2, height - edge * 2, { fill: palette.blue }),
  ].join("");
}

/** One band that runs across all four. */
function ribbon(): Part {
  const run = "M-40 470C200 420 330 560 560 540S820 470 1000 560S1340 400 1660 440";
  return group(
    {},
    path(run, { fill: "none", stroke: palette.vermilion, weight: 76, shadow: 14 }),
    path(run, { fill: "none", stroke: palette.vermilionSoft, weight: 6, dash: [2, 26] }),
  );
}
