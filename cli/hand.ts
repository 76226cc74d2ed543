import { serve } from "#lib/crew/hand.ts";

/** What a thread runs to which a command gives part of its work. */
serve({
  readingAhead: async () => (await import("#lib/archive/read-ahead.ts")).readingAhead,
  parsing: async () => (await import("#lib/archive/parsing.ts")).parsing,
  reading: async () => (await import("#lib/proofreading/first-reading.ts")).reading,
  judging: async () => (await import("#lib/proofreading/judging.ts")).judging,
});
