import type { FeedItem } from "./feed.ts";

/**
 * A story as feeds show it, with the images that its body was looked through for: the hash of each, or that there was none.
 */
export type KeptStory = {
  story: Pick<FeedItem, "title" | "summary" | "html" | "image">;
  images: Map<string, string | undefined>;
};

/** Stories that were rendered, within a bound: those that nobody asked for the longest go first. */
export class KeptStories {
  readonly #stories = new Map<string, KeptStory>();
  readonly #most: number;
  #bytes = 0;

  /** @param most Bytes of text, as JavaScript holds it. */
  constructor(most: number) {
    this.#most = most;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): KeptStory | undefined {
    const story = this.#stories.get(key);
    if (!story) return undefined;
    this.#stories.delete(key);
    this.#stories.set(key, story);
    return story;
  }

  put(key: string, story: KeptStory): void {
    this.#drop(key);
    this.#stories.set(key, story);
    this.#bytes += sizeOf(story);
    for (const oldest of this.#stories.keys()) {
      if (this.#bytes <= this.#most) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const story = this.#stories.get(key);
    if (!story) return;
    this.#stories.delete(key);
    this.#bytes -= sizeOf(story);
  }
}

/** Two bytes to a character, and what the entry itself takes. */
function sizeOf({ story, images }: KeptStory): number {
  return 2 * story.html.length + 200 * images.size + 2000;
}
