/** Where the page that all made-up addresses share is rendered. No reader can ask for it by this name. */
export const missingPath = "/-/missing";
