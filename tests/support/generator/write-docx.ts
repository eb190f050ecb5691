import JSZip from 'jszip';
import type { ModelCell, ModelNotice, ModelRow } from './model.ts';

const escapeXml = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;

/** The cell that covers each place of a row: its own, or one of a row above that reaches down. */
interface Place {
  readonly cell: ModelCell;
  readonly starts: boolean;
}

function ownersOf(rows: readonly ModelRow[], columns: number): readonly (readonly (Place | null)[])[] {
  const owners = rows.map((): (Place | null)[] => Array.from({ length: columns }, () => null));
  rows.forEach(({ cells }, r) => {
    cells.forEach((cell, c) => {
      if (cell === null) return;
      for (let down = 0; down < cell.rowSpan; down++) {
        const row = owners[r + down];
        if (row !== undefined) row[c] = { cell, starts: down === 0 };
      }
    });
  });
  return owners;
}

function cellXml({ cell, starts }: Place): string {
  const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '';
  const merge = cell.rowSpan === 1 ? '' : starts ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(starts ? cell.text : '')}</w:tc>`;
}

function tableXml(rows: readonly ModelRow[], columns: number): string {
  const grid = Array.from({ length: columns }, () => '<w:gridCol w:w="1200"/>').join('');
  const lines = ownersOf(rows, columns).map(
    (row) => `<w:tr>${row.map((place) => (place === null ? '' : cellXml(place))).join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>`;
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const contentTypes = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** The notice as a Word file: merges are w:vMerge and w:gridSpan. */
export async function writeDocx(notice: ModelNotice): Promise<Uint8Array> {
  const centre = '<w:jc w:val="center"/>';
  const body = [
    paragraph(notice.documentNumber, centre),
    paragraph(notice.title, centre),
    ...[notice.recipients, notice.opening].map((text) => paragraph(text)),
    ...[notice.issuer, notice.issueDate].map((text) => paragraph(text, '<w:jc w:val="right"/>')),
    ...notice.sections.flatMap(({ heading, text }) => [paragraph(heading), paragraph(text)]),
    paragraph('附件'),
    paragraph(notice.tableTitle, centre),
    tableXml(notice.table.rows, notice.table.columns.length),
    ...[notice.note ?? '', notice.cc].map((text) => paragraph(text)),
  ];
  const zip = new JSZip();
  const date = new Date(0);
  zip.file('[Content_Types].xml', contentTypes, { date });
  zip.file('_rels/.rels', relations, { date });
  zip.file(
    'word/document.xml',
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}"><w:body>${body.join('')}</w:body></w:document>`,
    { date },
  );
  return zip.generateAsync({ type: 'uint8array' });
}
