import type { RuleId } from '../../model/finding.ts';
import type { Rule } from '../rule.ts';
import { ambiguousDeadline } from './ambiguous-deadline.ts';
import { attachmentColon } from './attachment-colon.ts';
import { attachmentEnding } from './attachment-ending.ts';
import { attachmentMismatch } from './attachment-mismatch.ts';
import { bareUnitList } from './bare-unit-list.ts';
import { bodyTableMismatch } from './body-table-mismatch.ts';
import { bracketWidth } from './bracket-width.ts';
import { brokenMerge } from './broken-merge.ts';
import { categoryVariant } from './category-variant.ts';
import { citationVariant } from './citation-variant.ts';
import { collectiveOnly } from './collective-only.ts';
import { countMismatch } from './count-mismatch.ts';
import { dateZero } from './date-zero.ts';
import { deadlineBeforeIssue } from './deadline-before-issue.ts';
import { deadlineConflict } from './deadline-conflict.ts';
import { deadlineYear } from './deadline-year.ts';
import { doubledPunctuation } from './doubled-punctuation.ts';
import { doubtfulRow } from './doubtful-row.ts';
import { draftPlaceholder } from './draft-placeholder.ts';
import { duplicateRow } from './duplicate-row.ts';
import { emptyGroup } from './empty-group.ts';
import { emptyRequirement } from './empty-requirement.ts';
import { foreignWord } from './foreign-word.ts';
import { guessedEncoding } from './guessed-encoding.ts';
import { guessedRole } from './guessed-role.ts';
import { guessedTable } from './guessed-table.ts';
import { halfwidthPunctuation } from './halfwidth-punctuation.ts';
import { impossibleDate } from './impossible-date.ts';
import { inheritedDeadline } from './inherited-deadline.ts';
import { inheritedUnit } from './inherited-unit.ts';
import { joinedParagraph } from './joined-paragraph.ts';
import { leadAlsoSupport } from './lead-also-support.ts';
import { leftOver } from './left-over.ts';
import { legendNotApplied } from './legend-not-applied.ts';
import { legendUnresolved } from './legend-unresolved.ts';
import { levelSkip } from './level-skip.ts';
import { likelyTypo } from './likely-typo.ts';
import { listMarkMissing } from './list-mark-missing.ts';
import { missingColumn } from './missing-column.ts';
import { missingDeadline } from './missing-deadline.ts';
import { missingLead } from './missing-lead.ts';
import { missingMeta } from './missing-meta.ts';
import { missingUnit } from './missing-unit.ts';
import { noDeadlineColumn } from './no-deadline-column.ts';
import { numberBrackets } from './number-brackets.ts';
import { numberingDuplicate } from './numbering-duplicate.ts';
import { numberingForm } from './numbering-form.ts';
import { numberingGap } from './numbering-gap.ts';
import { openEnded } from './open-ended.ts';
import { raggedRow } from './ragged-row.ts';
import { recognisedText } from './recognised-text.ts';
import { repairedDocument } from './repaired-document.ts';
import { repeatedText } from './repeated-text.ts';
import { replacedCharacters } from './replaced-characters.ts';
import { rowNumberGap } from './row-number-gap.ts';
import { ruleFault } from './rule-fault.ts';
import { scannedPage } from './scanned-page.ts';
import { splitParagraph } from './split-paragraph.ts';
import { trackedChanges } from './tracked-changes.ts';
import { uncertainUnit } from './uncertain-unit.ts';
import { unclosedBracket } from './unclosed-bracket.ts';
import { unclosedPair } from './unclosed-pair.ts';
import { unitLevelMismatch } from './unit-level-mismatch.ts';
import { unitNameVariant } from './unit-name-variant.ts';
import { unitPrefixMissing } from './unit-prefix-missing.ts';
import { unitSeparator } from './unit-separator.ts';
import { unknownUnit } from './unknown-unit.ts';
import { unlistedUnit } from './unlisted-unit.ts';
import { unmappableText } from './unmappable-text.ts';
import { unreadAssignment } from './unread-assignment.ts';
import { unreadDuty } from './unread-duty.ts';
import { unreadObject } from './unread-object.ts';
import { unreadTable } from './unread-table.ts';
import { unseenText } from './unseen-text.ts';
import { vagueDeadline } from './vague-deadline.ts';
import { vagueUnit } from './vague-unit.ts';

/** All rules by id; a kind of finding without its rule does not compile. */
export const rules: { readonly [K in RuleId]: Rule<K> } = {
  'ambiguous-deadline': ambiguousDeadline,
  'attachment-colon': attachmentColon,
  'attachment-ending': attachmentEnding,
  'attachment-mismatch': attachmentMismatch,
  'bare-unit-list': bareUnitList,
  'body-table-mismatch': bodyTableMismatch,
  'bracket-width': bracketWidth,
  'broken-merge': brokenMerge,
  'category-variant': categoryVariant,
  'citation-variant': citationVariant,
  'collective-only': collectiveOnly,
  'count-mismatch': countMismatch,
  'date-zero': dateZero,
  'deadline-before-issue': deadlineBeforeIssue,
  'deadline-conflict': deadlineConflict,
  'deadline-year': deadlineYear,
  'doubled-punctuation': doubledPunctuation,
  'doubtful-row': doubtfulRow,
  'draft-placeholder': draftPlaceholder,
  'duplicate-row': duplicateRow,
  'empty-group': emptyGroup,
  'empty-requirement': emptyRequirement,
  'foreign-word': foreignWord,
  'guessed-encoding': guessedEncoding,
  'guessed-role': guessedRole,
  'guessed-table': guessedTable,
  'halfwidth-punctuation': halfwidthPunctuation,
  'impossible-date': impossibleDate,
  'inherited-deadline': inheritedDeadline,
  'inherited-unit': inheritedUnit,
  'joined-paragraph': joinedParagraph,
  'lead-also-support': leadAlsoSupport,
  'left-over': leftOver,
  'legend-not-applied': legendNotApplied,
  'legend-unresolved': legendUnresolved,
  'level-skip': levelSkip,
  'likely-typo': likelyTypo,
  'list-mark-missing': listMarkMissing,
  'missing-column': missingColumn,
  'missing-deadline': missingDeadline,
  'missing-lead': missingLead,
  'missing-meta': missingMeta,
  'missing-unit': missingUnit,
  'no-deadline-column': noDeadlineColumn,
  'number-brackets': numberBrackets,
  'numbering-duplicate': numberingDuplicate,
  'numbering-form': numberingForm,
  'numbering-gap': numberingGap,
  'open-ended': openEnded,
  'ragged-row': raggedRow,
  'recognised-text': recognisedText,
  'repaired-document': repairedDocument,
  'repeated-text': repeatedText,
  'replaced-characters': replacedCharacters,
  'row-number-gap': rowNumberGap,
  'rule-fault': ruleFault,
  'scanned-page': scannedPage,
  'split-paragraph': splitParagraph,
  'tracked-changes': trackedChanges,
  'uncertain-unit': uncertainUnit,
  'unclosed-bracket': unclosedBracket,
  'unclosed-pair': unclosedPair,
  'unit-level-mismatch': unitLevelMismatch,
  'unit-name-variant': unitNameVariant,
  'unit-prefix-missing': unitPrefixMissing,
  'unit-separator': unitSeparator,
  'unknown-unit': unknownUnit,
  'unlisted-unit': unlistedUnit,
  'unmappable-text': unmappableText,
  'unread-assignment': unreadAssignment,
  'unread-duty': unreadDuty,
  'unread-object': unreadObject,
  'unread-table': unreadTable,
  'unseen-text': unseenText,
  'vague-deadline': vagueDeadline,
  'vague-unit': vagueUnit,
};
