import { cadenceForms } from './cadence.ts';
import { cadenceOfMonths } from './cadence-of-months.ts';
import { calendarDay } from './calendar-day.ts';
import { durationForms } from './duration.ts';
import { monthForms } from './month.ts';
import { numericForms } from './numeric-date.ts';
import { ongoingForms } from './ongoing.ts';
import { planPeriod } from './plan-period.ts';
import { quarterForms } from './quarter.ts';
import { rangeForms } from './range.ts';
import { seasonForms } from './season.ts';
import type { TimeForm } from './time-form.ts';
import { yearForms } from './year.ts';
import { yearlyCadenceForms } from './yearly-cadence.ts';

/** All forms of time expression (时间表述); the order decides only between two of equal length and start. */
export const timeForms: readonly TimeForm[] = [
  calendarDay,
  ...monthForms,
  ...quarterForms,
  ...yearForms,
  ...rangeForms,
  ...numericForms,
  planPeriod,
  ...cadenceForms,
  cadenceOfMonths,
  ...yearlyCadenceForms,
  ...durationForms,
  ...ongoingForms,
  ...seasonForms,
];
