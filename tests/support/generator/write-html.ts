import type { ModelCell, ModelNotice } from './model.ts';

const escapeXml = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
const paragraph = (text: string): string => `<p>${escapeXml(text)}</p>`;

function cellHtml({ text, rowSpan, columnSpan }: ModelCell): string {
  const rows = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
  const columns = columnSpan > 1 ? ` colspan="${columnSpan}"` : '';
  return `<td${rows}${columns}><p>${escapeXml(text)}</p></td>`;
}

/** The notice as a web page: merges are rowspan and colspan. */
export function writeHtml(notice: ModelNotice): Uint8Array {
  const rows = notice.table.rows.map(
    ({ cells }) => `<tr>${cells.flatMap((cell) => (cell === null ? [] : [cellHtml(cell)])).join('')}</tr>`,
  );
  const body = [
    `<h1>${escapeXml(notice.title)}</h1>`,
    ...[notice.documentNumber, notice.recipients, notice.opening, notice.issuer, notice.issueDate].map(paragraph),
    ...notice.sections.flatMap(({ heading, text }) => [paragraph(heading), paragraph(text)]),
    paragraph('附件'),
    `<p align="center">${escapeXml(notice.tableTitle)}</p>`,
    `<table border="1">${rows.join('\n')}</table>`,
    ...(notice.note === null ? [] : [paragraph(notice.note)]),
    paragraph(notice.cc),
  ];
  const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escapeXml(notice.title)}</title></head><body>\n${body.join('\n')}\n</body></html>`;
  return new TextEncoder().encode(html);
}
