import type { DialectParts } from "./dialect.ts";
import { postgres } from "./postgres/dialect.ts";
import { sqlite } from "./sqlite/dialect.ts";
import type { Dialect } from "./store.ts";

export function partsOf(dialect: Dialect): DialectParts {
  return dialect === "sqlite" ? sqlite : postgres;
}
