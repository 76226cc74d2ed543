import type { ReactNode } from "react";
import "#components/styles/index.css";
import "#components/styles/desk-index.css";
import "./styleguide.css";
import { withMaterials } from "./materials.ts";

/** As on the public pages: a specimen is all there when it is shown. */
export const ensureStatic = "navigation";

export default function StyleguideLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={withMaterials(({ site }) => site.language)}>
      <body>
        {children}
        <script type="module" src="/marbre.js" />
      </body>
    </html>
  );
}
