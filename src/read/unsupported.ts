import { type ErrorCode, GkparseError, type Wording } from '../model/errors.ts';
import type { Unreadable } from './sniff.ts';

interface Refusal {
  readonly code: ErrorCode;
  readonly sentence: Wording;
  readonly hint: Wording;
}

const saveAsDocx: Wording = {
  zh: '请用 Word 或 WPS 打开，“另存为”选 .docx，再重新提取。',
  en: 'Open it in Word or WPS, save it as .docx, and extract again.',
};

const useNoticeFile: Wording = {
  zh: '请提供通知正文的 docx、pdf、html 或 txt 文件。',
  en: 'Give the notice itself as docx, pdf, html or txt.',
};

/** Kinds that differ in their name only. */
function unsupported(name: Wording, hint: Wording): Refusal {
  return {
    code: 'unsupported-format',
    sentence: { zh: `这是${name.zh}，本程序不能读取。`, en: `This is ${name.en}, which can't be read.` },
    hint,
  };
}

const refusals: Readonly<Record<Unreadable, Refusal>> = {
  empty: {
    code: 'broken-document',
    sentence: { zh: '文件是空的，没有任何文字。', en: 'The file is empty: it holds no text.' },
    hint: { zh: '请检查文件是否下载或保存完整。', en: 'Check that it was downloaded or saved completely.' },
  },
  doc: unsupported({ zh: '旧版 Word 文档（.doc/.wps）', en: 'an old Word document (.doc/.wps)' }, saveAsDocx),
  'encrypted-office': {
    code: 'encrypted',
    sentence: { zh: '文件设有打开密码，无法读取。', en: 'The file is protected by a password.' },
    hint: {
      zh: '请在 Word 或 WPS 中取消密码，另存为 .docx 后再提取。',
      en: 'Remove the password in Word or WPS, save it as .docx, and extract again.',
    },
  },
  ole: unsupported({ zh: '旧版 Office 文件（如 .xls、.ppt）', en: 'an old Office file (.xls, .ppt)' }, useNoticeFile),
  rtf: unsupported({ zh: 'RTF 文档', en: 'an RTF document' }, saveAsDocx),
  xlsx: unsupported(
    { zh: 'Excel 工作簿（.xlsx）', en: 'an Excel workbook (.xlsx)' },
    {
      zh: '请把表格复制到 Word 文档中，另存为 .docx，再重新提取。',
      en: 'Copy the table into a Word document, save it as .docx, and extract again.',
    },
  ),
  pptx: unsupported({ zh: '演示文稿（.pptx）', en: 'a presentation (.pptx)' }, useNoticeFile),
  odt: unsupported({ zh: 'ODF 文档（.odt）', en: 'an ODF document (.odt)' }, saveAsDocx),
  ofd: unsupported(
    { zh: 'OFD 版式文件', en: 'an OFD document' },
    { zh: '请用 OFD 阅读器导出为 pdf，再重新提取。', en: 'Export it as pdf from an OFD viewer, and extract again.' },
  ),
  'zip-other': unsupported(
    { zh: '压缩包，或已损坏的 docx 文件', en: 'a zip archive, or a damaged docx' },
    { zh: '请先解压，再选择里面的通知文件。', en: 'Unpack it first, and give the notice inside.' },
  ),
  archive: unsupported(
    { zh: '压缩包', en: 'an archive' },
    { zh: '请先解压，再选择里面的通知文件。', en: 'Unpack it first, and give the notice inside.' },
  ),
  image: unsupported(
    { zh: '图片', en: 'an image' },
    {
      zh: '本程序不识别图片中的文字；请先用文字识别（OCR）软件转成 docx，或向发文单位索取电子文件。',
      en: 'Text in images is not read: run OCR to docx first, or ask the issuer for the electronic file.',
    },
  ),
  mhtml: unsupported(
    { zh: '没有网页内容的单个文件网页（.mht/.mhtml）', en: 'a single-file web page (.mht/.mhtml) without its page' },
    {
      zh: '请用浏览器打开，另存为“网页，仅 HTML”，再重新提取。',
      en: 'Open it in a browser, save it as "Web page, HTML only", and extract again.',
    },
  ),
  xml: unsupported({ zh: 'XML 文件（如 Word 2003 XML）', en: 'an XML file (Word 2003 XML?)' }, saveAsDocx),
  binary: unsupported(
    { zh: '未知的二进制文件，或已损坏的文件', en: 'an unknown binary or damaged file' },
    useNoticeFile,
  ),
};

/** The error for what no reader reads. */
export function refuse(kind: Unreadable): GkparseError {
  const { code, sentence, hint } = refusals[kind];
  return new GkparseError(code, sentence, hint);
}

/** Tells a reader's format from what has none. */
export function isUnreadable(kind: string): kind is Unreadable {
  return Object.hasOwn(refusals, kind);
}
