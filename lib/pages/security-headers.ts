/** Where the frames of click-to-view embeds may come from, once a reader asks for one. */
const frames = [
  "https://www.youtube-nocookie.com",
  "https://player.vimeo.com",
  "https://geo.dailymotion.com",
  "https://platform.twitter.com",
];

const contentSecurityPolicy = (scripts: string, frames: string) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `frame-src ${frames}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** One constant policy for every public page: nothing inline, nothing from elsewhere. Data blocks such as JSON-LD are not scripts. */
const publicPolicy = contentSecurityPolicy("'self'", frames.join(" "));

/** Sent with everything. HTTPS is the business of whatever stands in front, which also knows whether to promise it (HSTS). */
export const securityHeaders: readonly (readonly [string, string])[] = [
  ["Content-Security-Policy", publicPolicy],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Speculation-Rules", '"/speculation-rules.json"'],
];

/**
 * Sent with what is made for one request alone, where the answer does not say otherwise: nothing there is kept, or fetched before it
 * is asked for, and its addresses, which may hold what only their reader should know, are told to nobody else.
 */
export const doorHeaders: readonly (readonly [string, string])[] = [
  ...securityHeaders.filter(([name]) => name !== "Speculation-Rules" && name !== "Referrer-Policy"),
  ["Referrer-Policy", "same-origin"],
  ["Cache-Control", "no-store"],
];

/** Of a page of the desk, in place of those of the same names: its scripts are those that carry this nonce. */
export function deskHeaders(nonce: string): [string, string][] {
  return [
    ["Content-Security-Policy", contentSecurityPolicy(`'nonce-${nonce}'`, "'none'")],
    ["Referrer-Policy", "same-origin"],
  ];
}

/**
 * Of a page that is shown before its time: as readers will have it, with what they will see in frames, and kept, listed and told of by
 * nobody. A guest's address is a secret.
 */
export function previewHeaders(nonce: string, audience: "staff" | "guest"): [string, string][] {
  return [
    ["Content-Security-Policy", contentSecurityPolicy(`'nonce-${nonce}'`, frames.join(" "))],
    ["Referrer-Policy", audience === "guest" ? "no-referrer" : "same-origin"],
    ["Cache-Control", "no-store"],
    ["X-Robots-Tag", "noindex, nofollow"],
  ];
}
