import { drawing, type Part, type Point, palette, polygon, save } from "../draw.ts";

save(
  "articles/2014/10/html5-recommandation/lead.svg",
  drawing({ width: 1600, height: 900, background: palette.paper, grain: 40 }, ...nested()),
);

/** Pairs of angle brackets, each pair within the one before. */
function nested(): Part[] {
  const inks = [palette.blue, palette.sage, palette.ochre, palette.vermilion];
  return inks.flatMap((fill, index) => {
    const [reach, half, thick] = [700 - index * 172, 380 - index * 88, 118 - index * 18];
    return [-1, 1].map((side) => bracket(side, reach, half, thick, fill));
  });
}

function bracket(side: number, reach: number, half: number, thick: number, fill: string): Part {
  const [tip, back] = [800 + side * reach, 800 + side * (reach - half * 0.62)];
  const inner = side * thick;
  const points: readonly Point[] = [
    [tip, 450],
    [back, 450 - half],
    [back - inner, 450 - half],
    [tip - inner, 450],
    [back - inner, 450 + half],
    [back, 450 + half],
  ];
  return polygon(points, { fill, shadow: 14 });
}
