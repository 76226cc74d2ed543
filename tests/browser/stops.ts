import type { Page } from "playwright-core";

/** More stops than any page has. */
const enough = 400;

export type Stop = { name: string; faults: string[] };

/** Where the focus is, and what is wrong with it; nothing when it has left the page. A card outlines itself for its link. */
export function stop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    let shown: Element | null = element;
    while (
      shown &&
      !(getComputedStyle(shown).outlineStyle !== "none" && Number.parseFloat(getComputedStyle(shown).outlineWidth) >= 2)
    ) {
      shown = shown.parentElement;
    }
    const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const box = boxes[0] ?? new DOMRect();
    // The middle of what can be seen of it: a browser scrolls no more of a tall field into view than its caret.
    const middle = (from: number, to: number, size: number) => (Math.max(from, 0) + Math.min(to, size)) / 2;
    const at = { x: middle(box.left, box.right, innerWidth), y: middle(box.top, box.bottom, innerHeight) };
    const top = document.elementFromPoint(at.x, at.y);
    const within = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
    const hidden = !element.checkVisibility({
      visibilityProperty: true,
      opacityProperty: true,
      contentVisibilityAuto: true,
    });
    const faults = [
      ...(hidden ? ["hidden"] : []),
      ...(shown ? [] : ["no visible outline"]),
      ...(within ? [] : ["out of the viewport"]),
      ...(!within || (top && (shown?.contains(top) || top.contains(element)))
        ? []
        : [`covered by ${top?.localName}.${top?.className}`]),
    ];
    const name = `${element.localName}.${element.className} ${element.textContent?.trim().slice(0, 40)}`;
    return { name, faults };
  });
}

/** Every stop from where the focus is to the end of the page. */
export async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < enough) {
    await page.keyboard.press("Tab");
    const here = await stop(page);
    if (!here) break;
    stops.push(here);
  }
  return stops;
}

/** What the keyboard must reach. */
export function controls(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          "a[href], button, summary, input:not([type='radio']:not(:checked)), select, textarea, iframe, [tabindex='0']",
        ),
      ].filter(
        (element) =>
          element.tabIndex >= 0 &&
          !element.matches(":disabled") &&
          element.checkVisibility({ visibilityProperty: true }),
      ).length,
  );
}
