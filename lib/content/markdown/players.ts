/** A video or a post at another site, as it can be shown in a frame. */
export type Player = {
  /** The site’s name for readers, also the key of its class. */
  site: "YouTube" | "Vimeo" | "Dailymotion" | "X";
  kind: "video" | "post";
  /** What the frame loads once a reader asks. Its origin must stand in the policy’s `frame-src`. */
  src: string;
  /** The address that the copy gives. */
  address: string;
};

type Found = Pick<Player, "site" | "kind" | "src">;

/** The player of an address that is a video or a post; nothing for any other. */
export function playerOf(address: string): Player | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const find = finders.get(url.hostname.replace(/^(?:www|m|mobile)\./, ""));
  const found = find?.(url);
  return found && { ...found, address: url.href };
}

const finders = new Map<string, (url: URL) => Found | undefined>([
  ["youtube.com", youtube],
  ["youtube-nocookie.com", youtube],
  ["youtu.be", (url) => youtubePlayer(url.pathname.slice(1), url)],
  ["vimeo.com", vimeo],
  ["player.vimeo.com", vimeo],
  ["dailymotion.com", dailymotion],
  ["dai.ly", dailymotion],
  ["x.com", post],
  ["twitter.com", post],
]);

function youtube(url: URL): Found | undefined {
  const inPath = /^\/(?:shorts|embed|live)\/([^/]+)\/?$/.exec(url.pathname)?.[1];
  return youtubePlayer(url.pathname === "/watch" ? (url.searchParams.get("v") ?? "") : (inPath ?? ""), url);
}

function youtubePlayer(id: string, url: URL): Found | undefined {
  if (!/^[\w-]{11}$/.test(id)) return undefined;
  const start = seconds(url.searchParams.get("t") ?? url.searchParams.get("start") ?? "");
  const src = `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${start > 0 ? `&start=${start}` : ""}`;
  return { site: "YouTube", kind: "video", src };
}

/** `90`, `90s` or `1h2m3s`. */
function seconds(time: string): number {
  const [, hours = "0", minutes = "0", rest = "0"] =
    /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(time) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
}

function vimeo(url: URL): Found | undefined {
  const [, id, key] = /^\/(?:video\/|channels\/[\w-]+\/)?(\d{1,12})(?:\/([\da-f]{6,20}))?\/?$/.exec(url.pathname) ?? [];
  if (!id) return undefined;
  return {
    site: "Vimeo",
    kind: "video",
    src: `https://player.vimeo.com/video/${id}?${key ? `h=${key}&` : ""}autoplay=1&dnt=1`,
  };
}

function dailymotion(url: URL): Found | undefined {
  const id = /^\/(?:(?:embed\/)?video\/)?([a-z\d]{5,12})(?:_[\w-]*)?\/?$/i.exec(url.pathname)?.[1];
  if (!id) return undefined;
  return { site: "Dailymotion", kind: "video", src: `https://geo.dailymotion.com/player.html?video=${id}` };
}

function post(url: URL): Found | undefined {
  const id = /^\/(?:\w{1,15}|i\/web)\/status\/(\d{1,20})(?:\/.*)?$/.exec(url.pathname)?.[1];
  if (!id) return undefined;
  return { site: "X", kind: "post", src: `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true` };
}
