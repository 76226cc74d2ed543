/**
 * Writes the monograms of the companies, `companies/<slug>.svg`: initials of the paper's own drawing, never a company's
 * mark. Each stands in a square of 240 on a coloured ground and is built of squares, discs and their quarters, so that
 * they look like one alphabet; letters that several companies share are drawn differently.
 */
import { circle, drawing, type Part, palette, path, rect, save, wedge } from "./draw.ts";

interface Monogram {
  readonly ground: string;
  readonly letter: (ground: string) => Part;
}

const { paper, ink, vermilion, blue, ochre, sage } = palette;

/** Ends of the square in which a letter stands, and its middle. */
const [NEAR, MIDDLE, FAR] = [40, 160, 280];

const monograms: Readonly<Record<string, Monogram>> = {
  alibaba: { ground: blue, letter: archedA },
  apple: { ground: vermilion, letter: gabledA },
  arm: { ground: sage, letter: quarterA },
  blackberry: { ground: ink, letter: letterB },
  facebook: { ground: ochre, letter: letterF },
  google: { ground: ink, letter: letterG },
  huawei: { ground: sage, letter: letterH },
  intel: { ground: ochre, letter: letterI },
  microsoft: { ground: blue, letter: letterM },
  nokia: { ground: vermilion, letter: letterN },
  samsung: { ground: ochre, letter: roundS },
  softbank: { ground: ink, letter: foldedS },
  twitter: { ground: vermilion, letter: letterT },
  xiaomi: { ground: blue, letter: letterX },
};

for (const [slug, { ground, letter }] of Object.entries(monograms)) {
  save(`companies/${slug}.svg`, drawing({ width: 320, height: 320, background: ground }, letter(ground)));
}

/** An arch with a round window and a door. */
function archedA(ground: string): Part {
  return [
    path("M40 280V160A120 120 0 0 1 280 160V280z", { fill: paper }),
    rect(NEAR, 172, 240, 44, { fill: ochre }),
    path("M112 172V160A48 48 0 0 1 208 160V172z", { fill: ground }),
    rect(112, 216, 96, 66, { fill: ground }),
  ].join("");
}

/** A gable folded in the middle. */
function gabledA(ground: string): Part {
  return [
    path("M160 40L160 280L30 280z", { fill: paper }),
    path("M160 40L290 280L160 280z", { fill: ink }),
    circle(MIDDLE, 172, 24, { fill: ground }),
    path("M138 226L182 226L206 282L114 282z", { fill: ground }),
  ].join("");
}

/** A quarter of a disc leaning on a post. */
function quarterA(ground: string): Part {
  return [
    path("M40 280A240 240 0 0 1 280 40V280z", { fill: paper }),
    rect(208, 56, 72, 224, { fill: ink }),
    path("M130 188A92 92 0 0 1 208 120V188z", { fill: ground }),
    rect(118, 236, 90, 46, { fill: ground }),
  ].join("");
}

function letterB(ground: string): Part {
  return [
    path("M112 40H196A57 57 0 0 1 196 154H112z", { fill: vermilion }),
    path("M112 154H217A63 63 0 0 1 217 280H112z", { fill: ochre }),
    rect(NEAR, NEAR, 76, 240, { fill: paper }),
    path("M116 79A18 18 0 0 1 116 115z", { fill: ground }),
    path("M116 193A24 24 0 0 1 116 241z", { fill: ground }),
  ].join("");
}

function letterF(): Part {
  return [
    path("M70 40H266A84 84 0 0 1 182 124H70z", { fill: vermilion }),
    path("M146 148H186A38 38 0 0 1 186 224H146z", { fill: paper }),
    rect(70, NEAR, 80, 240, { fill: ink }),
  ].join("");
}

function letterG(): Part {
  return [
    wedge(MIDDLE, MIDDLE, 120, 89, 318, { fill: paper }, 50),
    path("M160 152H280V160A120 120 0 0 1 160 280z", { fill: sage }),
  ].join("");
}

/** Two posts joined between two round notches. */
function letterH(ground: string): Part {
  return [
    rect(NEAR, NEAR, 120, 240, { fill: paper }),
    rect(MIDDLE, NEAR, 120, 240, { fill: blue }),
    path("M112 38V84A48 48 0 0 0 208 84V38z", { fill: ground }),
    path("M112 282V236A48 48 0 0 1 208 236V282z", { fill: ground }),
  ].join("");
}

function letterI(): Part {
  return [
    path("M70 40H250A90 90 0 0 1 70 40z", { fill: paper }),
    path("M70 280H250A90 90 0 0 0 70 280z", { fill: blue }),
    rect(118, NEAR, 84, 240, { fill: ink }),
  ].join("");
}

/** A strip of paper folded four times. */
function letterM(): Part {
  return [
    path("M40 40L100 40L100 280L40 280z", { fill: paper }),
    path("M220 40L280 40L280 280L220 280z", { fill: paper }),
    path("M40 40L100 40L160 148L160 246z", { fill: vermilion }),
    path("M280 40L220 40L160 148L160 246z", { fill: ochre }),
  ].join("");
}

function letterN(): Part {
  return [
    rect(NEAR, NEAR, 76, 240, { fill: paper }),
    rect(204, NEAR, 76, 240, { fill: paper }),
    path("M40 40L124 40L280 280L196 280z", { fill: blue }),
  ].join("");
}

/** A ribbon of two colours. */
function roundS(): Part {
  const ribbon = { weight: 64, fill: "none", cap: "butt" } as const;
  return [
    path("M270 72H116A44 44 0 0 0 116 160H162", { ...ribbon, stroke: paper }),
    path("M160 160H204A44 44 0 0 1 204 248H50", { ...ribbon, stroke: ink }),
  ].join("");
}

/** A strip of paper folded twice. */
function foldedS(): Part {
  return [
    rect(NEAR, NEAR, 240, 68, { fill: paper }),
    rect(NEAR, 212, 240, 68, { fill: vermilion }),
    path("M40 40L280 212L280 280L40 108z", { fill: ochre }),
  ].join("");
}

function letterT(): Part {
  return [
    path("M40 40H160V124H124A84 84 0 0 1 40 40z", { fill: ochre }),
    path("M280 40H160V124H196A84 84 0 0 0 280 40z", { fill: paper }),
    rect(118, NEAR, 84, 240, { fill: ink }),
  ].join("");
}

/** What four discs leave of a square. */
function letterX(ground: string): Part {
  const radius = 60;
  return [
    path("M40 40L280 40L40 280z", { fill: vermilion }),
    path("M280 40L280 280L40 280z", { fill: paper }),
    circle(MIDDLE, NEAR, radius, { fill: ground }),
    circle(MIDDLE, FAR, radius, { fill: ground }),
    circle(NEAR, MIDDLE, radius, { fill: ground }),
    circle(FAR, MIDDLE, radius, { fill: ground }),
  ].join("");
}
