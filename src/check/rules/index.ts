/** Every rule of the checker, in the order in which they are listed to editors. */
import type { Rule } from '../rule.ts';
import { cycles } from './cycles.ts';
import { dates } from './dates.ts';
import { duplicateBooks } from './duplicate-books.ts';
import { duplicateCourses } from './duplicate-courses.ts';
import { duplicateFigures } from './duplicate-figures.ts';
import { duplicateHiddenTitles } from './duplicate-hidden-titles.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { duplicatePicks } from './duplicate-picks.ts';
import { duplicateTitles } from './duplicate-titles.ts';
import { emptyText } from './empty-text.ts';
import { filler, weakPhrase } from './filler.ts';
import { internalLinks } from './internal-links.ts';
import { mdxSyntax } from './mdx-syntax.ts';
import { mergeMark } from './merge-mark.ts';
import { missingFiles } from './missing-files.ts';
import { missingImporter } from './missing-importer.ts';
import { occupationCodes } from './occupation-codes.ts';
import { oldFigures } from './old-figures.ts';
import { pageAddresses } from './page-addresses.ts';
import { paragraphLength } from './paragraph-length.ts';
import { payContradiction } from './pay-contradiction.ts';
import { payCurrency } from './pay-currency.ts';
import { percentiles } from './percentiles.ts';
import { proseCharacters } from './prose-characters.ts';
import { proseCode } from './prose-code.ts';
import { proseComponentsRule } from './prose-components.ts';
import { proseHeadings } from './prose-headings.ts';
import { proseHtml } from './prose-html.ts';
import { proseImages } from './prose-images.ts';
import { proseLinks } from './prose-links.ts';
import { proseNesting } from './prose-nesting.ts';
import { proseReferences } from './prose-references.ts';
import { proseStructure } from './prose-structure.ts';
import { readingReasons } from './reading-reasons.ts';
import { redirects } from './redirects.ts';
import { references } from './references.ts';
import { reviewDue } from './review-due.ts';
import { schema } from './schema.ts';
import { sentenceLength } from './sentence-length.ts';
import { sharedSentence } from './shared-sentence.ts';
import { shortText } from './short-text.ts';
import { topicLevels } from './topic-levels.ts';
import { unknownKey } from './unknown-key.ts';
import { unrankedPick } from './unranked-pick.ts';
import { unwritten } from './unwritten.ts';
import { withheldFigures } from './withheld-figures.ts';

export const rules: readonly Rule[] = [
  missingFiles,
  schema,
  unknownKey,
  references,
  duplicateIds,
  duplicateCourses,
  duplicateBooks,
  duplicateTitles,
  duplicateHiddenTitles,
  duplicatePicks,
  unrankedPick,
  duplicateFigures,
  withheldFigures,
  percentiles,
  payCurrency,
  payContradiction,
  occupationCodes,
  missingImporter,
  oldFigures,
  reviewDue,
  dates,
  cycles,
  topicLevels,
  readingReasons,
  redirects,
  pageAddresses,
  emptyText,
  unwritten,
  shortText,
  sentenceLength,
  paragraphLength,
  filler,
  weakPhrase,
  sharedSentence,
  mdxSyntax,
  mergeMark,
  proseCharacters,
  proseCode,
  proseHtml,
  proseComponentsRule,
  proseStructure,
  proseNesting,
  proseReferences,
  proseLinks,
  internalLinks,
  proseHeadings,
  proseImages,
];
