import { answer, type Show } from "#app/answer.tsx";
import { ModerationPage } from "#components/comments/moderation-page.tsx";
import { moderationPage } from "#lib/archive/moderation-page.ts";
import { readFigures } from "#lib/comments/figures.ts";
import { paths } from "#lib/site/paths.ts";
import { commentPageWordsOf } from "#lib/site/words-comments.ts";

export function showModeration(show: Show = answer) {
  return show(paths.moderation, moderationPage, ({ policy, charterHtml, figures }, { site }) => {
    const { title, description } = commentPageWordsOf(site.language).moderation;
    return {
      title,
      description,
      body: <ModerationPage site={site} policy={policy} charterHtml={charterHtml} figures={readFigures(figures)} />,
    };
  });
}
