import { GkparseError, type Wording } from './errors.ts';

type SentenceAndHint = readonly [sentence: Wording, hint: Wording];

const permission: SentenceAndHint = [
  { zh: '没有权限读取这个文件。', en: 'There is no permission to read this file.' },
  {
    zh: '请检查文件权限，或把文件复制到自己的文件夹后重试。',
    en: 'Check its permissions, or copy it to a folder of your own.',
  },
];

const missing: SentenceAndHint = [
  { zh: '找不到这个文件。', en: 'There is no such file.' },
  { zh: '请检查文件名和所在文件夹。', en: 'Check the name and the folder.' },
];

const noFile: SentenceAndHint = [
  { zh: '这不是普通文件，无法读取。', en: 'This is no ordinary file and cannot be read.' },
  { zh: '请给出docx、html、txt或pdf文件。', en: 'Give a docx, html, txt or pdf file.' },
];

const folder: SentenceAndHint = [
  { zh: '这是一个文件夹，不是文件。', en: 'This is a folder, not a file.' },
  {
    zh: '请给出文件夹里的文件，例如“文件夹/*.docx”。',
    en: "Give the files in it, for example 'folder/*.docx'.",
  },
];

/** By the operating system's error code. */
const readErrors: Readonly<Record<string, SentenceAndHint>> = {
  ENOENT: missing,
  ENOTDIR: missing,
  EISDIR: folder,
  EACCES: permission,
  EPERM: permission,
  EBUSY: [
    { zh: '这个文件正被别的程序占用。', en: 'Another program keeps this file locked.' },
    { zh: '请关闭打开它的程序（如Word、WPS）后重试。', en: 'Close the program that has it open, then try again.' },
  ],
  ENAMETOOLONG: [
    { zh: '文件名太长，系统无法打开。', en: 'The name of this file is too long for the system.' },
    { zh: '请改短文件名后重试。', en: 'Shorten the name and try again.' },
  ],
  ELOOP: [
    { zh: '这个链接指回它自己，没有文件可读。', en: 'This link leads back to itself; there is no file to read.' },
    { zh: '请给出文件本身。', en: 'Give the file itself.' },
  ],
};

/** Why the operating system does not give a file's bytes. */
export function unreadableFile(error: unknown): GkparseError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = readErrors[code];
  if (known !== undefined) return new GkparseError('unreadable-file', ...known, error);
  const detail = code === '' ? String(error) : code;
  return new GkparseError(
    'unreadable-file',
    { zh: `读取文件失败（${detail}）。`, en: `Reading the file failed (${detail}).` },
    { zh: '请把文件复制到本机硬盘后重试。', en: 'Copy the file to a local disk and try again.' },
    error,
  );
}

/** For a folder where a file should be. */
export const folderError = (): GkparseError => new GkparseError('unreadable-file', ...folder);

/** For a device. */
export const noFileError = (): GkparseError => new GkparseError('unreadable-file', ...noFile);

/** For a file of more bytes than the limits allow, of which nothing was read. */
export function fileTooLarge(maxBytes: number): GkparseError {
  const [zh, en] =
    maxBytes < 1_000_000
      ? [`${maxBytes}字节`, `${maxBytes} bytes`]
      : [`${Math.floor(maxBytes / 1_000_000)}MB`, `${Math.floor(maxBytes / 1_000_000)} MB`];
  return new GkparseError(
    'too-large',
    {
      zh: `文件超过${zh}，没有读取（--limit bytes）。`,
      en: `The file is larger than ${en} and was not read (--limit bytes).`,
    },
    {
      zh: '请确认这是一份通知；确需处理时用 --limit bytes=数 提高上限。',
      en: 'Check that it is a notice; raise the limit with --limit bytes=NUMBER.',
    },
  );
}
