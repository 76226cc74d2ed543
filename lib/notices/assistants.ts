import type { AssistantPurpose } from "#lib/content/site.ts";

/**
 * The programs of assistants by what they read for, under the names that their makers tell sites to use in robots.txt (November 2026).
 * `Google-Extended` and `Applebot-Extended` fetch nothing themselves: they say what may be done with what the search engine fetched.
 */
export const assistants: Readonly<Record<AssistantPurpose, readonly string[]>> = {
  training: [
    "Applebot-Extended",
    "Bytespider",
    "CCBot",
    "ClaudeBot",
    "Google-Extended",
    "GPTBot",
    "Meta-ExternalAgent",
  ],
  search: ["Claude-SearchBot", "DuckAssistBot", "OAI-SearchBot", "PerplexityBot"],
  onRequest: ["ChatGPT-User", "Claude-User", "Meta-ExternalFetcher", "MistralAI-User", "Perplexity-User"],
};
