/** Runs a command of the desk: exits with 1 when it answers that something is left to do, with 2, and the reason, when it was asked for what it cannot do. */
export async function exitOf(run: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await run()) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
