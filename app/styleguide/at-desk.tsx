import type { ReactNode } from "react";
import { DeskFrame } from "#components/desk/desk-frame.tsx";
import type { DeskView } from "#components/desk/desk-view.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { longHeadline, monday } from "./made-up.ts";
import { policy } from "./made-up-comments.ts";
import type { Materials } from "./materials.ts";
import type { Specimen } from "./specimen.ts";

/** Who is signed in at the desk of the styleguide. */
export const anna = {
  id: "staff-0",
  name: "Anna Roux",
  email: "anna@lamorasse.example",
  role: "administrator",
} as const;

/** A page of the desk, in its frame. */
export function atDesk(slug: string, title: string, shown: (view: DeskView) => ReactNode): Specimen {
  const bare = ({ site }: Materials) => {
    const view = deskOf(site);
    return <DeskFrame desk={view}>{shown(view)}</DeskFrame>;
  };
  return { slug, title, bare };
}

function deskOf(site: DeskView["site"]): DeskView {
  return {
    site,
    policy,
    staff: anna,
    counts: { pending: 3, reported: 2, appeals: 1, returned: 0, published: 1240, refused: 31, spam: 7 },
    titleOf: () => longHeadline,
    here: deskPaths.queue("pending"),
    now: monday,
    flash: { text: "Le commentaire de Léa est publié.", undo: 12 },
  };
}
