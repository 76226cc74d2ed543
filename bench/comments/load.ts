import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { bodyOf, headersOf, privatePage, type Sending } from "../../tests/support/sending.ts";
import type { Client } from "../support/client.ts";

/** How long each answer took, in milliseconds, and how many were not the right one. */
export type Load = { times: number[]; errors: number; seconds: number };

/** Where the private pages of the comments are. */
export type Writing = Load & { locations: string[] };

/**
 * Readers who come at a rate, whether those before them have been answered or not: time counts from the moment at which each was
 * to come.
 */
export async function readersAt(
  rate: number,
  seconds: number,
  client: Client,
  paths: readonly string[],
): Promise<Load> {
  const load: Load = { times: [], errors: 0, seconds };
  const answers: Promise<void>[] = [];
  const start = performance.now();
  for (let count = 0; count < rate * seconds; count++) {
    const due = start + (count * 1000) / rate;
    if (due > performance.now()) await pause(due - performance.now());
    const path = paths[count % paths.length] ?? "/";
    answers.push(
      client.get(path).then(
        ({ status }) => {
          load.times.push(performance.now() - due);
          if (status !== 200) load.errors++;
        },
        () => void load.errors++,
      ),
    );
  }
  await Promise.all(answers);
  return load;
}

/** Writers who send one comment after the other, each as soon as the one before was acknowledged. */
export async function writersFor(
  seconds: number,
  client: Client,
  form: Pick<Sending, "article" | "seal">,
  writers: number,
): Promise<Writing> {
  const load: Writing = { times: [], errors: 0, seconds, locations: [] };
  const until = performance.now() + seconds * 1000;
  const one = async (writer: number) => {
    while (performance.now() < until) {
      const sending = nextSending(form, writer);
      const start = performance.now();
      const answer = await client.post("/comments", bodyOf(sending), headersOf(sending));
      load.times.push(performance.now() - start);
      if (answer.status === 303) load.locations.push(privatePage(answer));
      else load.errors++;
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => one(writer)));
  return load;
}

let sent = 0;

/** Each from another network, since one alone would soon be refused. */
export function nextSending(form: Pick<Sending, "article" | "seal">, writer = 0): Sending {
  const body = `Commentaire ${randomUUID()}, que la plume ${writer} a voulu de la longueur des autres : deux ou trois phrases, pas plus.`;
  return { ...form, name: `Plume ${writer}`, body, key: "", network: sent++ % 65_536 };
}
