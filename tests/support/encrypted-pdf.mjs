/** A table of two tasks, encrypted by pdfkit. JavaScript, because pdfkit has no types. */
import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

const font = readFileSync(new URL('../../fixtures/fonts/table-han.otf', import.meta.url));
const rows = [
  ['序号', '具体要求', '责任单位', '完成时限'],
  ['1', '推进政务公开平台建设', '县财政局', '6月底前'],
  ['2', '完善监督检查制度', '县教育局', '12月底前'],
];

/** `security`: pdfkit's pdfVersion, userPassword and ownerPassword. RC4 up to 1.5, AES from 1.6 on. */
export function encryptedTable(security) {
  const document = new PDFDocument(security);
  const chunks = [];
  document.on('data', (chunk) => chunks.push(chunk));
  document.font(font).fontSize(10);
  rows.forEach((row, down) => {
    row.forEach((text, across) => {
      document.rect(72 + 115 * across, 72 + 30 * down, 115, 30).stroke();
      document.text(text, 76 + 115 * across, 80 + 30 * down, { lineBreak: false });
    });
  });
  document.end();
  return new Promise((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
}
