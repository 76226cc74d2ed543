import { drawing, type Part, type Point, palette, path, polyline, rect, save } from "../draw.ts";

const COLUMNS = 9;
const ROWS = 5;
const STEP = 172;
const SIDE = 92;
/** The cells where the route turns. */
const VISITED = "0,3 1,3 1,1 3,1 3,2 5,2 5,4 7,4 7,1 8,1".split(" ").map((pair): Point => {
  const [column = 0, row = 0] = pair.split(",").map(Number);
  return centre(column, row);
});

save(
  "articles/2015/06/intel-altera/lead.svg",
  drawing({ width: 1600, height: 900, background: palette.paper, grain: 40 }, wires(), route(), ...cells()),
);

function centre(column: number, row: number): Point {
  return [112 + column * STEP, 106 + row * STEP];
}

function wires(): Part {
  const across = Array.from(
    { length: ROWS },
    (_, row) => `M0 ${centre(0, row)[1] - 14}H1600M0 ${centre(0, row)[1] + 14}H1600`,
  );
  const down = Array.from(
    { length: COLUMNS },
    (_, column) => `M${centre(column, 0)[0] - 14} 0V900M${centre(column, 0)[0] + 14} 0V900`,
  );
  return path([...across, ...down].join(""), { stroke: palette.inkPale, weight: 5, fill: "none" });
}

function route(): Part {
  const [first = [0, 0], last = [0, 0]] = [VISITED[0], VISITED.at(-1)];
  const points: readonly Point[] = [[-20, first[1]], ...VISITED, [1620, last[1]]];
  return polyline(points, { stroke: palette.vermilion, weight: 26, cap: "butt", shadow: 6 });
}

/** The logic cells; those where the route turns take its colour. */
function cells(): Part[] {
  const turns = new Set(VISITED.map(String));
  return Array.from({ length: COLUMNS * ROWS }, (_, index) => {
    const [column, row] = [index % COLUMNS, Math.floor(index / COLUMNS)];
    const [x, y] = centre(column, row);
    const plain = (column * 2 + row * 3) % 5 < 2 ? palette.ochre : palette.blue;
    const fill = turns.has(String([x, y])) ? palette.vermilion : plain;
    const cell = rect(x - SIDE / 2, y - SIDE / 2, SIDE, SIDE, { radius: 6, fill, shadow: 9 });
    return cell + rect(x - 20, y - 20, 40, 40, { fill: palette.paperPale, opacity: 0.35 });
  });
}
