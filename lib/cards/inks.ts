/** The paper and inks of the site by day (`components/styles/tokens.css`), and the grey of lines that are not to be read. */
export const inks = {
  paper: "#f4efe6",
  ink: "#1d1b18",
  soft: "#544e45",
  column: "#ddd3c1",
  vermilion: "#d8432b",
  vermilionText: "#a52c17",
} as const;
