import {
  circle,
  drawing,
  group,
  line,
  type Part,
  palette,
  path,
  phone,
  polygon,
  rect,
  save,
  thermostat,
} from "../draw.ts";

const { paper, paperPale, ink, inkSoft, vermilion, blue, bluePale, ochre, ochreSoft, ochrePale, sage } = palette;

save(
  "articles/2014/06/homekit-works-with-nest/lead.svg",
  drawing(
    { width: 1600, height: 900, background: palette.vermilionPale, grain: 46 },
    street(),
    left(),
    right(),
    wires(),
  ),
);

function street(): Part {
  return (
    circle(800, 330, 210, { fill: ochrePale }) +
    rect(0, 760, 1600, 140, { fill: ochreSoft }) +
    rect(0, 752, 1600, 12, { fill: ochre })
  );
}

function house(wall: string, roof: string, door: string): Part {
  const glass = (x: number) =>
    rect(x, 560, 96, 96, { fill: ochrePale }) +
    line([x + 48, 560], [x + 48, 656], { stroke: wall, weight: 8 }) +
    line([x, 608], [x + 96, 608], { stroke: wall, weight: 8 });
  return [
    rect(-210, 470, 420, 290, { fill: wall, shadow: 18 }),
    polygon(
      [
        [-262, 480],
        [0, 270],
        [262, 480],
      ],
      { fill: roof, shadow: 12 },
    ),
    glass(-170) + glass(74),
    path("M-44 760V620a44 44 0 0 1 88 0V760z", { fill: door }),
    circle(24, 690, 7, { fill: paper }),
  ].join("");
}

function left(): Part {
  return group(
    { x: 350 },
    house(blue, ink, vermilion),
    phone({ x: 0, y: 190, size: 270, rotate: -6 }, { screen: bluePale, apps: true }),
  );
}

function right(): Part {
  return group(
    { x: 1250 },
    house(sage, ink, blue),
    thermostat({ x: 0, y: 190, size: 220 }, { degrees: 19, colour: vermilion }),
  );
}

/** A wire from each house; their plugs are of two kinds and do not meet. */
function wires(): Part {
  return [
    path("M560 640C640 640 600 500 690 500", { stroke: ink, weight: 14, fill: "none", cap: "round", shadow: 7 }),
    path("M1040 640C960 640 1000 560 910 560", { stroke: ink, weight: 14, fill: "none", cap: "round", shadow: 7 }),
    group(
      { x: 700, y: 500 },
      rect(40, -26, 40, 12, { fill: inkSoft }) + rect(40, 14, 40, 12, { fill: inkSoft }),
      rect(-20, -44, 66, 88, { radius: 14, fill: vermilion, shadow: 8 }),
    ),
    group(
      { x: 900, y: 560 },
      rect(-86, -8, 46, 16, { radius: 8, fill: inkSoft }),
      circle(0, 0, 50, { fill: ochre, shadow: 8 }),
      circle(0, 0, 16, { fill: paperPale }),
    ),
  ].join("");
}
