/** What is wrong with a field that a reader filled in. Limits and `sent` are characters. */
export type EntryProblem =
  | { field: "name"; fault: "missing" }
  | { field: "name"; fault: "long"; most: number }
  | { field: "email"; fault: "missing" | "malformed" | "needed-for-answers" }
  | { field: "body"; fault: "missing" }
  | { field: "body"; fault: "short"; least: number }
  | { field: "body"; fault: "long"; most: number; sent: number }
  /** A character that no page can carry; it is taken out of what comes back. */
  | { field: "name" | "body"; fault: "unprintable" };

/** Why a comment that was posted could not be changed as its writer wished. */
export type EditProblem =
  /** A rule refuses it, because of what it saw. */
  | { field: "body"; fault: "refused"; rule: string; detail?: Record<string, string | number> | undefined }
  /** The minutes are over; or something happened to the comment in between. */
  | { field: "body"; fault: "too-late" | "changed-meanwhile" };

export type CommentProblem = EntryProblem | EditProblem;
