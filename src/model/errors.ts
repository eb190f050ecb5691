/** Why a file could give no result at all; everything smaller is a finding. */
export type ErrorCode =
  | 'unreadable-file'
  | 'unsupported-format'
  | 'encrypted'
  | 'too-large'
  | 'timeout'
  | 'broken-document'
  | 'usage'
  | 'internal';

/** A sentence and a hint in both languages of the program. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** The only error that leaves the library: a code, one sentence for a clerk, and what to do. */
export class GkparseError extends Error {
  readonly code: ErrorCode;
  readonly sentence: Wording;
  readonly hint: Wording;

  constructor(code: ErrorCode, sentence: Wording, hint: Wording, cause?: unknown) {
    super(sentence.en, cause === undefined ? undefined : { cause });
    this.name = 'GkparseError';
    this.code = code;
    this.sentence = sentence;
    this.hint = hint;
  }
}
