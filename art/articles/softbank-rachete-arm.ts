import { chip, circle, drawing, palette, path, save } from "../draw.ts";

save(
  "articles/2016/07/softbank-rachete-arm/lead.svg",
  drawing(
    { width: 1600, height: 900, grain: 40 },
    circle(800, 440, 380, { fill: palette.vermilion }),
    path("M0 700q100-50 200 0t200 0t200 0t200 0t200 0t200 0t200 0t200 0V900H0z", { fill: palette.bluePale }),
    chip({ x: 800, y: 450, size: 600, rotate: -8, shadow: 26 }, { colour: palette.blue, die: palette.ochre }),
    path("M0 800q100-50 200 0t200 0t200 0t200 0t200 0t200 0t200 0t200 0V900H0z", { fill: palette.blueSoft }),
  ),
);
