import { type ErrorCode, GkparseError, type Wording } from '../../model/errors.ts';

interface Text {
  readonly sentence: Wording;
  readonly hint: Wording;
}

const saveAgain: Wording = {
  zh: '请用 Word 或 WPS 打开，另存为 .docx 后再试。',
  en: 'Open it in Word or WPS, save it as .docx and try again.',
};

const texts = {
  'unsupported-format': {
    sentence: {
      zh: '这个文件里没有 Word 正文，不是 .docx 文档。',
      en: 'There is no Word text in this file: it is no .docx.',
    },
    hint: saveAgain,
  },
  'broken-document': {
    sentence: { zh: '这个 .docx 文件已损坏，无法读取。', en: 'This .docx is damaged and cannot be read.' },
    hint: {
      zh: '请重新下载或向来文单位索要原件；能用 Word 打开的，另存为 .docx 后再试。',
      en: 'Fetch the file again; if Word still opens it, save it as .docx and try again.',
    },
  },
  encrypted: {
    sentence: { zh: '这个文件设有打开密码，无法读取。', en: 'This file is protected by a password.' },
    hint: {
      zh: '请用 Word 或 WPS 输入密码打开，取消密码后另存为 .docx。',
      en: 'Open it in Word or WPS with its password, remove the password and save it as .docx.',
    },
  },
} satisfies Partial<Record<ErrorCode, Text>>;

/** The error that a docx can end in, worded for a clerk; `cause` is the library's own error. */
export function docxError(code: keyof typeof texts, cause?: unknown): GkparseError {
  const { sentence, hint } = texts[code];
  return new GkparseError(code, sentence, hint, cause);
}
