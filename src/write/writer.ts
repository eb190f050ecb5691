import type { Notice } from '../model/notice.ts';

/** How an output is to look; a writer takes what concerns it. */
export interface WriteOptions {
  /** True where several inputs were asked for, however many could be read: json then is an array even of one notice. */
  readonly several: boolean;
  /** Column headers in Chinese, or the field names. */
  readonly headers: 'zh' | 'en';
  /** Byte order mark at the start of a csv: without it Excel in China takes UTF-8 for GBK. */
  readonly bom: boolean;
  /** A list of units was given: a csv has a column for their canonical names, whether or not a task names a unit. */
  readonly canonical: boolean;
}

/** Notices → the whole text of one output. The same notices give the same text. */
export interface Writer {
  readonly write: (notices: readonly Notice[], options: WriteOptions) => string;
  /** The same text in pieces, which need not stand in memory all at once; left out where it is one. */
  readonly pieces?: (notices: readonly Notice[], options: WriteOptions) => Iterable<string>;
}
