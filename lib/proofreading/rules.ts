import type { Rule } from "./rule.ts";
import { altRepeats } from "./rules/alt-repeats.ts";
import { brokenAnchor } from "./rules/broken-anchor.ts";
import { brokenLink } from "./rules/broken-link.ts";
import { commaSpacing } from "./rules/comma-spacing.ts";
import { companyNotListed } from "./rules/company-not-listed.ts";
import { companyNotNamed } from "./rules/company-not-named.ts";
import { datelineForm } from "./rules/dateline-form.ts";
import { doubledSpaces } from "./rules/doubled-spaces.ts";
import { fileNameAsText } from "./rules/file-name-as-text.ts";
import { headingSkipped } from "./rules/heading-skipped.ts";
import { headlineLength } from "./rules/headline-length.ts";
import { imageTooLarge } from "./rules/image-too-large.ts";
import { imageTooSmall } from "./rules/image-too-small.ts";
import { leftIn } from "./rules/left-in.ts";
import { linkSaysNothing } from "./rules/link-says-nothing.ts";
import { linkToAlias } from "./rules/link-to-alias.ts";
import { longParagraph } from "./rules/long-paragraph.ts";
import { missingCredit } from "./rules/missing-credit.ts";
import { plainSpaces } from "./rules/plain-spaces.ts";
import { sameHeadline } from "./rules/same-headline.ts";
import { standfirstLength } from "./rules/standfirst-length.ts";
import { straightQuotes } from "./rules/straight-quotes.ts";
import { tagSynonym } from "./rules/tag-synonym.ts";
import { twoFigures } from "./rules/two-figures.ts";
import { unaccentedCapital } from "./rules/unaccented-capital.ts";
import { unclearQuotes } from "./rules/unclear-quotes.ts";
import { ungroupedNumber } from "./rules/ungrouped-number.ts";
import { unreadFile } from "./rules/unread-file.ts";
import { unusedImage } from "./rules/unused-image.ts";
import { updateAhead } from "./rules/update-ahead.ts";

/** Every rule of the copy desk, in the order of docs/rules.md. */
export const rules: readonly Rule[] = [
  leftIn,
  brokenLink,
  brokenAnchor,
  linkToAlias,
  linkSaysNothing,
  headingSkipped,
  longParagraph,
  headlineLength,
  standfirstLength,
  altRepeats,
  fileNameAsText,
  missingCredit,
  imageTooSmall,
  imageTooLarge,
  unusedImage,
  unreadFile,
  straightQuotes,
  unclearQuotes,
  plainSpaces,
  doubledSpaces,
  commaSpacing,
  unaccentedCapital,
  ungroupedNumber,
  datelineForm,
  updateAhead,
  tagSynonym,
  companyNotListed,
  companyNotNamed,
  sameHeadline,
  twoFigures,
];
