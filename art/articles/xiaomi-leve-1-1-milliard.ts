import {
  circle,
  curve,
  drawing,
  ellipse,
  group,
  line,
  onCircle,
  type Part,
  palette,
  path,
  phone,
  polygon,
  rect,
  save,
} from "../draw.ts";

const { paper, paperPale, ink, vermilion, blue, bluePale, blueSoft, ochre, ochreSoft, ochrePale } = palette;

save(
  "articles/2014/12/xiaomi-leve-1-1-milliard/lead.svg",
  drawing({ width: 1600, height: 900, background: bluePale, grain: 46 }, clouds(), skyline(), balloon()),
);

/** A balloon made of coins carries a telephone. */
function balloon(): Part {
  const rows = [
    [3, 96],
    [5, 166],
    [6, 236],
    [6, 306],
    [5, 376],
    [3, 446],
  ] as const;
  const coins = rows.flatMap(([count, y], row) =>
    Array.from({ length: count }, (_, index) => {
      const x = (index - (count - 1) / 2) * 84;
      return group({ x, y }, coin((row + index) % 4 === 1 ? ochreSoft : ochre));
    }),
  );
  return group(
    { x: 640, y: 30 },
    path("M-272 250A272 272 0 0 1 272 250C272 400 120 470 70 560H-70C-120 470-272 400-272 250z", {
      fill: vermilion,
      shadow: 18,
    }),
    ...coins,
    line([-66, 556], [-44, 640], { weight: 5 }),
    line([66, 556], [44, 640], { weight: 5 }),
    line([-22, 560], [-20, 640], { weight: 5 }),
    line([22, 560], [20, 640], { weight: 5 }),
    phone({ x: 0, y: 724, size: 190 }, { screen: paperPale, apps: true }),
  );
}

function coin(fill: string): Part {
  return (
    circle(0, 0, 38, { fill, shadow: 5 }) +
    circle(0, 0, 28, { stroke: ink, weight: 3, fill: "none", opacity: 0.4 }) +
    rect(-9, -9, 18, 18, { fill: ink, opacity: 0.55 })
  );
}

function clouds(): Part {
  const cloud = (x: number, y: number, scale: number) =>
    group(
      { x, y, scale },
      path("M0 60h260a50 50 0 0 0-6-99a80 80 0 0 0-148-24a62 62 0 0 0-86 50A38 38 0 0 0 0 60z", {
        fill: paperPale,
        opacity: 0.85,
      }),
    );
  return (
    circle(1330, 210, 120, { fill: ochrePale }) + cloud(1060, 300, 1.3) + cloud(80, 220, 0.9) + cloud(1240, 520, 0.8)
  );
}

/** Curved roofs, one behind the other. */
function skyline(): Part {
  const hall = (x: number, y: number, width: number, roof: string, wall: string) => {
    const posts = Array.from({ length: 5 }, (_, index) =>
      rect(x - width * 0.36 + index * width * 0.165, y + 60, width * 0.06, 300, { fill: ink, opacity: 0.35 }),
    );
    return [
      rect(x - width * 0.42, y + 40, width * 0.84, 320, { fill: wall }),
      ...posts,
      path(
        `M${x - width * 0.62} ${y + 66}Q${x - width * 0.34} ${y + 44} ${x - width * 0.26} ${y - 40}H${x + width * 0.26}Q${x + width * 0.34} ${y + 44} ${x + width * 0.62} ${y + 66}z`,
        { fill: roof, shadow: 10 },
      ),
      rect(x - width * 0.29, y - 52, width * 0.58, 16, { radius: 8, fill: ink }),
    ].join("");
  };
  const [left, right] = [onCircle(0, 900, 10, 0), onCircle(1600, 900, 10, 0)];
  return [
    curve(left, right, 0.06, { stroke: blueSoft, weight: 60 }),
    hall(180, 700, 360, blue, paper) +
      hall(1420, 680, 420, blue, paper) +
      hall(1040, 760, 340, blueSoft, paper) +
      hall(420, 800, 300, blueSoft, paper),
    ellipse(640, 884, 130, 14, { fill: ink, opacity: 0.14 }),
    polygon(
      [
        [0, 880],
        [1600, 880],
        [1600, 900],
        [0, 900],
      ],
      { fill: ink },
    ),
  ].join("");
}
