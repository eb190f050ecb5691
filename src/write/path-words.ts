import type { Task } from '../model/notice.ts';

/** One category as printed, label and title together: （一）围绕稳经济强化公开, 1. Title. */
export function categoryWords({ label, title }: Task['path'][number]): string {
  return `${label ?? ''}${title}`;
}
