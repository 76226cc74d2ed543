import type { Chance } from "./chance.ts";
import type { Named } from "./paper.ts";

const verbs = [
  "présente",
  "retarde",
  "confirme",
  "abandonne",
  "prépare",
  "défend",
  "revoit",
  "dévoile",
  "suspend",
  "relance",
  "explique",
  "corrige",
];
const matters = [
  "sa nouvelle tablette",
  "son téléphone le moins cher",
  "son usine de puces",
  "sa boutique en ligne",
  "son service de messagerie",
  "sa montre connectée",
  "son accord avec les opérateurs",
  "ses résultats du trimestre",
  "sa feuille de route pour l’Europe",
  "son plan d’économies",
  "sa politique de vie privée",
  "son système d’exploitation",
  "ses tarifs",
  "son offre de stockage en ligne",
];
const circumstances = [
  "",
  "",
  "",
  " à Barcelone",
  " avant Noël",
  " malgré la concurrence",
  " pour la rentrée",
  " sous la pression de ses clients",
  " à la surprise générale",
];
const developments = [
  "le débat reprend à Bruxelles",
  "la facture s’alourdit",
  "ce qui change avant l’été",
  "les promesses et les chiffres",
  "un marché qui se cherche",
  "la règle et l’exception",
  "trois questions sans réponse",
  "les fabricants se comptent",
];

/** A headline about the company, or about the tag where there is no company. */
export function headline(chance: Chance, about: { company?: Named | undefined; tag: Named }): string {
  if (about.company === undefined) return `${about.tag.name}, ${chance.pick(developments)}`;
  return `${about.company.name} ${chance.pick(verbs)} ${chance.pick(matters)}${chance.pick(circumstances)}`;
}
