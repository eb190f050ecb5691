import type { RuleId } from '../../model/finding.ts';
import type { Rule } from '../rule.ts';
import { ambiguousDeadline } from './ambiguous-deadline.ts';
import { brokenMerge } from './broken-merge.ts';
import { emptyGroup } from './empty-group.ts';
import { emptyRequirement } from './empty-requirement.ts';
import { guessedEncoding } from './guessed-encoding.ts';
import { guessedRole } from './guessed-role.ts';
import { guessedTable } from './guessed-table.ts';
import { impossibleDate } from './impossible-date.ts';
import { inheritedDeadline } from './inherited-deadline.ts';
import { inheritedUnit } from './inherited-unit.ts';
import { joinedParagraph } from './joined-paragraph.ts';
import { leftOver } from './left-over.ts';
import { legendNotApplied } from './legend-not-applied.ts';
import { legendUnresolved } from './legend-unresolved.ts';
import { missingDeadline } from './missing-deadline.ts';
import { missingMeta } from './missing-meta.ts';
import { missingUnit } from './missing-unit.ts';
import { noDeadlineColumn } from './no-deadline-column.ts';
import { numberingDuplicate } from './numbering-duplicate.ts';
import { numberingGap } from './numbering-gap.ts';
import { raggedRow } from './ragged-row.ts';
import { replacedCharacters } from './replaced-characters.ts';
import { rowNumberGap } from './row-number-gap.ts';
import { ruleFault } from './rule-fault.ts';
import { scannedPage } from './scanned-page.ts';
import { trackedChanges } from './tracked-changes.ts';
import { uncertainUnit } from './uncertain-unit.ts';
import { unclosedBracket } from './unclosed-bracket.ts';
import { unknownUnit } from './unknown-unit.ts';
import { unlistedUnit } from './unlisted-unit.ts';
import { unmappableText } from './unmappable-text.ts';
import { unreadObject } from './unread-object.ts';
import { unreadTable } from './unread-table.ts';
import { vagueDeadline } from './vague-deadline.ts';
import { vagueUnit } from './vague-unit.ts';

/** All rules by id; a kind of finding without its rule does not compile. */
export const rules: { readonly [K in RuleId]: Rule<K> } = {
  'ambiguous-deadline': ambiguousDeadline,
  'broken-merge': brokenMerge,
  'empty-group': emptyGroup,
  'empty-requirement': emptyRequirement,
  'guessed-encoding': guessedEncoding,
  'guessed-role': guessedRole,
  'guessed-table': guessedTable,
  'impossible-date': impossibleDate,
  'inherited-deadline': inheritedDeadline,
  'inherited-unit': inheritedUnit,
  'joined-paragraph': joinedParagraph,
  'left-over': leftOver,
  'legend-not-applied': legendNotApplied,
  'legend-unresolved': legendUnresolved,
  'missing-deadline': missingDeadline,
  'missing-meta': missingMeta,
  'missing-unit': missingUnit,
  'no-deadline-column': noDeadlineColumn,
  'numbering-duplicate': numberingDuplicate,
  'numbering-gap': numberingGap,
  'ragged-row': raggedRow,
  'replaced-characters': replacedCharacters,
  'row-number-gap': rowNumberGap,
  'rule-fault': ruleFault,
  'scanned-page': scannedPage,
  'tracked-changes': trackedChanges,
  'uncertain-unit': uncertainUnit,
  'unclosed-bracket': unclosedBracket,
  'unknown-unit': unknownUnit,
  'unlisted-unit': unlistedUnit,
  'unmappable-text': unmappableText,
  'unread-object': unreadObject,
  'unread-table': unreadTable,
  'vague-deadline': vagueDeadline,
  'vague-unit': vagueUnit,
};
