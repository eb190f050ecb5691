import { GkparseError } from '../../model/errors.ts';
import { EngineFault } from './engine.ts';

/** What an engine threw → a sentence for a clerk. */
export function wordFault(error: unknown, hadPassword: boolean): GkparseError {
  if (error instanceof GkparseError) return error;
  if (!(error instanceof EngineFault)) return brokenPdf(error);
  switch (error.kind) {
    case 'password':
      return hadPassword ? wrongPassword(error) : encryptedPdf(error);
    case 'memory':
      return outOfMemory(error);
    default:
      return brokenPdf(error);
  }
}

function encryptedPdf(cause: unknown): GkparseError {
  return new GkparseError(
    'encrypted',
    { zh: '这个 pdf 设有打开密码，无法读取。', en: 'This pdf is protected by a password.' },
    {
      zh: '请用 --password 给出密码；或输入密码打开后，另存成没有密码的 pdf 再提取。',
      en: 'Give it with --password, or open the file with it and save it as a pdf without one.',
    },
    cause,
  );
}

function wrongPassword(cause: unknown): GkparseError {
  return new GkparseError(
    'encrypted',
    { zh: '密码不对，这个 pdf 无法打开。', en: 'The password does not open this pdf.' },
    { zh: '请核对密码，注意大小写和全角字符。', en: 'Check the password, its case and full-width characters.' },
    cause,
  );
}

/** A file that no engine can open, or without any readable page. */
export function brokenPdf(cause: unknown): GkparseError {
  return new GkparseError(
    'broken-document',
    { zh: '这个 pdf 已损坏或不完整，无法读取。', en: 'This pdf is damaged or incomplete and cannot be read.' },
    {
      zh: '请重新下载；能用阅读器打开的，另存或打印成新的 pdf 后再试。',
      en: 'Download it again; if a viewer still opens it, save or print it as a new pdf.',
    },
    cause,
  );
}

/** The reading took more memory than is allowed. */
export function outOfMemory(cause: unknown): GkparseError {
  return new GkparseError(
    'too-large',
    {
      zh: '读取这个 pdf 需要的内存超过上限，已停止（--limit memory-bytes）。',
      en: 'Reading this pdf takes more memory than is allowed; it was stopped (--limit memory-bytes).',
    },
    {
      zh: '文件可能有问题；能用阅读器打开的，打印成新的 pdf 或拆分后再试。',
      en: 'The file may be faulty; if a viewer opens it, print it as a new pdf or split it.',
    },
    cause,
  );
}

/** The reading took longer than is allowed. */
export function timedOut(seconds: number): GkparseError {
  return new GkparseError(
    'timeout',
    {
      zh: `读取这个 pdf 超过 ${seconds} 秒，已停止（--limit seconds）。`,
      en: `Reading this pdf took longer than ${seconds} seconds; it was stopped (--limit seconds).`,
    },
    {
      zh: '文件可能有问题；能用阅读器打开的，打印成新的 pdf 或拆分后再试。',
      en: 'The file may be faulty; if a viewer opens it, print it as a new pdf or split it.',
    },
  );
}
