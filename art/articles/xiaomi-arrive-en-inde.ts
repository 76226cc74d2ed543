import {
  arc,
  circle,
  drawing,
  ellipse,
  group,
  line,
  onCircle,
  type Part,
  palette,
  path,
  phone,
  rect,
  save,
  wedge,
} from "../draw.ts";

const { paper, paperPale, ink, inkSoft, vermilion, blue, bluePale, ochre, ochreSoft, ochrePale, sage } = palette;

save(
  "articles/2014/07/xiaomi-arrive-en-inde/lead.svg",
  drawing({ width: 1600, height: 900, background: ochre, grain: 46 }, wall(), doorway(), stopwatch()),
);

/** A pierced wall: a lattice of stars in six panels. */
function wall(): Part {
  const star = (x: number, y: number) => {
    const points = Array.from({ length: 16 }, (_, index) => onCircle(x, y, index % 2 ? 22 : 38, index * 22.5));
    return `M${points.map(([a, b]) => `${a.toFixed(1)} ${b.toFixed(1)}`).join("L")}z`;
  };
  const panel = (left: number) => {
    const stars = Array.from({ length: 24 }, (_, index) =>
      star(left + 62 + (index % 3) * 88, 130 + Math.floor(index / 3) * 88),
    );
    return (
      rect(left, 70, 300, 720, { fill: ochreSoft, shadow: 8 }) +
      path(stars.join(""), { fill: vermilion, opacity: 0.75 })
    );
  };
  return panel(60) + panel(1240) + rect(0, 800, 1600, 100, { fill: ink }) + rect(0, 790, 1600, 14, { fill: ochrePale });
}

function doorway(): Part {
  const arch = "M420 800V420C420 300 560 260 690 90C820 260 960 300 960 420V800z";
  return [
    rect(394, 30, 592, 770, { fill: paper, shadow: 14 }),
    path(arch, { fill: vermilion }),
    group({ x: 690, y: 445, scale: 0.86 }, group("translate(-690 -445)", path(arch, { fill: blue }))),
    ...[440, 940].map((x) => circle(x, 96, 26, { fill: sage }) + circle(x, 96, 12, { fill: ochre })),
    ellipse(690, 772, 150, 16, { fill: ink, opacity: 0.5 }),
    phone({ x: 690, y: 552, size: 420, shadow: 14 }, { screen: bluePale, apps: true }),
  ].join("");
}

function stopwatch(): Part {
  const [x, y] = [1130, 450];
  const marks = Array.from({ length: 12 }, (_, index) =>
    line(onCircle(x, y, 168, index * 30), onCircle(x, y, index % 3 ? 184 : 152, index * 30), {
      weight: index % 3 ? 6 : 10,
    }),
  );
  const [hand, back] = [onCircle(x, y, 150, -62), onCircle(x, y, 40, 118)];
  return [
    rect(x - 30, y - 290, 60, 70, { radius: 12, fill: ink }),
    group({ x, y, rotate: 38 }, rect(-22, -276, 44, 50, { radius: 10, fill: ink })),
    circle(x, y, 232, { fill: ink, shadow: 18 }),
    circle(x, y, 204, { fill: paperPale }),
    wedge(x, y, 150, -90, -62, { fill: vermilion }),
    ...marks,
    arc(x, y, 118, -62, 270, { stroke: inkSoft, weight: 5, dash: [1, 16] }),
    line(back, hand, { weight: 10 }),
    circle(x, y, 18, { fill: ink }),
  ].join("");
}
