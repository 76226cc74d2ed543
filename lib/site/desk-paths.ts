/** The addresses of moderation, from the root. */
export const deskPaths = {
  desk: "/desk",
  queue: (queue: string) => `/desk/queues/${queue}`,
  comment: (id: string) => `/desk/comments/${id}`,
  thread: (article: string) => `/desk/threads/${article}`,
  search: "/desk/search",
  log: "/desk/log",
  blocks: "/desk/blocks",
  writers: "/desk/writers",
  /** Gives everything that is held under an address. */
  writerData: "/desk/writers/data",
  writerErasure: "/desk/writers/erasure",
  /** Takes decisions by POST. */
  decisions: "/desk/decisions",
  undo: "/desk/undo",
  /** The web editor; its files are below. */
  write: "/desk/write",
  lift: "/desk/blocks/lift",
  agenda: "/desk/agenda",
  /** Shows publications; hosts send their deliveries here by POST. */
  publish: "/desk/publish",
  /** Publishes by POST. */
  publishNow: "/desk/publish/now",
};
