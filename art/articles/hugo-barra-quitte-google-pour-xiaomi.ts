import {
  circle,
  curve,
  drawing,
  group,
  line,
  type Part,
  type Point,
  palette,
  path,
  polygon,
  rect,
  save,
} from "../draw.ts";

const { paper, paperPale, ink, inkSoft, vermilion, blue, blueSoft, bluePale, ochre, ochreSoft, sage, vermilionSoft } =
  palette;

save(
  "articles/2013/08/hugo-barra-quitte-google-pour-xiaomi/lead.svg",
  drawing(
    { width: 1600, height: 900, background: palette.ochrePale, grain: 46 },
    ocean(),
    bridge(),
    gate(),
    voyage(),
    suitcase(),
  ),
);

function ocean(): Part {
  const crest = (y: number, shift: number) =>
    `M${-shift} ${y}${Array.from({ length: 15 }, () => "q60-40 120 0").join("")}V900H${-shift}z`;
  return (
    circle(800, 330, 210, { fill: ochreSoft }) +
    path(crest(650, 60), { fill: blueSoft }) +
    path(crest(710, 100), { fill: blue })
  );
}

/** A suspension bridge that ends in the open sea. */
function bridge(): Part {
  const tower = (x: number) =>
    rect(x - 18, 260, 36, 440, { fill: vermilion, shadow: 8 }) +
    rect(x - 34, 330, 68, 18, { fill: vermilion }) +
    rect(x - 34, 430, 68, 18, { fill: vermilion });
  const cable = "M-20 360Q110 620 190 268Q330 620 470 268";
  const hangers = Array.from({ length: 11 }, (_, index) => {
    const x = 214 + index * 23;
    const sag = 268 + 352 * 2 * ((index + 1) / 12) * (1 - (index + 1) / 12) * 0.98;
    return line([x, sag], [x, 560], { stroke: vermilionSoft, weight: 4 });
  });
  return [
    path("M0 900V600q120-40 220 30q60 120 40 270z", { fill: sage }),
    ...hangers,
    path(cable, { fill: "none", stroke: vermilion, weight: 10 }),
    rect(-20, 556, 530, 22, { fill: vermilion, shadow: 8 }),
    tower(190),
    tower(470),
  ].join("");
}

function gate(): Part {
  const roof = (y: number, half: number) =>
    path(
      `M${-half} ${y + 56}Q${-half * 0.62} ${y + 44} ${-half * 0.5} ${y - 20}H${half * 0.5}Q${half * 0.62} ${y + 44} ${half} ${y + 56}z`,
      { fill: ink, shadow: 8 },
    );
  return [
    path("M1130 900q30-220 170-250q180-30 320 30v220z", { fill: sage }),
    group(
      { x: 1380, y: 250 },
      rect(-150, 90, 300, 110, { fill: ochre }),
      roof(10, 210),
      roof(160, 260),
      rect(-190, 210, 380, 210, { fill: paperPale, shadow: 8 }),
      ...[-122, 0, 122].map((x) => path(`M${x - 36} 420V310a36 36 0 0 1 72 0v110z`, { fill: ink })),
      ...[-90, -30, 30, 90].map((x) => rect(x - 12, 100, 24, 70, { fill: paper })),
    ),
  ].join("");
}

function voyage(): Part {
  return (
    curve([500, 540], [1160, 470], 0.3, { stroke: ink, weight: 7, dash: [3, 20] }) +
    polygon(
      [
        [1166, 486],
        [1120, 464],
        [1150, 428],
      ],
      { fill: ink },
    )
  );
}

function suitcase(): Part {
  const corners: readonly Point[] = [
    [-190, -130],
    [190, -130],
    [-190, 130],
    [190, 130],
  ];
  return group(
    { x: 800, y: 640, rotate: -7 },
    path("M-70-130v-50a26 26 0 0 1 26-26h88a26 26 0 0 1 26 26v50", { stroke: ink, weight: 22, fill: "none" }),
    rect(-200, -140, 400, 280, { radius: 28, fill: vermilion, shadow: 18 }),
    ...[-110, 110].map(
      (x) => rect(x - 16, -140, 32, 280, { fill: ink }) + rect(x - 24, -30, 48, 40, { radius: 6, fill: ochre }),
    ),
    ...corners.map(([x, y]) => circle(x * 0.97, y * 0.95, 16, { fill: inkSoft })),
    circle(0, -50, 42, { fill: bluePale }) + path("M-26-40l20-30l14 16l10-12l14 26z", { fill: blue }),
    group(
      { x: 6, y: 66, rotate: 9 },
      rect(-56, -34, 112, 68, { radius: 8, fill: paperPale }),
      rect(-38, -14, 76, 10, { fill: ink }),
      rect(-38, 6, 46, 10, { fill: ink }),
    ),
  );
}
