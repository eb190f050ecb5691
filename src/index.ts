export type * from './model/notice.ts';
