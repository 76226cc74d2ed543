import { arc, circle, drawing, group, type Part, palette, parcel, path, polygon, rect, save, wedge } from "../draw.ts";

const folder = "articles/2015/05/vendre-sans-boutique";
const inset = { width: 800, height: 600 } as const;
const {
  ink,
  inkPale,
  paperPale,
  vermilion,
  vermilionPale,
  blue,
  blueSoft,
  bluePale,
  ochre,
  ochreSoft,
  ochrePale,
  sage,
} = palette;

save(`${folder}/forum.svg`, drawing({ ...inset, background: ochrePale }, forum()));
save(`${folder}/compte-a-rebours.svg`, drawing({ ...inset, background: bluePale }, countdown()));
save(`${folder}/colis.svg`, drawing({ ...inset, background: vermilionPale }, journey()));

/** A square on which speech bubbles stand about like passers-by. */
function forum(): Part {
  const bubble = (x: number, y: number, width: number, fill: string, lines: number) => {
    const height = 44 + lines * 30;
    const bars = Array.from({ length: lines }, (_, index) =>
      rect(x + 26, y + 28 + index * 30, (width - 52) * (index === lines - 1 ? 0.6 : 1), 12, {
        radius: 6,
        fill: paperPale,
        opacity: 0.85,
      }),
    );
    const body = `M${x + 20} ${y}h${width - 40}a20 20 0 0 1 20 20v${height - 40}a20 20 0 0 1-20 20h${-(width / 2 - 50)}l-40 44l2-44h${-(width / 2 - 22)}a20 20 0 0 1-20-20v${-(height - 40)}a20 20 0 0 1 20-20z`;
    return path(body, { fill, shadow: 8 }) + bars.join("");
  };
  const arches = Array.from({ length: 7 }, (_, index) =>
    path(`M${36 + index * 108} 236v-90a40 40 0 0 1 80 0v90z`, { fill: ochrePale }),
  );
  return [
    rect(0, 50, 800, 186, { fill: ochre }) + arches.join(""),
    polygon(
      [
        [0, 236],
        [800, 236],
        [800, 600],
        [0, 600],
      ],
      { fill: ochreSoft },
    ),
    bubble(90, 232, 200, sage, 2) + bubble(520, 220, 220, blueSoft, 2) + bubble(300, 300, 260, blue, 3),
    bubble(60, 404, 230, vermilion, 3) + bubble(540, 414, 210, ink, 2),
  ].join("");
}

function countdown(): Part {
  const arrow = "M0 0v64l16-15l11 25l14-6l-11-25h22z";
  const pointers = Array.from({ length: 26 }, (_, index) => {
    const [row, column] = [Math.floor(index / 13), index % 13];
    const [x, y] = [20 + column * 62 + row * -26, 440 + row * 84 + ((index * 29) % 5) * 7];
    return group(
      { x, y },
      path(arrow, { fill: index === 8 ? vermilion : index % 3 ? paperPale : blueSoft, stroke: ink, weight: 3 }),
    );
  });
  return [
    circle(400, 226, 186, { fill: ink, shadow: 12 }),
    circle(400, 226, 160, { fill: paperPale }),
    wedge(400, 226, 142, -90, -48, { fill: vermilion }),
    arc(400, 226, 142, -48, 270, { stroke: inkPale, weight: 6, dash: [1, 22] }),
    rect(378, 10, 44, 32, { radius: 8, fill: ink }),
    circle(400, 226, 14, { fill: ink }),
    ...pointers,
  ].join("");
}

/** A parcel on its winding way from a warehouse to a house. */
function journey(): Part {
  return [
    path("M130 190C330 130 470 190 420 300S270 470 420 500S640 470 680 420", {
      stroke: ink,
      weight: 9,
      fill: "none",
      dash: [2, 20],
    }),
    polygon(
      [
        [40, 220],
        [40, 100],
        [150, 50],
        [260, 100],
        [260, 220],
      ],
      { fill: blue, shadow: 8 },
    ),
    rect(86, 130, 128, 90, { fill: ink }) +
      [150, 172, 194].map((y) => rect(86, y, 128, 4, { fill: blueSoft })).join(""),
    polygon(
      [
        [590, 400],
        [590, 290],
        [680, 214],
        [770, 290],
        [770, 400],
      ],
      { fill: paperPale, shadow: 8 },
    ),
    polygon(
      [
        [566, 300],
        [680, 202],
        [794, 300],
        [772, 318],
        [680, 240],
        [588, 318],
      ],
      { fill: vermilion },
    ),
    rect(654, 322, 52, 78, { fill: ink }),
    parcel({ x: 372, y: 330, size: 220 }),
  ].join("");
}
