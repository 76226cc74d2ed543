/** The addresses of previews, from the root. A page that readers will have at a path is previewed at the same path below a folder. */
export const previewPaths = {
  all: "/desk/preview",
  page: (path: string) => below("/desk/preview", path),
  links: "/desk/preview/links",
  revocation: "/desk/preview/links/revocation",
  /** Asks for a branch or a commit by `?ref=`. */
  commits: "/desk/preview/at",
  commit: (ref: string) => `/desk/preview/at/${ref}`,
  commitPage: (ref: string, path: string) => below(`/desk/preview/at/${ref}`, path),
  /** For whoever has no account. */
  link: (token: string) => `/preview/${token}`,
};

/** The front page has no name of its own, so it gets one here. */
const front = "front";

function below(folder: string, path: string): string {
  return path === "/" ? `${folder}/${front}` : folder + path;
}

/** The path that readers will have, from what stands below the folder. */
export function previewedPath(segments: readonly string[]): string {
  return segments.length === 1 && segments[0] === front ? "/" : `/${segments.join("/")}`;
}
