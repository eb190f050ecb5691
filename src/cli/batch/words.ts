import type { Wording } from '../../model/errors.ts';
import type { BatchSettings } from './settings.ts';

/** Reasons that no reader gives, in a clerk's words. */
export function faultWords(reason: string, { timeoutSeconds, maxMemoryMegabytes }: BatchSettings): Wording {
  const words: Readonly<Record<string, Wording>> = {
    timeout: {
      zh: `处理超过${timeoutSeconds}秒，已放弃（--timeout）。`,
      en: `It took more than ${timeoutSeconds} s and was given up (--timeout).`,
    },
    'out-of-memory': {
      zh: `占用内存超过${maxMemoryMegabytes}MB，已放弃（--max-memory）。`,
      en: `It took more than ${maxMemoryMegabytes} MB of memory and was given up (--max-memory).`,
    },
    crashed: { zh: '处理进程意外终止。', en: 'Its process ended unexpectedly.' },
  };
  return words[reason] ?? otherWords[reason] ?? { zh: reason, en: reason };
}

const otherWords: Readonly<Record<string, Wording>> = {
  'unreadable-folder': { zh: '文件夹打不开，其中的文件没有读取。', en: 'The folder could not be opened.' },
  'lock-file': { zh: '编辑软件的临时锁定文件，不是文档。', en: 'A lock file of an open document.' },
  'linked-folder': { zh: '指向文件夹的链接，不跟随。', en: 'A link to a folder; links are not followed.' },
  'not-a-file': { zh: '不是普通文件（管道、设备等）。', en: 'No ordinary file (a pipe, a device …).' },
};
