import { machineWordsEn } from "./words-machines-en.ts";
import { type MachineWords, machineWordsFr } from "./words-machines-fr.ts";

/** What programs are told in words, in the paper's language: French for `fr…`, English for everything else. */
export function machineWordsOf(lang: string): MachineWords {
  return lang.toLowerCase().startsWith("fr") ? machineWordsFr : machineWordsEn;
}
