import { serve } from "#lib/crew/hand.ts";

/** What a thread runs to which a command gives part of its work. */
serve({
  parsing: async () => (await import("#lib/archive/parsing.ts")).parsing,
  reading: async () => (await import("#lib/proofreading/first-reading.ts")).reading,
  judging: async () => (await import("#lib/proofreading/judging.ts")).judging,
});
