import { circle, drawing, line, onCircle, type Part, palette, path, polygon, rect, save } from "../draw.ts";
import { atlantic } from "../maps/atlantic.ts";

const folder = "articles/2016/05/cables-sous-la-mer";
const inset = { width: 800, height: 600 };
const DEEP = "#14273f";

save(
  `${folder}/lead.svg`,
  drawing({ width: 1600, height: 900, background: palette.ochrePale, grain: 40 }, ...layingScene()),
);
save(`${folder}/carte.svg`, atlantic());
save(`${folder}/coupe.svg`, drawing({ width: 640, height: 640, background: palette.bluePale }, ...crossSection()));
save(`${folder}/repeteur.svg`, drawing({ ...inset, background: palette.blue }, ...repeater()));
save(`${folder}/cablier.svg`, drawing({ ...inset, background: palette.ochrePale }, ...repairShip()));
save(`${folder}/atterrage.svg`, drawing({ ...inset, background: palette.bluePale }, ...landing()));

function layingScene(): Part[] {
  const cable = "M362 216C350 300 400 470 300 560S520 700 640 742S900 690 1060 760S1400 800 1600 770";
  return [
    circle(1290, 170, 84, { fill: palette.ochre }),
    vessel(640, 262, 1),
    wave(300, palette.blueSoft),
    wave(420, "#4d6a8f"),
    wave(560, palette.blue),
    path("M0 770C200 640 330 800 560 760S900 690 1100 780S1420 820 1600 740V900H0z", { fill: DEEP }),
    path(cable, { fill: "none", stroke: palette.vermilion, weight: 14, cap: "round" }),
    ...[
      [318, 535],
      [985, 731],
    ].map(([x = 0, y = 0]) => circle(x, y, 20, { fill: palette.ochre })),
  ];
}

function wave(y: number, fill: string): Part {
  return path(`M0 ${y}q100-40 200 0t200 0t200 0t200 0t200 0t200 0t200 0t200 0V900H0z`, { fill });
}

/** A cable ship seen from the side, its stern and its sheave to the left; `x`, `y` is the middle of its waterline. */
function vessel(x: number, y: number, scale: number): Part {
  const at = (dx: number, dy: number) => [x + dx * scale, y + dy * scale] as const;
  return [
    polygon([at(-110, -100), at(-110, -190), at(70, -190), at(100, -100)], { fill: palette.paperPale, shadow: 8 }),
    polygon([at(-60, -190), at(-50, -240), at(40, -240), at(40, -190)], { fill: palette.paperPale, shadow: 8 }),
    ...[-90, -40, 10].map((dx) => rect(...at(dx, -165), 30 * scale, 24 * scale, { fill: palette.blue })),
    line(at(150, -100), at(150, -250), { weight: 10 * scale }),
    line(at(150, -240), at(240, -104), { weight: 5 * scale }),
    polygon([at(-240, -100), at(330, -120), at(270, 60), at(-200, 60)], { fill: palette.vermilion, shadow: 12 }),
    polygon([at(-226, -40), at(305, -50), at(290, -10), at(-216, -4)], { fill: palette.paperPale }),
    circle(...at(-236, -60), 46 * scale, { fill: palette.ink }),
    circle(...at(-236, -60), 26 * scale, { fill: palette.ochre }),
  ].join("");
}

function crossSection(): Part[] {
  const wires = Array.from({ length: 20 }, (_, index) =>
    circle(...onCircle(320, 320, 132, index * 18), 19, { fill: palette.inkPale }),
  );
  const inks = [
    palette.vermilion,
    palette.ochre,
    palette.sage,
    palette.bluePale,
    palette.vermilionSoft,
    palette.ochreSoft,
    palette.paperPale,
    palette.sageSoft,
  ];
  const fibres = inks.map((fill, index) => circle(...onCircle(320, 320, 44, index * 45), 13, { fill }));
  return [
    circle(320, 320, 270, { fill: palette.ink, shadow: 14 }),
    circle(320, 320, 186, { fill: palette.ochre }),
    circle(320, 320, 158, { fill: palette.inkSoft }),
    ...wires,
    circle(320, 320, 106, { fill: palette.ochreSoft }),
    circle(320, 320, 78, { fill: palette.blue }),
    ...fibres,
  ];
}

function repeater(): Part[] {
  return [
    path("M0 470C160 410 260 500 420 462S680 420 800 476V600H0z", { fill: DEEP }),
    path("M-10 250C80 250 120 300 220 300H590C680 300 720 340 810 350", {
      fill: "none",
      stroke: palette.vermilion,
      weight: 16,
    }),
    polygon(
      [
        [190, 300],
        [270, 236],
        [530, 236],
        [610, 300],
        [530, 364],
        [270, 364],
      ],
      { fill: palette.ochre, shadow: 14 },
    ),
    ...[300, 390, 480].map((x) => rect(x, 236, 22, 128, { fill: palette.ink, opacity: 0.25 })),
    ...[
      [120, 520],
      [330, 540],
      [640, 510],
    ].map(([x = 0, y = 0]) => circle(x, y, 9, { fill: palette.blueSoft })),
  ];
}

function repairShip(): Part[] {
  return [
    vessel(480, 300, 0.86),
    path("M0 340q50-24 100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0V600H0z", { fill: palette.blueSoft }),
    path("M0 540C160 480 300 560 480 530S700 500 800 540V600H0z", { fill: palette.blue }),
    line([277, 250], [200, 470], { stroke: palette.ink, weight: 7 }),
    path("M-10 560C80 550 150 520 200 482C250 520 320 560 420 560", {
      fill: "none",
      stroke: palette.vermilion,
      weight: 13,
    }),
    path("M166 446c0 50 68 50 68 0", { fill: "none", stroke: palette.ink, weight: 13, cap: "round" }),
  ];
}

function landing(): Part[] {
  return [
    circle(150, 130, 56, { fill: palette.ochre }),
    path("M0 330q50-18 100 0t100 0t100 0t100 0t100 0V600H0z", { fill: palette.blue }),
    path("M140 600C260 560 330 350 470 320S720 300 800 300V600z", { fill: palette.ochreSoft }),
    path("M-10 540C120 540 190 520 270 490S480 440 560 430H690V300", {
      fill: "none",
      stroke: palette.vermilion,
      weight: 13,
    }),
    rect(610, 190, 150, 116, { fill: palette.paperPale, shadow: 10 }),
    rect(596, 172, 178, 26, { fill: palette.ink }),
    rect(668, 240, 44, 66, { fill: palette.sage }),
  ];
}
