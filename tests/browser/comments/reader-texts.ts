import type { Page } from "playwright-core";
import type { Visitor } from "../../support/browser.ts";

/** What a page shows of readers' texts, and whatever on it should not be there. */
export type Looked = {
  /** By the id of its element: the name, the text, and the elements and attributes between them that are not of ours. */
  comments: { id: string; name: string; text: string; foreign: string[] }[];
  foreign: string[];
  twice: string[];
  violations: string[];
  broken: boolean;
  whole: boolean;
};

/** What nothing in a page of ours is, wherever it stands. */
const foreign = [
  "script:not([src]):not([type='application/ld+json']):not([nonce])",
  "script[src]:not([src^='/'])",
  "style, base, object, embed, template, iframe[src], iframe[srcdoc], frame, audio, video, portal, math, noscript, meta[http-equiv], meta[name='marbre']",
  "link[href*='evil.example'], img[src*='evil.example'], form[action*='evil.example'], [formaction]",
  "a[href^='javascript:' i], a[href^='data:' i], a[href^='vbscript:' i], a[href^='https://evil.example']:not([rel='ugc nofollow noopener'])",
].join(", ");

/** Has each page of a visitor note what its content policy refused, before anything else happens there. */
export async function noteViolations({ page }: Visitor): Promise<void> {
  await page.addInitScript(() => {
    const noted: string[] = [];
    Object.assign(globalThis, { noted });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      noted.push(`${violatedDirective} ${blockedURI}`),
    );
  });
}

/**
 * Looks at the page that is open.
 *
 * @param comment A selector of the elements that hold a comment each: a name in `bdi`, and its text in the first `div` of paragraphs.
 */
export function look(page: Page, comment: string): Promise<Looked> {
  return page.evaluate(census, { comment, foreign });
}

function census({ comment, foreign }: { comment: string; foreign: string }): Looked {
  const allowed: Record<string, string[]> = { p: [], a: ["href", "rel"] };
  const described = (element: Element) => element.outerHTML.slice(0, 120);
  const comments = [...document.querySelectorAll(comment)].map((element) => {
    const name = element.querySelector("bdi");
    const prose = [...element.querySelectorAll("div:not([class])")].find((div) => div.querySelector("p"));
    const strange = [...(name?.querySelectorAll("*") ?? []), ...(prose?.querySelectorAll("*") ?? [])].filter(
      ({ localName, attributes }) =>
        !(localName in allowed) || [...attributes].some((one) => !allowed[localName]?.includes(one.name)),
    );
    return {
      id: element.id,
      name: name?.textContent ?? "",
      text: prose?.textContent ?? "",
      foreign: strange.map(described),
    };
  });
  const handlers = [...document.querySelectorAll("*")].filter(({ attributes }) =>
    [...attributes].some(({ name }) => /^(?:on|style$|srcdoc$|ping$)/.test(name)),
  );
  const noted: unknown = Reflect.get(globalThis, "noted");
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  return {
    comments,
    foreign: [...document.querySelectorAll(foreign), ...handlers].map(described),
    twice: ids.filter((id, index) => ids.indexOf(id) !== index),
    violations: Array.isArray(noted) ? noted : ["Nothing was noted."],
    broken: "broken" in globalThis,
    whole: document.querySelectorAll("main#main").length === 1 && document.documentElement.lang === "fr",
  };
}
