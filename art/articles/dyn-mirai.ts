import { circle, drawing, group, line, type Part, type Point, palette, polygon, rect, save } from "../draw.ts";

const TARGET: Point = [1260, 480];

save(
  "articles/2016/10/dyn-mirai/lead.svg",
  drawing({ width: 1600, height: 900, background: palette.paper, grain: 40 }, ...swarm(), directory()),
);

/** Rows of cameras, each turned to the directory, with what it sees as a pale beam. */
function swarm(): Part[] {
  const places = Array.from({ length: 35 }, (_, index): Point => {
    const [column, row] = [index % 7, Math.floor(index / 7)];
    return [90 + column * 128 + (row % 2) * 50, 100 + row * 172];
  });
  const beams = places.map((place) => line(place, TARGET, { stroke: palette.vermilionPale, weight: 12, cap: "butt" }));
  return [...beams, ...places.map(camera)];
}

function camera([x, y]: Point): Part {
  const rotate = (Math.atan2(TARGET[1] - y, TARGET[0] - x) * 180) / Math.PI;
  return group(
    { x, y },
    rect(-8, 0, 16, 56, { fill: palette.ink }),
    rect(-28, 50, 56, 14, { fill: palette.ink }),
    group(
      { rotate },
      rect(-46, -28, 80, 56, { radius: 8, fill: palette.vermilion, shadow: 6 }),
      polygon(
        [
          [34, -16],
          [56, -26],
          [56, 26],
          [34, 16],
        ],
        { fill: palette.ink },
      ),
      circle(-20, 0, 8, { fill: palette.ochreSoft }),
    ),
  );
}

/** A thick directory with thumb tabs, sagging away from the swarm. */
function directory(): Part {
  const tabs = [0, 1, 2, 3, 4, 5].map((index) =>
    rect(138, -220 + index * 74, 40, 56, { fill: index % 2 ? palette.ochre : palette.sage }),
  );
  return group(
    { x: 1330, y: 480, rotate: 11 },
    rect(-120, -270, 290, 540, { fill: palette.paperPale, shadow: 24 }),
    ...tabs,
    ...[0, 1, 2].map((index) => rect(-130 + index * 8, -270, 6, 540, { fill: palette.inkPale })),
    polygon(
      [
        [-170, -280],
        [120, -280],
        [140, 280],
        [-170, 280],
      ],
      { fill: palette.blue, shadow: 12 },
    ),
    rect(-170, -280, 44, 560, { fill: "#14273f" }),
    rect(-90, -200, 160, 110, { fill: palette.paperPale }),
    ...[0, 1, 2].map((index) => rect(-70, -178 + index * 26, 120 - index * 26, 10, { fill: palette.ink })),
  );
}
