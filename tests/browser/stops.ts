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
    const at = {
      x: box.left + Math.min(box.width, innerWidth) / 2,
      y: box.top + Math.min(box.height, innerHeight) / 2,
    };
    const top = document.elementFromPoint(at.x, at.y);
    const within = at.x >= 0 && at.y >= 0 && at.x < innerWidth && at.y < innerHeight;
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
          !element.hasAttribute("disabled") &&
          element.checkVisibility({ visibilityProperty: true }),
      ).length,
  );
}
