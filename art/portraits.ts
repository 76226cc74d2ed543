/**
 * Writes the portraits of the authors, `authors/<slug>.svg`: busts of cut paper, 640 × 640. The authors are invented,
 * and nobody sat for these. A head stands around (0, 0), 105 wide each way, with the chin at 142.
 */
import { arc, circle, drawing, group, line, onCircle, type Part, type Point, palette, path, save } from "./draw.ts";

interface Skin {
  readonly light: string;
  readonly shade: string;
}

const { paper, ink, vermilion, blue, ochre, sage } = palette;
const [deepVermilion, lightBlue, deepOchre] = ["#b63420", "#2f5078", "#b97f1d"];

const fair: Skin = { light: "#f2d0b4", shade: "#e3ad8a" };
const rosy: Skin = { light: "#efc4a5", shade: "#dc9a7b" };
const tanned: Skin = { light: "#c98d63", shade: "#a96f49" };
const brown: Skin = { light: "#9c6545", shade: "#7b4b32" };

const portraits: Readonly<Record<string, string>> = {
  "claire-vasseur": portrait(sage, palette.sageSoft, claire()),
  "idriss-benamar": portrait(ochre, palette.ochreSoft, idriss()),
  "mathilde-kervella": portrait(blue, palette.blueSoft, mathilde()),
  "thomas-auzanneau": portrait(palette.blueSoft, palette.bluePale, thomas()),
  "nadia-ferrand": portrait(vermilion, palette.vermilionSoft, nadia()),
};

for (const [slug, svg] of Object.entries(portraits)) save(`authors/${slug}.svg`, svg);

function portrait(ground: string, halo: string, bust: Part): string {
  const sheet = { width: 640, height: 640, background: ground };
  return drawing(sheet, circle(320, 300, 236, { fill: halo }), group({ x: 320, y: 284 }, bust));
}

function claire(): Part {
  return [
    path("M-158 150V-20A158 158 0 0 1 158 -20V150z", { fill: ink, shadow: 8 }),
    body(vermilion, fair),
    path("M-58 160H58L0 294z", { fill: fair.shade }),
    path("M-50 166L-6 262V380L-96 200zM50 166L6 262V380L96 200z", { fill: deepVermilion, shadow: 4 }),
    path("M-54 160L0 276L54 160L60 176L0 316L-60 176z", { fill: paper }),
    face(fair, ink, lips()),
    path("M-122 14V-40A122 122 0 0 1 122 -40V14L104 -32L-98 -32z", { fill: ink, shadow: 5 }),
    path("M-122 -40H-92V150H-158V-20zM122 -40H92V150H158V-20z", { fill: ink }),
  ].join("");
}

function idriss(): Part {
  return [
    body(blue, tanned),
    path("M-50 150H50L0 270z", { fill: tanned.shade }),
    path("M-54 150L-110 190L-56 292L0 262zM54 150L110 190L56 292L0 262z", { fill: lightBlue, shadow: 5 }),
    line([0, 266], [0, 380], { stroke: lightBlue, weight: 5 }),
    group(
      { rotate: 2 },
      curls({ y: -40, reach: 104, from: 193, to: 347, count: 7, size: 37 }),
      face(tanned, ink),
      path("M-106 4C-88 42 -72 62 -44 66Q0 46 44 66C72 62 88 42 106 4C112 110 66 176 0 176C-66 176 -112 110 -106 4z", {
        fill: ink,
        shadow: 5,
      }),
      path("M-30 92Q0 82 30 92Q0 112 -30 92z", { fill: vermilion }),
    ),
  ].join("");
}

function mathilde(): Part {
  const head = group(
    { rotate: -4 },
    circle(18, -172, 60, { fill: ochre, shadow: 8 }),
    path("M-104 62Q-128 30 -126 -20A126 130 0 0 1 126 -20Q128 30 104 62z", { fill: ochre, shadow: 6 }),
    face(rosy, deepOchre, lips()),
    path("M-126 10V-20A126 130 0 0 1 126 -20V10C108 -34 60 -74 -16 -88C-36 -50 -92 -34 -126 10z", {
      fill: ochre,
      shadow: 4,
    }),
    path("M-30 -146Q-6 -120 -16 -88M96 -96Q50 -92 -16 -88", {
      stroke: deepOchre,
      weight: 4,
      cap: "round",
      fill: "none",
    }),
    glasses(),
  );
  const fringes = [264, 296, 328].map((y) =>
    line([46, y + 8], [121, y - 6], { stroke: paper, weight: 10, cap: "butt" }),
  );
  return [
    body(sage, rosy),
    head,
    path("M38 226L106 212L130 380H58z", { fill: vermilion, shadow: 7 }),
    ...fringes,
    path("M-118 146Q0 210 118 146L140 212Q0 286 -140 212z", { fill: vermilion, shadow: 7 }),
    path("M-96 176Q0 224 104 170", { stroke: deepVermilion, weight: 6, cap: "round", fill: "none" }),
  ].join("");
}

function thomas(): Part {
  const moustache = "M0 60C-30 46 -76 64 -98 98C-64 108 -24 104 0 84C24 104 64 108 98 98C76 64 30 46 0 60z";
  return [
    body(paper, rosy),
    ...[0.62, 0.4, 0.2, 0].map((t) => stripe(t, 0.09)),
    path("M-66 158Q0 232 66 158L94 190Q0 268 -94 190z", { fill: blue, shadow: 5 }),
    group(
      { rotate: 3 },
      ...[-112, 112].map((x) => circle(x, 0, 40, { fill: vermilion, shadow: 5 })),
      face(rosy, vermilion),
      path(moustache, { fill: vermilion, shadow: 5 }),
      path("M-20 106Q0 118 20 106", { stroke: ink, weight: 5, cap: "round", fill: "none" }),
    ),
  ].join("");
}

function nadia(): Part {
  return [
    curls({ y: 16, reach: 154, from: 122, to: 418, count: 12, size: 60 }),
    path("M-144 10L-60 -120H60L144 10L128 190H-128z", { fill: ink }),
    body(ochre, brown),
    path("M-54 160H54L0 336z", { fill: blue }),
    path("M-50 150V166A50 62 0 0 0 50 166V150z", { fill: brown.shade }),
    path("M-54 160L-112 204L-64 258L-90 268L-8 380L0 336zM54 160L112 204L64 258L90 268L8 380L0 336z", {
      fill: deepOchre,
      shadow: 5,
    }),
    face(brown, ink, lips()),
    path("M-112 20C-122 -110 -56 -142 0 -142C56 -142 122 -110 112 20C98 -56 60 -84 14 -94C-40 -84 -94 -56 -112 20z", {
      fill: ink,
    }),
    ...[-114, 114].map(
      (x) => circle(x, 92, 27, { fill: palette.sageSoft, shadow: 5 }) + circle(x, 92, 11, { fill: ink }),
    ),
  ].join("");
}

/** Curls set along an arc about (0, y), with the angles of `arc`. */
function curls(set: { y: number; reach: number; from: number; to: number; count: number; size: number }): Part {
  const step = (set.to - set.from) / (set.count - 1);
  return Array.from({ length: set.count }, (_, index) => {
    const [x, y] = onCircle(0, set.y, set.reach, set.from + step * index);
    return circle(x, y, set.size, { fill: ink, shadow: 5 });
  }).join("");
}

/** Shoulders and neck. */
function body(fill: string, { shade }: Skin): Part {
  return [
    path("M-262 380C-262 260 -200 214 -104 190L-40 160H40L104 190C200 214 262 260 262 380z", { fill, shadow: 8 }),
    path("M-50 90V166A50 56 0 0 0 50 166V90z", { fill: shade }),
  ].join("");
}

/** A band across the chest that ends on the curve of the shoulders; `t` runs from 0, the arm, to 1, the neck. */
function stripe(t: number, width: number): Part {
  const [[x1, y1], [x2, y2]] = [onShoulder(t + width), onShoulder(t)];
  return path(`M${-x1} ${y1}Q0 ${y1 - 44} ${x1} ${y1}L${x2} ${y2}Q0 ${y2 - 44} ${-x2} ${y2}z`, { fill: blue });
}

function onShoulder(t: number): Point {
  const bezier = (a: number, b: number, c: number, d: number) =>
    a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t ** 2 * (1 - t) + d * t ** 3;
  return [bezier(262, 262, 200, 104), bezier(380, 260, 214, 190)];
}

/** A face half in the shade, as the fold of its nose casts it. */
function face({ light, shade }: Skin, brow: string, mouth: Part = ""): Part {
  const oval =
    "M-105 -20C-105 -100 -60 -132 0 -132C60 -132 105 -100 105 -20C105 70 60 142 0 142C-60 142 -105 70 -105 -20z";
  return [
    path(oval, { fill: light, shadow: 6 }),
    path("M0 -132C60 -132 105 -100 105 -20C105 70 60 142 0 142L4 76L-24 56L0 -14z", { fill: shade }),
    eye(-48),
    eye(48),
    ...[-48, 48].map((x) => arc(x, 8, 38, 224, 316, { stroke: brow, weight: 9 })),
    mouth,
  ].join("");
}

function eye(x: number): Part {
  return [
    path(`M${x - 23} 2Q${x} -20 ${x + 23} 2Q${x} 15 ${x - 23} 2z`, { fill: paper }),
    circle(x, -1, 9.5, { fill: ink }),
    path(`M${x - 25} 3Q${x} -21 ${x + 25} 3`, { stroke: ink, weight: 5, cap: "round", fill: "none" }),
  ].join("");
}

function lips(): Part {
  return path("M-32 94Q-12 82 0 90Q12 82 32 94Q0 122 -32 94z", { fill: vermilion });
}

function glasses(): Part {
  const rim = { stroke: ink, weight: 8, fill: "none" };
  return (
    circle(-50, 0, 41, rim) + circle(50, 0, 41, rim) + path("M-10 -6Q0 -14 10 -6M-90 -4L-114 -10M90 -4L114 -10", rim)
  );
}
