/**
 * The WebSub hub of `MARBRE_WEBSUB_HUB`, which feeds name and which is told when they change; nothing where that is not set.
 *
 * @throws when it is set to something else than the http(s) address of a hub.
 */
export function websubHub(): string | undefined {
  const given = process.env.MARBRE_WEBSUB_HUB || undefined;
  if (given === undefined) return undefined;
  const url = URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.hash) {
    throw new Error(
      "MARBRE_WEBSUB_HUB must be the address of a hub, https://hub.example/, without a name, a password or a fragment.",
    );
  }
  return url.href;
}
