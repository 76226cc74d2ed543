import { circle, drawing, group, type Part, palette, path, rect, save } from "../draw.ts";

save(
  "articles/2014/09/alibaba-entre-en-bourse/lead.svg",
  drawing({ width: 1600, height: 900, background: palette.bluePale, grain: 40 }, ...ribbons(), bell()),
);

function bell(): Part {
  return [
    rect(0, 40, 1600, 74, { fill: palette.ink }),
    rect(755, 114, 90, 70, { fill: palette.inkSoft }),
    group(
      { x: 800, y: 170, rotate: 9 },
      circle(0, 540, 66, { fill: palette.ink, shadow: 12 }),
      path("M0 0C170 0 220 120 230 250C240 370 280 430 340 500H-340C-280 430-240 370-230 250C-220 120-170 0 0 0z", {
        fill: palette.ochre,
        shadow: 22,
      }),
      path("M-40 40C-130 70-150 160-156 250C-162 350-184 400-214 440C-160 400-120 340-110 250C-104 160-90 90-40 40z", {
        fill: palette.ochreSoft,
      }),
      rect(-352, 490, 704, 54, { radius: 27, fill: palette.ochre }),
      rect(-352, 516, 704, 28, { radius: 14, fill: palette.ink, opacity: 0.18 }),
    ),
  ].join("");
}

/** Streamers of ticker tape, in three inks, flying out from behind the bell. */
function ribbons(): Part[] {
  const inks = [palette.vermilion, palette.blue, palette.paperPale];
  const runs = [
    "M640 560C460 500 420 720 250 640S120 420-60 470",
    "M960 520C1120 430 1180 640 1330 560S1480 330 1660 390",
    "M620 690C480 690 420 860 260 800S80 760-60 840",
    "M1000 660C1140 640 1200 840 1360 770S1520 700 1660 740",
    "M700 420C540 330 440 400 330 330S130 220-60 260",
    "M920 380C1060 300 1180 360 1290 280S1500 200 1660 210",
  ];
  return runs.map((run, index) =>
    path(run, { fill: "none", stroke: inks[index % inks.length], weight: 34, shadow: 9 }),
  );
}
