import { Crew } from "#lib/crew/crew.ts";

/** Threads for a command that has much to do; none starts where it turns out to be little. Close it at the end. */
export function hireCrew(): Crew {
  return new Crew(new URL("./hand.ts", import.meta.url));
}
