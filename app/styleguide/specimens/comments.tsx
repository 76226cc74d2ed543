import { article, fourNames, longHeadline, monday } from "#app/styleguide/made-up.ts";
import { answer, comment, policy, thread } from "#app/styleguide/made-up-comments.ts";
import type { Specimen } from "#app/styleguide/specimen.ts";
import { FormPage, type FormPageProps } from "#components/comments/form-page.tsx";
import { PreviewPage } from "#components/comments/preview-page.tsx";
import { ThreadPage } from "#components/comments/thread-page.tsx";
import type { EntryProblem } from "#lib/comments/problems.ts";
import type { Site } from "#lib/content/site.ts";
import type { PublishedComment } from "#lib/threads/published-comment.ts";
import type { ThreadPage as ThreadView } from "#lib/threads/threads.ts";

const about = article({ title: longHeadline });
const typed = { name: fourNames[2] ?? "", email: "lectrice@exemple.example", body: "Deux mots.", wantsAnswers: true };
const first = comment(1);

export const comments: Specimen[] = [
  shown("thread-empty", "Thread: nobody yet", thread([])),
  shown("thread-one", "Thread: one comment", thread([first])),
  shown("thread-fifty", "Thread: fifty comments, more on other pages", {
    ...thread(Array.from({ length: 50 }, (_, index) => comment(index))),
    ...{ total: 132, page: 2, pages: 3, order: "oldest" },
  }),
  shown("thread-answers", "Thread: answers, removed, staff, pinned", thread(conversation())),
  shown("thread-hostile", "Thread: from right to left, endless words, piled letters", thread(hard())),
  {
    slug: "thread-closed",
    title: "Thread: closed",
    page: ({ site }) => (
      <ThreadPage site={site} article={about} thread={thread([first], { closedAt: monday })} form={undefined} />
    ),
  },
  form("form-errors", "Form: everything is wrong", "errors", {
    form: { policy: { ...policy, email: "required" }, problems: everythingWrong(), values: { ...typed, email: "x" } },
  }),
  form("form-answer", "Form: an answer", "answer", { answered: first, form: { policy, parent: first.id } }),
  form("form-nudge", "Form: would you put it differently?", "nudge"),
  form("form-unavailable", "Form: nothing can be written", "unavailable"),
  form("form-refused", "Form: refused by a rule", "refused", { rule: "links", detail: { count: 9, limit: 8 } }),
  form("form-closed", "Form: closed meanwhile, and the text given back", "closed"),
  {
    slug: "form-preview",
    title: "Form: read over before it is sent",
    page: ({ site }) => (
      <PreviewPage site={site} article={about} now={monday} answered={first} form={{ policy, values: typed }} />
    ),
  },
];

function shown(slug: string, title: string, view: ThreadView): Specimen {
  const page = ({ site }: { site: Site }) => <ThreadPage site={site} article={about} thread={view} form={{ policy }} />;
  return { slug, title, page };
}

function form(slug: string, title: string, why: FormPageProps["why"], props: Partial<FormPageProps> = {}): Specimen {
  return {
    slug,
    title,
    page: ({ site }) => <FormPage site={site} article={about} why={why} form={{ policy, values: typed }} {...props} />,
  };
}

function everythingWrong(): EntryProblem[] {
  return [
    { field: "name", fault: "long", most: 60 },
    { field: "email", fault: "malformed" },
    { field: "body", fault: "short", least: 20 },
  ];
}

/** Answers of answers stand in one row; what was removed keeps its place for them. */
function conversation(): PublishedComment[] {
  const pinned = comment(1, { pinned: true });
  const removed = comment(5, { removed: true, name: "", body: "" });
  const second = answer(2, pinned);
  const third = answer(3, second);
  const staff = { staff: true, name: "Claire Vasseur", body: "Vous avez raison, et l’article est corrigé." };
  return [
    pinned,
    second,
    third,
    answer(4, third),
    removed,
    answer(6, removed, staff),
    comment(7, { editedAt: monday }),
  ];
}

function hard(): PublishedComment[] {
  return [
    comment(1, {
      name: "ليلى",
      body: "شكرًا على هذا المقال.\n\nأنا أكتب من اليمين إلى اليسار، ثم Xiaomi, puis le reste.",
    }),
    comment(2, { name: "A".repeat(60), body: `${"anticonstitutionnellement".repeat(20)} fin` }),
    comment(3, { name: "Zoé", body: `https://exemple.example/${"une/adresse/".repeat(20)}` }),
    comment(4, { name: `Z${"\u0351".repeat(30)}algo`, body: `De${"\u0351\u036b".repeat(25)}s accents en pile.` }),
    comment(5, { name: "小米", body: "小米手机很快就会来到欧洲。".repeat(12) }),
    comment(6, { body: Array.from({ length: 12 }, (_, index) => `Alinéa ${index + 1}.`).join("\n\n") }),
  ];
}
