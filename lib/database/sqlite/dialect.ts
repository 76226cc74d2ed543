import type { DialectParts } from "#lib/database/dialect.ts";
import { connect } from "./connect.ts";
import { columns, finishTable, makeAppendOnly, tableNames, takeTurn } from "./schema.ts";
import { beginFilling, finishFilling, fitValue, readRows } from "./transfer.ts";

export const sqlite: DialectParts = {
  connect,
  columns,
  tableNames,
  finishTable,
  makeAppendOnly,
  takeTurn,
  readRows,
  beginFilling,
  fitValue,
  finishFilling,
};
