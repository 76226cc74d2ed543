import { darkroom, log } from "#app/darkroom.ts";
import { seeOther } from "#app/desk/door.tsx";
import { type OfCommit, withCommit } from "#app/desk/preview/at/with-commit.tsx";
import { showNone } from "#app/desk/preview/show-none.tsx";
import { openForStaff } from "#app/desk/require-staff.tsx";
import { previewOf, showPreview } from "#app/preview/show-preview.tsx";
import { PreviewBanner } from "#components/previews/preview-banner.tsx";
import { Edition } from "#lib/archive/edition.ts";
import { problemsOf } from "#lib/archive/unpublished.ts";
import { renditionAt } from "#lib/media/rendition-address.ts";
import { serveRendition } from "#lib/media/serve-rendition.ts";
import type { Ways } from "#lib/previews/lead-on.ts";
import { articleAt, isBeside, waysOfCommit } from "#lib/previews/ways.ts";
import { previewedPath, previewPaths } from "#lib/site/preview-paths.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";

type Params = { params: Promise<{ ref: string; path: string[] }> };

/** A page as a branch or a commit would make it, or an image that only it has. */
export function GET(request: Request, { params }: Params): Promise<Response> {
  return openForStaff(request, "moderator", async (door, staff) => {
    const { ref, path: segments } = await params;
    const path = previewedPath(segments);
    return withCommit(door, staff, ref, async (found) => {
      if (renditionAt(path)) return sendImage(request, path, found);
      const preview = previewOf(editionAt(found, path), path, banner(found, path));
      if (preview) return showPreview(request, preview, waysFrom(found), "staff");
      const to = found.other.redirect(path);
      if (to !== undefined) return seeOther(previewPaths.commitPage(found.commit, to));
      const words = previewWordsOf(door.site.language);
      const onward = { href: previewPaths.commit(found.commit), name: words.banner.changes };
      return showNone(door, staff, { reason: isBeside(path) ? words.beside : words.missing, status: 404, onward });
    });
  });
}

/** An article that readers would not see yet is shown as when it is out. */
function editionAt({ other }: OfCommit, path: string): Edition {
  const article = articleAt(other, path);
  if (!article) return other;
  return new Edition(other.statements, Math.max(other.now, article.publishedAt), article.slug);
}

function banner({ name, commit, other }: OfCommit, path: string) {
  const lang = other.site.language;
  const words = previewWordsOf(lang).banner;
  const article = articleAt(other, path);
  const problems = article ? problemsOf(other, article) : [];
  const says = [words.commit(name), ...(problems.length > 0 ? [words.lastGood] : [])];
  const ways = [
    { href: previewPaths.commit(commit), name: words.changes },
    { href: previewPaths.all, name: words.back },
  ];
  return <PreviewBanner lang={lang} says={says} problems={problems} ways={ways} />;
}

function waysFrom({ commit, live, other }: OfCommit): Ways {
  return waysOfCommit(commit, live, other);
}

/** Whoever is not signed in gets no image from here, so no cache but the browser's may keep it. */
async function sendImage(request: Request, path: string, { other, live, originals }: OfCommit): Promise<Response> {
  const asked = new Request(new URL(path, request.url), { headers: request.headers });
  const response = await serveRendition(asked, {
    find: (hash) => other.imageByHash(hash),
    darkroom: () => ({
      develop: (image, rendition) =>
        darkroom().develop(image, rendition, live.imageByHash(image.hash) ? undefined : originals),
    }),
    log,
  });
  response.headers.set("Cache-Control", "private, no-cache");
  return response;
}
