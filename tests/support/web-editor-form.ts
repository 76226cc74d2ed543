import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Goes to a place of the editor without leaving the document, which holds the picked folder. */
export function show(page: Page, place: string): Promise<void> {
  return page.evaluate((place) => {
    window.location.hash = place;
  }, place);
}

/** The part of the form that holds a key. */
export function at(page: Page, key: string) {
  return page.locator(`section.field[data-key-path="${key}"]`).first();
}

/** Fills in what an article must have. */
export async function beginArticle(page: Page, title: string): Promise<void> {
  await show(page, "/collections/articles/new");
  await field(page, "Titre").fill(title);
  await field(page, "Chapô").fill("Ce que l’éditeur en ligne enregistre.");
  await at(page, "date").locator("input").first().fill("2016-11-02T10:30");
  await at(page, "authors").getByRole("checkbox", { name: "Claire Vasseur" }).click();
  await at(page, "section").getByRole("combobox").click();
  await page.getByRole("option", { name: "Mobile" }).click();
}

/** Scrolls down the form, whose fields are made as they come into sight. */
export async function reach(page: Page, key: string, role: "textbox" | "switch" | "checkbox"): Promise<void> {
  await page.mouse.move(350, 600);
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 400);
      return at(page, key).getByRole(role).count();
    })
    .toBeGreaterThan(0);
}

/** A field of the form by its label. */
export function field(page: Page, label: string) {
  return page.getByRole("textbox", { name: label, exact: true }).first();
}

/**
 * Saves the form and waits until it has closed, which it does when its files are written. What it says then would not do: the word of the last
 * save may still stand there, and whoever goes on before the form closes is taken back to it.
 */
export async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.waitForFunction(() => !/\/(?:entries\/|new$)/.test(window.location.hash));
  await page.getByText("Entrée enregistrée").first().waitFor();
}
