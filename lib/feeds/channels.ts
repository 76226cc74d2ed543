import { pairOf } from "#lib/archive/pair.ts";
import { paths } from "#lib/site/paths.ts";
import type { Channel, ChannelMaker } from "./channel.ts";
import { commentsChannel } from "./comments-channel.ts";
import { correctionsChannel } from "./corrections-channel.ts";
import {
  authorChannel,
  companyChannel,
  pairChannel,
  paperChannel,
  sectionChannel,
  tagChannel,
} from "./list-channels.ts";

/** The maker of the channel of a list by its path; nothing where a path is not that of a list with feeds. */
export function channelAt(list: string): ChannelMaker | undefined {
  if (list === "") return paperChannel;
  if (list === paths.corrections) return correctionsChannel;
  const [, thread] = /^\/articles\/([^/]+)\/comments$/.exec(list) ?? [];
  if (thread !== undefined) return (edition) => commentsChannel(edition, thread);
  const [, folder = "", slug = ""] = /^\/([a-z]+)\/([^/]+)$/.exec(list) ?? [];
  if (slug.includes("+")) return pairAt(folder, slug);
  const channel = byFolder.get(folder);
  return channel && ((edition) => channel(edition, slug));
}

const byFolder = new Map<string, (...of: [...Parameters<ChannelMaker>, string]) => Channel | undefined>([
  ["sections", sectionChannel],
  ["tags", tagChannel],
  ["companies", companyChannel],
  ["authors", authorChannel],
]);

/** A pair has feeds at its one address only: that in alphabetical order, to which the other leads. */
function pairAt(folder: string, slugs: string): ChannelMaker | undefined {
  if (folder !== "companies" && folder !== "tags") return undefined;
  const pair = pairOf(folder === "companies" ? "company" : "tag", slugs);
  const inOrder = pair?.slugs.join("+") === slugs;
  return pair && ((edition) => (inOrder ? pairChannel(edition, pair) : undefined));
}
