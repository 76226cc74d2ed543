import { confirm } from "@inquirer/prompts";

type Terminal = { input: NodeJS.ReadableStream; output: NodeJS.WritableStream };
/** What is answered, and what is said to any other answer. The English answers are always taken too. */
export type Answers = { yes: string; no: string; neither: string };
type Key = { name?: string; ctrl?: boolean };

/** Asks somebody at a terminal whether to go on. Whoever answers nothing, or leaves by Ctrl-C or Ctrl-D, does not agree. */
export async function agree(
  message: string,
  { yes, no, neither }: Answers,
  { input, output }: Terminal = { input: process.stdin, output: process.stdout },
): Promise<boolean> {
  const left = new AbortController();
  const leave = (_text: string | undefined, key: Key) => {
    if (key.ctrl && key.name === "d") left.abort();
  };
  input.on("keypress", leave);
  try {
    return await confirm(
      { message, default: false, theme: { keywords: { yes, no, error: () => neither } } },
      { input, output, signal: left.signal },
    );
  } catch (error) {
    if (error instanceof Error && leaving.has(error.name)) return false;
    throw error;
  } finally {
    input.off("keypress", leave);
  }
}

const leaving = new Set(["ExitPromptError", "AbortPromptError"]);
