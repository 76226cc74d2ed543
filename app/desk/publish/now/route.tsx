import { setTimeout as pause } from "node:timers/promises";
import { seeOther } from "#app/desk/door.tsx";
import { doneAt } from "#app/desk/flash.ts";
import { openFormForStaff } from "#app/desk/require-staff.tsx";
import type { Publication } from "#lib/publishing/publication.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";

/** For so long somebody waits for what they asked for; it goes on if it takes longer. In milliseconds. */
const patience = 5_000;

/** What is said of each end. */
const told: Record<Publication["outcome"], string> = {
  published: "published",
  problems: "published",
  nothing: "nothing",
  refused: "refused",
  failed: "refused",
};

/** Publishes what is new at the host. */
export function POST(request: Request): Promise<Response> {
  return openFormForStaff(request, "editor", async (_door, staff) => {
    const { marbrePublisher: publisher } = globalThis;
    if (!publisher) return seeOther(deskPaths.publish);
    const { done } = publisher.order({ origin: "desk", by: staff.name });
    const publication = await Promise.race([done, pause(patience, undefined, { ref: false })]);
    return seeOther(doneAt(deskPaths.publish, `publish-${publication ? told[publication.outcome] : "running"}`));
  });
}
