/** A long notice as a PDF, written by pdfkit: a ruled table with merged categories that goes on over all of its pages. Same count, same bytes. */
import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

const font = readFileSync(new URL('../fixtures/fonts/table-han.otf', import.meta.url));
const widths = [40, 70, 225, 100, 70];
const header = ['序号', '重点内容', '具体要求', '责任单位', '完成时限'];
const categories = ['政务公开', '农业农村', '医疗卫生'];
const verbs = ['推进', '落实', '完善', '加强', '规范', '健全', '提高'];
const things = [
  '政务公开',
  '财政预算',
  '环境保护',
  '应急管理',
  '医疗卫生',
  '教育',
  '审批',
  '农业农村',
  '水利',
  '统计',
  '市场监管',
];
const ends = [
  '平台建设',
  '监督检查',
  '评估报告',
  '动态调整',
  '制度',
  '清单',
  '队伍',
  '宣传',
  '培训',
  '台账',
  '标准',
  '服务',
  '考核',
];
const [left, top, rowHeight, rowsPerPage, rowsPerCategory, size] = [45, 60, 48, 14, 3, 10.5];

/** PDF of `pages` pages → bytes. */
export function makeLongPdf(pages) {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    info: { CreationDate: new Date(0) },
  });
  document.registerFont('han', font);
  const chunks = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const done = new Promise((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  for (let page = 0; page < pages; page++) writePage(document, page);
  document.end();
  return done;
}

function writePage(document, page) {
  document.addPage().font('han').fontSize(size);
  writeRow(document, top, header);
  for (let row = 0; row < rowsPerPage; row++) {
    const number = page * rowsPerPage + row + 1;
    const category = row % rowsPerCategory === 0 ? categories[(number + page) % categories.length] : null;
    const y = top + rowHeight * (row + 1);
    writeRow(document, y, [String(number), category, requirementOf(number - 1), '县政府办公室、县财政局', '12月底前']);
  }
  document
    .moveTo(left, top + rowHeight * (rowsPerPage + 1))
    .lineTo(left + widths.reduce((a, b) => a + b), top + rowHeight * (rowsPerPage + 1))
    .stroke();
}

/** Different for each row: equal requirements would be findings. */
function requirementOf(row) {
  const part = (at) => verbs[at % verbs.length] + things[at % things.length] + ends[at % ends.length];
  return `${part(row)}，${part(row + (Math.floor(row / 1001) % 7) + 1)}，加强第${row + 1}项工作的检查。`;
}

/** A cell without text (null) goes on with the one above: no line between. */
function writeRow(document, y, texts) {
  let x = left;
  texts.forEach((text, column) => {
    const width = widths[column];
    document
      .rect(x, y, 0, rowHeight)
      .moveTo(x + width, y)
      .lineTo(x + width, y + rowHeight)
      .moveTo(x, y)
      .lineTo(x, y + rowHeight)
      .stroke();
    if (text !== null) {
      document
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke();
      linesOf(text, Math.floor((width - 8) / size)).forEach((line, index) => {
        document.text(line, x + 4, y + 4 + 13 * index, { lineBreak: false });
      });
    }
    x += width;
  });
}

function linesOf(text, length) {
  const characters = [...text];
  return Array.from({ length: Math.ceil(characters.length / length) }, (_, at) =>
    characters.slice(at * length, (at + 1) * length).join(''),
  );
}
