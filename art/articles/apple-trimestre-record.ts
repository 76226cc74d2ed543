import { chartFrame, drawing, french, group, label, line, type Part, palette, rect, save } from "../draw.ts";

const { ink, inkSoft, vermilion, blueSoft } = palette;
const products = [
  { name: "iPhone", before: 51, after: 74.5 },
  { name: "iPad", before: 26, after: 21.4 },
  { name: "Mac", before: 4.8, after: 5.5 },
] as const;

save(
  "articles/2015/01/apple-trimestre-record/lead.svg",
  drawing({ width: 1600, height: 900 }, group({ x: 80, scale: 1.2 }, pairs())),
);

/** Two bars for each product: the last quarter of 2013 and that of 2014. */
function pairs(): Part {
  const { part, plot } = chartFrame({
    title: "L’iPhone s’envole, l’iPad descend",
    unit: "Appareils vendus d’octobre à décembre, en millions",
    source: "Apple, résultats trimestriels",
  });
  const base = plot.y + plot.height - 52;
  const tall = base - plot.y - 60;
  const bar = (x: number, value: number, fill: string) => {
    const height = (value / 74.5) * tall;
    return (
      rect(x, base - height, 118, height, { fill, shadow: 7 }) +
      label(french(value, 1), { x: x + 59, y: base - height - 14, size: 34, weight: 700, anchor: "middle" })
    );
  };
  const bars = products.map(({ name, before, after }, index) => {
    const x = plot.x + 50 + index * 345;
    return (
      bar(x, before, blueSoft) +
      bar(x + 136, after, vermilion) +
      label(name, { x: x + 127, y: base + 42, size: 32, weight: 700, anchor: "middle" })
    );
  });
  const key = [
    ["Fin 2013", blueSoft],
    ["Fin 2014", vermilion],
  ] as const;
  const legend = key.map(([name, fill], index) => {
    const x = plot.x + 700 + index * 190;
    return (
      rect(x, plot.y + 12, 26, 26, { fill }) +
      label(name, { x: x + 38, y: plot.y + 35, size: 29, weight: 600, colour: index ? ink : inkSoft })
    );
  });
  return [part, ...bars, ...legend, line([plot.x, base], [plot.x + plot.width, base], { weight: 3, cap: "butt" })].join(
    "",
  );
}
