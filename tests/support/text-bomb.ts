import { deflateSync } from 'node:zlib';

/** A pdf of some 100 kB whose one page draws 40 MB of text. */
export function textBomb(): Uint8Array {
  const content = deflateSync(Buffer.from('BT /F1 9 Tf 1 0 0 1 50 700 Tm (text) Tj ET\n'.repeat(900_000)), {
    level: 9,
  });
  const head = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >> endobj
4 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
5 0 obj << /Filter /FlateDecode /Length ${content.length} >> stream
`;
  const tail = '\nendstream endobj\ntrailer << /Size 6 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n';
  return Buffer.concat([Buffer.from(head, 'latin1'), content, Buffer.from(tail, 'latin1')]);
}
