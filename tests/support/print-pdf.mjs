/** Pages of lines and texts, written by a real PDF writer (pdfkit). JavaScript, because pdfkit has no types. */
import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

const font = readFileSync(new URL('../../fixtures/fonts/table-han.otf', import.meta.url));

export async function printPdf(pages) {
  const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false });
  document.registerFont('han', font);
  const paint = ([left, top, right, bottom, grey]) =>
    document
      .save()
      .rect(left, top, right - left, bottom - top)
      .fill([grey, grey, grey])
      .restore();
  for (const {
    lines,
    foot,
    texts,
    turned = [],
    clipped = [],
    looks = [],
    undrawn = [],
    layered = [],
    grounds = [],
    bars = [],
    rounded = [],
  } of pages) {
    document.addPage().font('han').fontSize(10).lineWidth(0.75);
    for (const ground of grounds) paint(ground);
    if (foot !== undefined)
      document
        .save()
        .rect(30, 30, 535, foot - 30)
        .clip();
    for (const [left, top, right, bottom, radius] of rounded)
      document.roundedRect(left, top, right - left, bottom - top, radius).stroke();
    for (const [x1, y1, x2, y2] of lines) document.moveTo(x1, y1).lineTo(x2, y2).stroke();
    if (foot !== undefined) document.restore();
    for (const [x, y, text] of texts) document.text(text, x, y, { lineBreak: false });
    for (const [x, y, text, degrees] of turned)
      document
        .save()
        .rotate(degrees, { origin: [x, y] })
        .text(text, x, y, { lineBreak: false })
        .restore();
    for (const [x, y, text, { size, grey = 0, opacity = 1 }] of looks)
      document
        .save()
        .fontSize(size)
        .fillColor([grey, grey, grey], opacity)
        .text(text, x, y, { lineBreak: false })
        .restore()
        .fontSize(10);
    for (const [x, y, text] of undrawn)
      document.save().addContent('3 Tr').text(text, x, y, { lineBreak: false }).restore();
    for (const [x, y, text] of layered)
      document.addContent('/OC /Layer BDC').text(text, x, y, { lineBreak: false }).addContent('EMC');
    for (const bar of bars) paint(bar);
    for (const [x, y, text, [left, top, right, bottom]] of clipped)
      document
        .save()
        .rect(left, top, right - left, bottom - top)
        .clip()
        .text(text, x, y, { lineBreak: false })
        .restore();
  }
  const chunks = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
