import { circle, drawing, group, type Part, palette, path, polygon, rect, save } from "../draw.ts";

save(
  "articles/2014/05/droit-a-l-oubli/lead.svg",
  drawing({ width: 1600, height: 900, background: palette.bluePale, grain: 40 }, ...cards(), ...drawer()),
);

/** Index cards one behind the other; the blank one stands out. */
function cards(): Part[] {
  return Array.from({ length: 9 }, (_, index) => {
    const [x, y] = [420 + index * 14, 190 + index * 38];
    return index === 4 ? blank(x, y - 130) : card(x, y, index);
  });
}

function card(x: number, y: number, index: number): Part {
  const ink = [palette.ochre, palette.ochreSoft][index % 2] ?? palette.ochre;
  const tab = 40 + ((index * 3) % 5) * 120;
  return [
    path(`M${x} ${y}h${tab}v-44h110v44H${x + 700}V700H${x}z`, { fill: ink, shadow: 8 }),
    rect(x + tab + 20, y - 26, 70, 12, { fill: palette.ink }),
    rect(x + 40, y + 22, 260, 10, { fill: palette.ink, opacity: 0.6 }),
  ].join("");
}

function blank(x: number, y: number): Part {
  return group(
    { x: x + 350, y: y + 200, rotate: 5 },
    path("M-350-200h300v-44h110v44H350V220H-350z", { fill: palette.paperPale, shadow: 14 }),
  );
}

function drawer(): Part[] {
  return [
    polygon(
      [
        [300, 560],
        [380, 470],
        [380, 640],
        [300, 860],
      ],
      { fill: palette.ink },
    ),
    polygon(
      [
        [1330, 560],
        [1260, 470],
        [1260, 640],
        [1330, 860],
      ],
      { fill: palette.ink },
    ),
    rect(270, 560, 1090, 300, { fill: palette.blue, shadow: 22 }),
    rect(300, 590, 1030, 240, { fill: "none", stroke: palette.blueSoft, weight: 5 }),
    rect(670, 630, 290, 80, { fill: palette.paperPale }),
    rect(710, 656, 210, 10, { fill: palette.ink }) + rect(710, 680, 140, 10, { fill: palette.ink }),
    path("M740 762h150v30a40 40 0 0 1-40 34h-70a40 40 0 0 1-40-34z", { fill: palette.vermilion }),
    circle(815, 784, 12, { fill: palette.ink }),
  ];
}
