import type { Specimen } from "./specimen.ts";
import { comments } from "./specimens/comments.tsx";
import { companySpecimens } from "./specimens/company.tsx";
import { desk } from "./specimens/desk.tsx";
import { front } from "./specimens/front.tsx";
import { history } from "./specimens/history.tsx";
import { letters } from "./specimens/letters.tsx";
import { lists } from "./specimens/lists.tsx";
import { plans } from "./specimens/plans.tsx";
import { search } from "./specimens/search.tsx";
import { status } from "./specimens/status.tsx";
import { story } from "./specimens/story.tsx";
import { teaserSpecimens } from "./specimens/teasers.tsx";

/** Everything that there is to look at, in the order in which it is leafed through. */
export const groups: Record<string, Specimen[]> = {
  "Front page": [...front, ...teaserSpecimens],
  Story: story,
  Company: companySpecimens,
  Lists: lists,
  "History and corrections": history,
  Search: search,
  Comments: comments,
  "Letters to readers": letters,
  Desk: [...desk, ...plans],
  "Frame and status": status,
};

export const specimens: Specimen[] = Object.values(groups).flat();

export const guidePath = "/styleguide";

export function specimenPath({ slug }: Pick<Specimen, "slug">): string {
  return `${guidePath}/${slug}`;
}
