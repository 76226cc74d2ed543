import { article, longHeadline, monday } from "#app/styleguide/made-up.ts";
import { comment, policy } from "#app/styleguide/made-up-comments.ts";
import type { Specimen } from "#app/styleguide/specimen.ts";
import { ConfirmPage, type MailPageProps, UnsubscribePage } from "#components/comments/mail-page.tsx";
import { MissingArticlePage } from "#components/comments/missing-article-page.tsx";
import { ModerationPage } from "#components/comments/moderation-page.tsx";
import { ReceiptPage, type ReceiptPageProps } from "#components/comments/receipt-page.tsx";
import { ReportPage, type ReportPageProps } from "#components/comments/report-page.tsx";
import { StatusPage, type StatusPageProps } from "#components/comments/status-page.tsx";
import type { ModerationFigures } from "#lib/comments/desk/figures.ts";
import type { CommentState } from "#lib/database/tables.ts";

const minute = 60_000;
const path = `/comments/status/specimen.${"0".repeat(32)}`;
const note = "Parlez de l’article, et non de son auteur.";
const byStaff = { code: "insulte", automatic: false, at: monday, note };
const byRule = { code: "links", automatic: true, at: monday, detail: { count: 9, limit: 8 } };
const text = "Je ne visais que le produit.";

export const letters: Specimen[] = [
  status("waits", "pending", { editing: { until: monday + 15 * minute }, mailed: true }),
  status("published", "published"),
  status("refused", "refused", { decision: byStaff, appeal: { state: "possible" } }),
  status("refused-unread", "refused", { decision: byRule, appeal: { state: "possible", text: "", missing: true } }),
  status("contested", "refused", { decision: byStaff, appeal: { state: "open", at: monday, text } }),
  status("rejected", "refused", { decision: byStaff, appeal: { state: "rejected", at: monday, text, note } }),
  status("returned", "returned", {
    decision: byStaff,
    editing: { body: text, problems: [{ field: "body", fault: "changed-meanwhile" }] },
  }),
  status("withdrawn", "withdrawn"),
  report("report", "Report: empty"),
  report("report-errors", "Report: everything is wrong", {
    values: { reason: "illegal", explanation: "", name: "", email: "x", goodFaith: false, key: "" },
    problems: [
      { field: "explanation", fault: "missing" },
      { field: "name", fault: "missing" },
      { field: "email", fault: "malformed" },
      { field: "good-faith", fault: "missing" },
    ],
  }),
  receipt("receipt", "Receipt: nobody decided yet", { state: "open" }),
  receipt("receipt-upheld", "Receipt: decided", { state: "upheld", decidedAt: monday + 90 * minute, note }),
  ...(["asked", "done", "expired"] as const).flatMap(mail),
  {
    slug: "missing-article",
    title: "A comment whose article is gone",
    page: ({ site }) => <MissingArticlePage site={site} body={text} />,
  },
  {
    slug: "moderation",
    title: "The account of moderation",
    page: ({ site, copy }) => (
      <ModerationPage site={site} policy={policy} charterHtml={copy("text").html} figures={figures()} />
    ),
  },
  {
    slug: "moderation-empty",
    title: "The account of moderation: nothing happened yet",
    page: ({ site }) => <ModerationPage site={site} policy={policy} charterHtml="" figures={nothing} />,
  },
];

function status(slug: string, state: CommentState, props: Partial<StatusPageProps> = {}): Specimen {
  const { id, name, body } = comment(3);
  const written = { id, name, body, state, postedAt: monday, version: 1 };
  const about = article({ title: longHeadline });
  const shared = { policy, article: about, comment: written, path, mailed: false };
  return {
    slug: `status-${slug}`,
    title: `Status: ${slug.replace("-", ", ")}`,
    page: ({ site }) => <StatusPage site={site} {...shared} {...props} />,
  };
}

function report(slug: string, title: string, props: Partial<ReportPageProps> = {}): Specimen {
  return {
    slug,
    title,
    page: ({ site }) => <ReportPage site={site} policy={policy} comment={comment(1)} formKey="specimen" {...props} />,
  };
}

type Report = ReceiptPageProps["report"];

function receipt(slug: string, title: string, change: Pick<Report, "state"> & Partial<Report>): Specimen {
  const made = { id: "specimen1", comment: comment(1).id, reason: "illegal", at: monday, ...change };
  return { slug, title, page: ({ site }) => <ReceiptPage site={site} report={made} /> };
}

function mail(state: MailPageProps["state"]): Specimen[] {
  return [
    {
      slug: `confirm-${state}`,
      title: `Confirmation: ${state}`,
      page: ({ site }) => <ConfirmPage site={site} path={path} state={state} />,
    },
    {
      slug: `unsubscribe-${state}`,
      title: `Unsubscription: ${state}`,
      page: ({ site }) => <UnsubscribePage site={site} path={path} state={state} />,
    },
  ];
}

/** Twelve months, each with counts of one to four digits. */
function figures(): ModerationFigures {
  const months = Array.from({ length: 12 }, (_, index) => ({
    year: index < 3 ? 2015 : 2014,
    month: ((14 - index) % 12) + 1,
  }));
  const counts = (most: number) => months.map((_, index) => Math.round(most / (index + 1)));
  return {
    months,
    received: counts(1240),
    published: counts(1100),
    refused: counts(140),
    reports: counts(31),
    appeals: counts(12),
    granted: counts(3),
    byRule: ["insulte", "hors-sujet", "links", "honeypot"].map((code, index) => ({
      code,
      counts: counts(90 - 20 * index),
    })),
    medianDelay: 47,
  };
}

const nothing: ModerationFigures = {
  months: [],
  received: [],
  published: [],
  refused: [],
  reports: [],
  appeals: [],
  granted: [],
  byRule: [],
};
