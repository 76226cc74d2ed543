import type { ReactNode } from "react";
import "#components/styles/index.css";
import { read } from "#lib/archive/newsroom.ts";

/** Reading pages are static and complete, made on demand: the compiler refuses request-time work below this layout. */
export const ensureStatic = "navigation";

export default function PublicLayout({ children }: { children: ReactNode }) {
  const { frame } = read(() => ({ view: undefined, on: [] }));
  return (
    <html lang={frame.site.language}>
      <body>{children}</body>
    </html>
  );
}
