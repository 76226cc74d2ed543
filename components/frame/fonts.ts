/** The font files that every page uses above the fold, for `<link rel="preload" as="font" type="font/woff2" crossOrigin="">`. */
export const preloadedFonts: readonly string[] = ["/fonts/piazzolla.254ca3b7.woff2", "/fonts/literata.b864a311.woff2"];
