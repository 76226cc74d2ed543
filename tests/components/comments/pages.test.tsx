import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ConfirmPage } from "#components/comments/mail-page.tsx";
import { ModerationPage } from "#components/comments/moderation-page.tsx";
import { ReactionCount } from "#components/comments/reaction-count.tsx";
import { ReceiptPage } from "#components/comments/receipt-page.tsx";
import { ReportPage, type ReportPageProps } from "#components/comments/report-page.tsx";
import { StatusPage, type StatusPageProps } from "#components/comments/status-page.tsx";
import { elementsOf, type StrictElement, strictHtml, textOf } from "../../support/strict-html.ts";
import { monday, site } from "../paper.ts";
import { comment, idOf, link, policy } from "./readers.ts";

const path = "/comments/status/abc.def";
const actionsOf = (root: StrictElement) => elementsOf(root, "form").map(({ attributes }) => attributes.action);

function status(state: StatusPageProps["comment"]["state"], props: Partial<StatusPageProps> = {}): StrictElement {
  const written = { id: idOf(1), name: "Odile", body: "Mon texte", state, postedAt: monday, version: 3 };
  return strictHtml(
    renderToStaticMarkup(
      <StatusPage site={site} policy={policy} article={link} comment={written} path={path} mailed={false} {...props} />,
    ),
  );
}

describe("the private page of a comment", () => {
  test("that waits says what happens next, and how to come back", () => {
    const root = status("pending", { editing: { until: monday + 900_000 } });
    expect(elementsOf(root, "h1").map(textOf)).toEqual(["Votre commentaire attend d’être lu"]);
    const received = elementsOf(root, "section").find(({ attributes }) => attributes.id === "comment-received");
    expect(received && textOf(received)).toContain("La rédaction le lit avant de le publier.");
    expect(elementsOf(root, "a").map(textOf)).toContain(`https://lamorasse.example${path}`);
    expect(textOf(root)).toContain("18\u00a0h\u00a055");
    expect(actionsOf(root)).toEqual([`${path}/edit`, `${path}/withdrawal`, `${path}/erasure`]);
  });

  test("that was refused by a moderator gives the reason, the words and the way to contest", () => {
    const decision = { code: "attack", automatic: false, at: monday, note: "Sans nommer personne." };
    const root = status("refused", { decision, appeal: { state: "possible" } });
    const said = textOf(root);
    for (const part of [
      "Attaque personnelle",
      "vise une personne",
      "Sans nommer personne.",
      "un membre de la rédaction",
    ])
      expect(said).toContain(part);
    expect(actionsOf(root)).toContain(`${path}/appeal`);
  });

  test("that was refused by a rule says that nobody read it, and what the rule saw", () => {
    const detail = { found: "casino en ligne", word: "casino" };
    const said = textOf(status("refused", { decision: { code: "banned-words", automatic: true, detail } }));
    expect(said).toContain("Décision automatique");
    expect(said).toContain("casino en ligne");
  });

  test("that was contested tells what became of it, and offers no second time", () => {
    const root = status("refused", { appeal: { state: "rejected", at: monday, text: "Relisez-moi", note: "Relu." } });
    expect(textOf(root)).toMatch(/maintient sa décision.*Relu\..*Relisez-moi/s);
    expect(actionsOf(root)).not.toContain(`${path}/appeal`);
  });

  test("keeps the text of an edit that failed, and the version that was seen", () => {
    const root = status("returned", {
      editing: { body: "Ma reprise", problems: [{ field: "body", fault: "too-late" }] },
    });
    expect(elementsOf(root, "textarea").map(textOf)).toEqual(["Ma reprise"]);
    expect(elementsOf(root, "input").map(({ attributes }) => [attributes.name, attributes.value])).toContainEqual([
      "version",
      "3",
    ]);
    expect(textOf(root)).toContain("Le délai pour modifier ce commentaire est passé.");
  });

  test("erases only what a ticked box confirms, and withdraws nothing twice", () => {
    const root = status("withdrawn");
    expect(actionsOf(root)).toEqual([`${path}/erasure`]);
    expect(elementsOf(root, "input").map(({ attributes }) => attributes)).toEqual([
      { type: "checkbox", name: "confirm", value: "yes", required: "" },
    ]);
  });
});

describe("a report", () => {
  const report = (props: Partial<ReportPageProps> = {}) =>
    strictHtml(
      renderToStaticMarkup(<ReportPage site={site} policy={policy} comment={comment(1)} formKey="k" {...props} />),
    );

  test("offers every reason, and names the exact address", () => {
    const reasons = elementsOf(report(), "input").flatMap(({ attributes: { name, value } }) =>
      name === "reason" ? value : [],
    );
    expect(reasons).toEqual(["insult", "hate", "false", "spam", "privacy", "illegal", "child-abuse"]);
    expect(textOf(report())).toContain(`https://lamorasse.example/comments/${idOf(1)}`);
  });

  test("with faults keeps what was typed and leads to each field", () => {
    const values = {
      reason: "illegal",
      explanation: "Diffamation",
      name: "M. Le Goff",
      email: "x",
      goodFaith: false,
      key: "k",
    };
    const root = report({
      values,
      problems: [
        { field: "email", fault: "malformed" },
        { field: "good-faith", fault: "missing" },
      ],
    });
    const chosen = elementsOf(root, "input").find(({ attributes }) => "checked" in attributes);
    expect(chosen?.attributes.value).toBe("illegal");
    expect(elementsOf(root, "textarea").map(textOf)).toEqual(["Diffamation"]);
    const ids = elementsOf(root, "input").flatMap(({ attributes }) => attributes.id ?? []);
    expect(ids).toEqual(["report-email", "report-good-faith"]);
    for (const id of ids) expect(elementsOf(root, "a").map(({ attributes }) => attributes.href)).toContain(`#${id}`);
  });

  test("has a receipt that tells the decision once there is one", () => {
    const about = { id: "0i7c6b1abcdef0", comment: idOf(1), reason: "spam", at: monday };
    const receipt = (state: "open" | "dismissed", note?: string) =>
      renderToStaticMarkup(<ReceiptPage site={site} report={{ ...about, state, note }} />);
    expect(receipt("open")).toContain("la rédaction l’examine");
    expect(receipt("dismissed", "Rien d’illicite.")).toMatch(/reste en ligne.*Rien d’illicite\./);
  });
});

test("opening the link of a letter changes nothing: a button does", () => {
  const asked = strictHtml(renderToStaticMarkup(<ConfirmPage site={site} path="/mail/confirm/x" state="asked" />));
  const done = strictHtml(renderToStaticMarkup(<ConfirmPage site={site} path="/mail/confirm/x" state="done" />));
  expect(elementsOf(asked, "form").map(({ attributes }) => attributes)).toEqual([
    { class: "slip", method: "post", action: "/mail/confirm/x" },
  ]);
  expect(actionsOf(done)).toEqual([]);
});

test("the account of moderation names each rule and reason, and the median delay", () => {
  const counts = [2, 1];
  const figures = {
    months: [
      { year: 2015, month: 3 },
      { year: 2015, month: 2 },
    ],
    ...{ received: counts, published: counts, refused: counts, reports: counts, appeals: counts, granted: counts },
    byRule: [
      { code: "attack", counts },
      { code: "premoderation", counts: [1200, 0] },
    ],
    medianDelay: 192,
  };
  const root = strictHtml(
    renderToStaticMarkup(
      <ModerationPage site={site} policy={policy} charterHtml="<p>La charte.</p>" figures={figures} />,
    ),
  );
  const said = textOf(root);
  for (const part of [
    "3\u00a0h\u00a012",
    "mars\u00a02015",
    "Attaque personnelle",
    "Modération a priori",
    "1\u202f200",
    "La charte.",
  ])
    expect(said).toContain(part);
});

test("a list counts reactions where there are some", () => {
  expect(renderToStaticMarkup(<ReactionCount lang="fr" count={3} />)).toContain("3\u00a0réactions");
  expect(renderToStaticMarkup(<ReactionCount lang="fr" count={0} />)).toBe("");
});
