import { drawing, group, type Part, palette, path, phone, polygon, rect, save } from "../draw.ts";

save(
  "articles/2014/01/google-vend-motorola-a-lenovo/lead.svg",
  drawing({ width: 1600, height: 900, background: palette.ochrePale, grain: 40 }, ...boat(), ...water(), ...quay()),
);

function boat(): Part[] {
  return [
    phone({ x: 1080, y: 296, size: 460, rotate: 12, shadow: 18 }, { apps: true, colour: palette.ink }),
    polygon(
      [
        [860, 570],
        [1080, 330],
        [1300, 570],
      ],
      { fill: palette.paperSoft, shadow: 12 },
    ),
    polygon(
      [
        [720, 440],
        [860, 720],
        [1300, 720],
        [1440, 440],
        [1080, 570],
      ],
      { fill: palette.paperPale, shadow: 18 },
    ),
    polygon(
      [
        [720, 440],
        [860, 720],
        [1080, 720],
        [1080, 570],
      ],
      { fill: palette.paperSoft },
    ),
  ];
}

function water(): Part[] {
  const wave = (y: number, fill: string) =>
    path(`M400 ${y}q75-40 150 0t150 0t150 0t150 0t150 0t150 0t150 0t150 0V900H400z`, { fill });
  return [wave(700, palette.blueSoft), wave(790, palette.blue)];
}

/** The stone quay with the bundles that stay behind. */
function quay(): Part[] {
  const inks = [palette.vermilion, palette.ochre, palette.sage, palette.vermilion, palette.ochreSoft];
  const bundles = inks.map((fill, index) => bundle(110 + (index % 2) * 22, 560 - index * 84, fill));
  return [
    rect(0, 640, 540, 260, { fill: palette.inkSoft, shadow: 14 }),
    rect(0, 640, 560, 40, { fill: palette.ink }),
    ...bundles,
    rect(460, 560, 40, 80, { radius: 10, fill: palette.ink }),
  ];
}

function bundle(x: number, y: number, fill: string): Part {
  const sheets = [24, 40, 56].map((edge) => rect(2, edge, 296, 3, { fill: palette.inkPale }));
  return group(
    { x, y },
    rect(0, 0, 300, 80, { fill: palette.paperPale, shadow: 8 }),
    ...sheets,
    rect(0, 0, 300, 16, { fill }),
    rect(0, 68, 300, 12, { fill }),
    rect(138, 0, 24, 80, { fill: palette.ink }),
  );
}
