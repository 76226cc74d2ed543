/** Which files are refused without a text below their front matter. An article is not while it is a draft. */
export const wantsText = { article: true, page: true, company: false, author: false };
