type Service = { name: string; address: (url: string, title: string) => string };

/** Where a link leads that opens a service's own form with the story in it. Nothing is asked of the service before. */
export const services: readonly Service[] = [
  { name: "X", address: (url, title) => withQuery("https://x.com/intent/post", { text: title, url }) },
  { name: "Facebook", address: (url) => withQuery("https://www.facebook.com/sharer/sharer.php", { u: url }) },
  { name: "LinkedIn", address: (url) => withQuery("https://www.linkedin.com/sharing/share-offsite/", { url }) },
  {
    name: "Flipboard",
    address: (url, title) => withQuery("https://share.flipboard.com/bookmarklet/popout", { v: "2", title, url }),
  },
];

/** A new message with the headline as its subject and the address as its text (RFC 6068: spaces are %20, never +). */
export function mailAddress(url: string, title: string): string {
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;
}

function withQuery(address: string, query: Record<string, string>): string {
  return `${address}?${Object.entries(query)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join("&")}`;
}
