import { onTestFinished } from "vitest";
import { Crew } from "#lib/crew/crew.ts";

/** The threads of the commands, for as few files as a test has, until it ends. */
export function smallCrew(): Crew {
  const crew = new Crew(new URL("../../cli/hand.ts", import.meta.url), { size: 2, from: 1 });
  onTestFinished(() => crew.close());
  return crew;
}
