/** The font files that every page uses above the fold, for `<link rel="preload" as="font" type="font/woff2" crossOrigin="">`. */
export const preloadedFonts: readonly string[] = ["/fonts/piazzolla.e8232a60.woff2", "/fonts/literata.b409a1d9.woff2"];
