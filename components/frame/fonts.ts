/** The font files that every page uses above the fold, for `<link rel="preload" as="font" type="font/woff2" crossOrigin="">`. */
export const preloadedFonts: readonly string[] = ["/fonts/piazzolla.3e73d1b5.woff2", "/fonts/literata.fa68aa90.woff2"];
