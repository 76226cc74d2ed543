import { barChart, circle, drawing, group, type Part, palette, path, save, wedge } from "../draw.ts";

const folder = "articles/2014/02/facebook-rachete-whatsapp";
const sheet = { width: 1600, height: 900 };

save(`${folder}/lead.svg`, drawing({ ...sheet, background: palette.ochrePale, grain: 40 }, eater(), eaten()));

save(
  `${folder}/prix.svg`,
  drawing(
    sheet,
    group(
      { scale: 4 / 3 },
      barChart({
        title: "Plus cher que les quatre autres réunis",
        unit: "Prix annoncé au moment du rachat, en milliards de dollars",
        source: "Google, Microsoft, Facebook",
        height: 555,
        data: [
          { label: "YouTube (2006)", value: 1.65 },
          { label: "Skype (2011)", value: 8.5 },
          { label: "Instagram (2012)", value: 1 },
          { label: "Nest (2014)", value: 3.2 },
          { label: "WhatsApp (2014)", value: 19, colour: palette.vermilion },
        ],
      }),
    ),
  ),
);

function eater(): Part {
  const tail = "M330 650L210 830L500 770z";
  return [
    path(tail, { fill: palette.blue, shadow: 18 }),
    wedge(600, 440, 370, 30, 330, { fill: palette.blue, shadow: 18 }),
    path(tail, { fill: palette.blue }),
    circle(640, 215, 46, { fill: palette.paper }),
    circle(660, 222, 20, { fill: palette.ink }),
  ].join("");
}

function eaten(): Part {
  const bubble =
    "M1030 350h300a50 50 0 0 1 50 50v120a50 50 0 0 1-50 50h-60l30 90l-120-90h-150a50 50 0 0 1-50-50v-120a50 50 0 0 1 50-50z";
  return [
    path(bubble, { fill: palette.sage, shadow: 14 }),
    ...[1080, 1180, 1280].map((x) => circle(x, 460, 26, { fill: palette.paper })),
  ].join("");
}
