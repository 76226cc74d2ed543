import {
  circle,
  curve,
  drawing,
  ellipse,
  group,
  label,
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

const folder = "articles/2011/08/xiaomi-mi-1";
const { paperPale, ink, vermilion, blue, ochre, ochreSoft, ochrePale, sage, sagePale } = palette;

save(`${folder}/lead.svg`, drawing({ width: 1600, height: 900, background: blue, grain: 46 }, hall(), hangingPhone()));
save(`${folder}/millet.svg`, drawing({ width: 640, height: 640, background: ochrePale }, millet()));

/** Saw-tooth roofs of a disused factory, light falling through. */
function hall(): Part {
  const teeth = Array.from({ length: 5 }, (_, index) => {
    const x = index * 330 - 40;
    return (
      polygon(
        [
          [x, 250],
          [x + 250, 70],
          [x + 250, 250],
        ],
        { fill: ink },
      ) +
      polygon(
        [
          [x + 250, 90],
          [x + 330, 250],
          [x + 250, 250],
        ],
        { fill: ochreSoft },
      )
    );
  });
  const beams = [0, 2, 4].map((index) =>
    polygon(
      [
        [index * 330 + 210, 250],
        [index * 330 + 290, 250],
        [index * 330 + 560, 900],
        [index * 330 + 300, 900],
      ],
      { fill: ochrePale, opacity: 0.1 },
    ),
  );
  return (
    teeth.join("") +
    rect(0, 248, 1600, 16, { fill: ink }) +
    beams.join("") +
    rect(0, 800, 1600, 100, { fill: ink, opacity: 0.5 })
  );
}

function hangingPhone(): Part {
  return [
    ellipse(760, 846, 210, 20, { fill: ink, opacity: 0.5 }),
    line([760, 0], [760, 230], { stroke: paperPale, weight: 6 }),
    phone({ x: 760, y: 520, size: 580, rotate: 5, shadow: 22 }, { screen: paperPale, apps: true }),
    circle(778, 244, 16, { stroke: paperPale, weight: 6, fill: "none" }),
    curve([792, 250], [1090, 424], 0.2, { stroke: paperPale, weight: 6 }),
    group(
      { x: 1090, y: 420, rotate: 14 },
      path("M0 0L60-84H420V84H60z", { fill: vermilion, shadow: 14 }),
      circle(46, 0, 16, { fill: blue }),
      label("1 999", { x: 244, y: 36, size: 118, weight: 900, anchor: "middle", colour: paperPale }),
    ),
  ].join("");
}

/** An ear of millet whose grains are small squares, like the points of a screen. */
function millet(): Part {
  const inks = [ochre, vermilion, ochre, ochreSoft, ochre, vermilion, ochre];
  const grains = Array.from({ length: 15 }, (_, row) => {
    const half = Math.sin(((row + 1.4) / 16.4) * Math.PI) * 3.4;
    const count = Math.max(1, Math.round(half * 2) + 1);
    return Array.from({ length: count }, (_, index) => {
      const [x, y] = [320 + (index - (count - 1) / 2) * 32 + row * 1.6, 70 + row * 29];
      return rect(x - 13, y - 13, 26, 26, { radius: 4, fill: inks[(row * 3 + index * 2) % inks.length], shadow: 3 });
    }).join("");
  });
  const [tip, base] = [onCircle(320, 600, 180, -128), onCircle(320, 600, 200, -58)];
  return [
    path("M344 500Q340 580 320 640", { stroke: sage, weight: 18, fill: "none" }),
    path(`M326 620Q250 600 ${tip[0]} ${tip[1]}Q300 520 334 590z`, { fill: sage, shadow: 5 }),
    path(`M332 610Q430 580 ${base[0]} ${base[1]}Q370 500 338 580z`, { fill: sagePale, shadow: 5 }),
    ...grains,
  ].join("");
}
