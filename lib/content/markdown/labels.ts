import type { Player } from "./players.ts";

/** What the renderer itself says to readers, in the language of the copy. */
export type Labels = {
  footnotes: string;
  footnote(number: number): string;
  backToText(number: number, time: number): string;
  gallery(count: number): string;
  table(number: number): string;
  box: string;
  enlarge: string;
  close: string;
  wholePicture: string;
  done: string;
  toDo: string;
  player(player: Player): string;
  open(player: Player): string;
  load(player: Player): string;
  elsewhere(player: Player): string;
};

const french: Labels = {
  footnotes: "Notes",
  footnote: (number) => `Note ${number}`,
  backToText: (number, time) => `Retour au texte, note ${number}${time > 1 ? `, appel ${time}` : ""}`,
  gallery: (count) => `Galerie de ${count} images`,
  table: (number) => `Tableau ${number}`,
  box: "Encadré",
  enlarge: "Agrandir l’image",
  close: "Fermer",
  wholePicture: "Image seule",
  done: "Fait",
  toDo: "À faire",
  player: ({ kind, site }) => (kind === "video" ? `Vidéo de ${site}` : `Message publié sur ${site}`),
  open: ({ kind }) => `${kind === "video" ? "Regarder la vidéo" : "Lire le message"} sur cette page`,
  load: ({ kind, site }) =>
    `Afficher ${kind === "video" ? "la vidéo" : "le message"} : ${site} apprendra votre visite et pourra déposer des traceurs`,
  elsewhere: ({ kind, site }) => `${kind === "video" ? "Voir la vidéo" : "Lire le message"} sur ${site}`,
};

const english: Labels = {
  footnotes: "Notes",
  footnote: (number) => `Note ${number}`,
  backToText: (number, time) => `Back to the text, note ${number}${time > 1 ? `, mention ${time}` : ""}`,
  gallery: (count) => `Gallery of ${count} pictures`,
  table: (number) => `Table ${number}`,
  box: "Box",
  enlarge: "Enlarge the picture",
  close: "Close",
  wholePicture: "Picture alone",
  done: "Done",
  toDo: "To do",
  player: ({ kind, site }) => (kind === "video" ? `Video from ${site}` : `Post on ${site}`),
  open: ({ kind }) => `${kind === "video" ? "Watch" : "Read"} it on this page`,
  load: ({ kind, site }) =>
    `Show the ${kind === "video" ? "video" : "post"}: ${site} will learn of your visit and may set trackers`,
  elsewhere: ({ kind, site }) => `${kind === "video" ? "Watch" : "Read"} it on ${site}`,
};

/** English for copy in English, French for all other. */
export function labelsOf(lang: string): Labels {
  return /^en\b/i.test(lang) ? english : french;
}
