import { join } from "node:path";
import { remarkCopy } from "./lib/writing/remark-copy.ts";

/** For programs that run remark while one types, such as the extension of unified for VS Code: the problems of the copy, at their places. */
export default { plugins: [[remarkCopy, { folder: join(import.meta.dirname, "content") }]] };
