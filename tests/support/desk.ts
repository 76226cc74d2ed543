import { spawnSync } from "node:child_process";
import type { Page } from "playwright-core";
import type { SampleCopy } from "./sample-copy.ts";
import { siteSecret } from "./site-process.ts";

/** A password that nobody uses elsewhere. */
const password = "quatre pages à boucler ce soir";

/** Somebody of the newsroom, with an account. */
export type Member = { name: string; email: string };

/** Invites somebody from the command line, as an operator does. Returns the path at which they choose their password. */
export function invite(copy: SampleCopy, member: Member, role: "moderator" | "editor" | "administrator"): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["cli/desk-invite.ts", "--name", member.name, "--email", member.email, "--role", role],
    {
      env: { ...process.env, MARBRE_CONTENT: copy.content, MARBRE_STATE: copy.state, MARBRE_SECRET: siteSecret },
      encoding: "utf8",
    },
  );
  const path = /https?:\/\/[^/\s]+(\/desk\/invitation\/\S+)/.exec(stdout)?.[1];
  if (status !== 0 || path === undefined) throw new Error(`Nobody was invited:\n${stdout}${stderr}`);
  return path;
}

/** Follows an invitation, and comes in. */
export async function joinDesk(page: Page, origin: string, invitation: string, { email }: Member): Promise<void> {
  await page.goto(origin + invitation);
  await page.getByLabel("Mot de passe à choisir").fill(password);
  await page.getByLabel("Le même mot de passe, une seconde fois").fill(password);
  await page.getByRole("button", { name: "Enregistrer le mot de passe" }).click();
  await page.getByLabel("Adresse électronique").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL(/\/desk(?:$|[/?#])/);
}
