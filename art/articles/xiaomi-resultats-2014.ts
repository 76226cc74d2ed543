import { circle, drawing, group, label, line, onCircle, type Part, palette, rect, save, wedge } from "../draw.ts";

const folder = "articles/2015/01/xiaomi-resultats-2014";
const { paper, paperPale, ink, inkSoft, vermilion, blue, blueSoft, ochre, ochreSoft, ochrePale, bluePale } = palette;
const small = { width: 640, height: 640 } as const;

save(
  `${folder}/lead.svg`,
  drawing(
    { width: 1600, height: 900, background: bluePale, grain: 46 },
    circle(1290, 300, 330, { fill: paper, opacity: 0.7 }),
    stack(330, 3, "2012", "7,2 millions"),
    stack(800, 8, "2013", "près de 20"),
    stack(1270, 25, "2014", "61,1 millions"),
    line([80, 742], [1520, 742], { weight: 6 }),
  ),
);
save(`${folder}/feuillet.svg`, drawing({ ...small, background: ochrePale }, sheet()));
save(`${folder}/tranche.svg`, drawing({ ...small, background: palette.sagePale }, coin()));

/** Telephones that lie on one another, one for about 2,4 million sold. */
function stack(x: number, count: number, year: string, sold: string): Part {
  const inks = [ink, blue, vermilion, blueSoft, ochre];
  const pile = Array.from({ length: count }, (_, index) => {
    const shift = ((index * 37) % 5) * 7 - 14;
    const y = 738 - (index + 1) * 26;
    return group(
      { x: x + shift, y },
      rect(-130, 0, 260, 24, { radius: 8, fill: inks[index % inks.length], shadow: 5 }),
      rect(-130, 4, 260, 4, { fill: paperPale, opacity: 0.35 }),
      rect(84, 10, 30, 5, { radius: 2, fill: paper, opacity: 0.6 }),
    );
  });
  return [
    ...pile,
    label(year, { x, y: 796, size: 44, weight: 800, anchor: "middle" }),
    label(sold, { x, y: 846, size: 38, weight: 500, anchor: "middle" }),
  ].join("");
}

function sheet(): Part {
  return [
    group({ x: 330, y: 345, rotate: 5 }, rect(-210, -220, 420, 450, { fill: paper, shadow: 10 })),
    group(
      { x: 315, y: 335, rotate: -4 },
      rect(-210, -220, 420, 450, { fill: paperPale, shadow: 10 }),
      rect(-210, -220, 420, 96, { fill: vermilion }),
      ...[-110, 110].map((x) => rect(x - 12, -256, 24, 76, { radius: 12, fill: ink })),
      label("2014", { x: 0, y: -152, size: 54, weight: 800, anchor: "middle", colour: paperPale }),
      label("61,1", { x: 0, y: 72, size: 176, weight: 900, anchor: "middle", tracking: -20 }),
      label("millions", { x: 0, y: 148, size: 60, weight: 600, anchor: "middle", colour: inkSoft }),
    ),
  ].join("");
}

/** A coin, of which a thin slice is cut out and moved away. */
function coin(): Part {
  const [from, to] = [-34, -12];
  const [dx, dy] = onCircle(0, 0, 58, (from + to) / 2);
  const slice = wedge(300 + dx, 340 + dy, 220, from, to, { fill: vermilion, shadow: 10 });
  return [
    wedge(300, 340, 220, to, 360 + from, { fill: ochre, shadow: 12 }),
    wedge(300, 340, 184, to + 3, 357 + from, { fill: ochreSoft }),
    label("¥", { x: 268, y: 428, size: 250, weight: 800, anchor: "middle" }),
    slice,
  ].join("");
}
