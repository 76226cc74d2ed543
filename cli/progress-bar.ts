import type { WriteStream } from "node:tty";

const width = 30;

/** A bar that fills on one line of a terminal; nothing where the stream is none. */
export function progressBar(stream: WriteStream): { show: (done: number, of: number) => void; clear: () => void } {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  return {
    show: (done, of) => {
      const filled = Math.round((width * done) / Math.max(of, 1));
      stream.write(`\r${"█".repeat(filled)}${"░".repeat(width - filled)} ${done} / ${of}`);
    },
    clear: () => stream.write("\r\u001b[K"),
  };
}
