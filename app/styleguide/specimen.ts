import type { ReactNode } from "react";
import type { Materials } from "./materials.ts";

/**
 * A component in a state, or in several. `page` is what stands in the frame of a page; `parts` stand below one another, each under what
 * it shows; `bare` brings its own `main`. Components that have ids or landmarks can be only once on a page, so each of their states is one.
 */
export type Specimen = { slug: string; title: string } & (
  | { page: (materials: Materials) => ReactNode; path?: string }
  | { parts: (materials: Materials) => [string, ReactNode][] }
  | { bare: (materials: Materials) => ReactNode }
);
