import { circle, drawing, ellipse, group, type Part, palette, path, randomFrom, rect, save } from "../draw.ts";

const { paperPale, ink, inkSoft, inkPale, vermilion, blue, blueSoft, bluePale, ochrePale } = palette;

save(
  "articles/2016/09/blackberry-abandonne-les-telephones/lead.svg",
  drawing(
    { width: 1600, height: 900, background: ochrePale, grain: 46 },
    circle(1240, 240, 130, { fill: palette.ochreSoft }),
    device(),
    flight(),
  ),
);

/** A telephone with a keyboard; the keys to the right have left their places. */
function device(): Part {
  const places = Array.from({ length: 40 }, (_, index) => {
    const [column, row] = [index % 10, Math.floor(index / 10)];
    const [x, y] = [-162 + column * 36, 130 + row * 46 + Math.abs(column - 4.5) * -2];
    const gone = column - row * 1.1 > 4.4;
    return ellipse(x, y, 15, 18, { fill: gone ? inkSoft : paperPale });
  });
  return [
    ellipse(500, 850, 260, 18, { fill: ink, opacity: 0.2 }),
    group(
      { x: 500, y: 470, rotate: -8 },
      rect(-220, -370, 440, 740, { radius: 70, fill: ink, shadow: 24 }),
      rect(-176, -310, 352, 300, { radius: 14, fill: bluePale }),
      path("M-176-310H110L-176 0z", { fill: paperPale, opacity: 0.3 }),
      rect(-120, -240, 240, 150, { radius: 8, fill: paperPale }),
      path("M-120-240L0-140L120-240", { stroke: blue, weight: 10, fill: "none" }),
      ...[-150, -90, 90, 150].map((x) => rect(x - 22, 30, 44, 26, { radius: 8, fill: inkSoft })),
      circle(0, 42, 26, { fill: inkPale }) + circle(0, 42, 15, { fill: inkSoft }),
      circle(176, -336, 12, { fill: vermilion }),
      ...places,
    ),
  ].join("");
}

/** Keys that fly away; the farther, the more they are birds. */
function flight(): Part {
  const random = randomFrom(28);
  return Array.from({ length: 19 }, (_, index) => {
    const way = index / 18;
    const x = 700 + way * 780 + (random() - 0.5) * 90;
    const y = 560 - way * 330 - Math.sin(way * 3) * 90 + (random() - 0.5) * 240;
    const fill = [ink, blue, ink, blueSoft, vermilion][index % 5] ?? ink;
    const scale = 1.05 + way * 1.1;
    return group({ x, y, rotate: (random() - 0.5) * 40, scale }, bird(way, fill));
  }).join("");
}

function bird(way: number, fill: string): Part {
  const span = Math.max(0, way - 0.12) * 70;
  const wings =
    span > 4
      ? path(
          `M0-4Q${-span * 0.4} ${-span * 0.95} ${-span} ${-span * 0.3}Q${-span * 0.45} ${-span * 0.5} 0 12Q${span * 0.45} ${-span * 0.5} ${span} ${-span * 0.3}Q${span * 0.4} ${-span * 0.95} 0-4z`,
          { fill, shadow: 4 },
        )
      : "";
  const body = 1 - Math.max(0, way - 0.2) * 0.95;
  return wings + ellipse(0, 2, 15 * body, 18 * body, { fill, shadow: span > 4 ? 0 : 4 });
}
