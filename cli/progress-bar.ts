import type { WriteStream } from "node:tty";

const widest = 30;

/** What is shown on one line of a terminal while something lasts; nothing where the stream is none. */
export function progressBar(stream: Pick<WriteStream, "isTTY" | "columns" | "write">) {
  const line = (text: string) => {
    if (stream.isTTY) stream.write(`\r${text}\u001b[K`);
  };
  return {
    say: line,
    /** A bar that fills. A line that is longer than the terminal would not be written over: it is as short as it must be. */
    show: (done: number, of: number) => {
      const counts = ` ${done} / ${of}`;
      const width = Math.max(0, Math.min(widest, stream.columns - counts.length - 1));
      const filled = Math.round((width * done) / Math.max(of, 1));
      line(`${"█".repeat(filled)}${"░".repeat(width - filled)}${counts}`);
    },
    clear: () => line(""),
  };
}
