import { isPossible } from "./change.ts";
import type { DecisionKind } from "./decision.ts";
import type { DeskItem } from "./item.ts";

const kinds: DecisionKind[] = [
  "grant-appeal",
  "reject-appeal",
  "dismiss-reports",
  "publish",
  "pin",
  "unpin",
  "mark-as-spam",
  "refuse",
  "return-to-writer",
];

/** What can be decided about a comment as it stands, the most likely first. An open appeal is answered rather than passed over. */
export function possibleDecisions(item: Pick<DeskItem, "state" | "pinned" | "reports" | "appeal">): DecisionKind[] {
  const appealed = item.appeal?.state === "open";
  const reported = item.reports.some(({ state }) => state === "open");
  const fits: Record<DecisionKind, boolean> = {
    "grant-appeal": appealed,
    "reject-appeal": appealed,
    "dismiss-reports": reported,
    publish: !appealed,
    pin: !item.pinned,
    unpin: item.pinned,
    "mark-as-spam": !appealed,
    refuse: true,
    "return-to-writer": true,
  };
  return kinds.filter((kind) => fits[kind] && isPossible(kind, item.state));
}
