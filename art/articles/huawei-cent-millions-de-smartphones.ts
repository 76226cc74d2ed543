import { drawing, label, type Part, palette, rect, save } from "../draw.ts";

const { paper, ink, inkSoft, vermilion, blue, bluePale } = palette;

save(
  "articles/2015/12/huawei-cent-millions-de-smartphones/lead.svg",
  drawing({ width: 1600, height: 900, background: palette.paper, grain: 46 }, grid(), legend()),
);

/** A hundred telephones in ten rows. */
function grid(): Part {
  return Array.from({ length: 100 }, (_, index) => {
    const [x, y] = [90 + (index % 10) * 92, 52 + Math.floor(index / 10) * 81];
    const fill = index < 3 ? vermilion : blue;
    return (
      rect(x, y, 40, 68, { radius: 7, fill, shadow: 4 }) +
      rect(x + 5, y + 9, 30, 46, { fill: index < 3 ? palette.vermilionPale : bluePale }) +
      rect(x + 16, y + 59, 8, 4, { radius: 2, fill: paper })
    );
  }).join("");
}

function legend(): Part {
  const entry = (y: number, year: string, value: string, colour: string) =>
    [
      rect(1080, y - 130, 10, 230, { fill: colour }),
      label(year, { x: 1120, y: y - 86, size: 46, weight: 600, colour: inkSoft }),
      label(value, { x: 1116, y: y + 46, size: 142, weight: 900, colour, tracking: -20 }),
      label("millions", { x: 1120, y: y + 98, size: 46, weight: 600, colour: ink }),
    ].join("");
  return entry(250, "2010", "3", vermilion) + entry(640, "2015", "100", blue);
}
