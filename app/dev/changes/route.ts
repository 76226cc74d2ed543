import { desk } from "#lib/archive/newsroom.ts";

/** How often the archive is asked whether it has changed, in milliseconds. */
const interval = 150;

/** In development, tells an open page when the archive has changed. In production there is no such address. */
export function GET(request: Request): Response {
  if (process.env.NODE_ENV !== "development") return new Response("Not found", { status: 404 });
  const version = () => desk().archive.db.pragma("data_version", { simple: true });
  let seen: unknown = Number(new URL(request.url).searchParams.get("seen"));
  const stream = new ReadableStream<string>({
    start(controller) {
      controller.enqueue("retry: 500\n\n");
      const timer = setInterval(() => {
        const now = version();
        if (now === seen) return;
        seen = now;
        controller.enqueue("data: changed\n\n");
      }, interval);
      request.signal.addEventListener("abort", () => {
        clearInterval(timer);
        controller.close();
      });
    },
  });
  return new Response(stream.pipeThrough(new TextEncoderStream()), {
    headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store" },
  });
}
