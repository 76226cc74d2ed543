import {
  circle,
  drawing,
  group,
  type Part,
  palette,
  path,
  polygon,
  randomFrom,
  rect,
  save,
  thermostat,
} from "../draw.ts";

const { paperPale, ink, inkSoft, vermilion, blue, blueSoft, ochre, ochreSoft, ochrePale, sage } = palette;

save(
  "articles/2014/01/google-rachete-nest/lead.svg",
  drawing({ width: 1600, height: 900, background: blue }, night(), hills(), house()),
);

function night(): Part {
  const random = randomFrom(13);
  const stars = Array.from({ length: 70 }, () =>
    circle(random() * 1600, random() * 520, 1.5 + random() * 3, { fill: paperPale, opacity: 0.7 }),
  );
  return stars.join("") + circle(1330, 170, 80, { fill: ochrePale }) + circle(1366, 148, 70, { fill: blue });
}

function hills(): Part {
  const fir = (x: number, y: number, size: number) =>
    polygon(
      [
        [x, y - size],
        [x + size * 0.3, y],
        [x - size * 0.3, y],
      ],
      { fill: ink, shadow: 6 },
    );
  return [
    path("M0 720Q360 560 800 690T1600 640V900H0z", { fill: sage, opacity: 0.55 }),
    path("M0 790Q420 700 800 770T1600 750V900H0z", { fill: ink }),
    fir(180, 790, 240) + fir(290, 800, 180) + fir(1330, 780, 260) + fir(1450, 790, 190),
  ].join("");
}

/** A dark house whose one lit window is a round dial. */
function house(): Part {
  return [
    polygon(
      [
        [700, 640],
        [900, 640],
        [1360, 900],
        [240, 900],
      ],
      { fill: ochreSoft, opacity: 0.16 },
    ),
    rect(970, 210, 70, 150, { fill: inkSoft, shadow: 8 }),
    path("M1004 190q-30-40 6-70t0-80", { stroke: blueSoft, weight: 16, fill: "none", cap: "round", opacity: 0.6 }),
    polygon(
      [
        [520, 400],
        [1080, 400],
        [1080, 800],
        [520, 800],
      ],
      { fill: palette.inkSoft, shadow: 20 },
    ),
    polygon(
      [
        [460, 420],
        [800, 130],
        [1140, 420],
      ],
      { fill: vermilion, shadow: 16 },
    ),
    circle(800, 560, 196, { fill: ochre, opacity: 0.35 }),
    circle(800, 560, 168, { fill: ochreSoft }),
    thermostat({ x: 800, y: 560, size: 270, shadow: 10 }, { degrees: 21, colour: vermilion }),
    group({ x: 1000, y: 700 }, rect(-36, -30, 72, 130, { fill: ink }), circle(22, 40, 6, { fill: ochre })),
    rect(500, 796, 600, 14, { fill: ink }),
  ].join("");
}
