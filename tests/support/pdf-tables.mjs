/**
 * Random tables of work points, written by a real PDF writer (pdfkit), with what each cell says. Same seed, same bytes.
 * JavaScript, because bench/ runs it without a build.
 */
import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

const font = readFileSync(new URL('../../fixtures/fonts/table-han.otf', import.meta.url));

/** mulberry32: small, and the same everywhere. */
function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  return { next, between, pick: (list) => list[between(0, list.length - 1)], chance: (share) => next() < share };
}

const verbs = ['推进', '落实', '完善', '加强', '规范', '健全', '提高', '开展'];
const things = ['政务公开', '财政预算', '环境保护', '应急管理', '医疗卫生', '教育信息化', '政策解读', '审批事项清单'];
const ends = ['制度', '平台建设', '监督检查', '动态调整', '评估报告', '工作'];
const units = ['县政府办公室', '县财政局', '县发展和改革委', '县教育局', '县人社局', '县水利局', '各镇人民政府'];
const times = ['6月底前', '12月底前', '全年', '持续推进', '2023年9月底前', '第三季度'];
const categories = ['政务公开', '社会管理', '财政', '农业农村', '医疗卫生', '教育'];

const many = (random, most, make, mark) => Array.from({ length: random.between(1, most) }, () => make()).join(mark);

const sentence = (random) =>
  `${many(random, 5, () => random.pick(verbs) + random.pick(things) + random.pick(ends), '，')}。`;

const columnKinds = {
  number: { title: '序号', share: 1, text: (_, row) => String(row + 1) },
  category: { title: '重点内容', share: 2, text: (random) => random.pick(categories), merged: true },
  task: { title: '工作任务', share: 3, text: (random) => random.pick(verbs) + random.pick(things) },
  requirement: { title: '具体要求', share: 5, text: sentence },
  unit: {
    title: '责任单位',
    share: 3,
    text: (random) => many(random, 3, () => random.pick(units), '、'),
    merged: true,
  },
  deadline: { title: '完成时限', share: 2, text: (random) => random.pick(times), merged: true },
  remark: { title: '备注', share: 2, text: (random) => (random.chance(0.3) ? '持续推进' : '—') },
};

const layouts = [
  ['number', 'requirement', 'unit', 'deadline'],
  ['number', 'category', 'requirement', 'unit', 'deadline'],
  ['number', 'task', 'requirement', 'unit', 'deadline', 'remark'],
  ['number', 'category', 'task', 'requirement', 'unit', 'deadline'],
  ['number', 'requirement', 'unit'],
];

/** Cells as drawn: the header row, then rows with texts that reach over several of them. */
function makeCells(random, columns, rows, allowMerges) {
  const cells = columns.map((kind, column) => ({ row: 0, column, rowSpan: 1, text: columnKinds[kind].title }));
  columns.forEach((kind, column) => {
    const { text, merged = false } = columnKinds[kind];
    for (let row = 1; row <= rows; ) {
      const most = merged && allowMerges ? Math.min(3, rows - row + 1) : 1;
      const rowSpan = random.chance(0.35) ? random.between(1, most) : 1;
      cells.push({ row, column, rowSpan, text: text(random, row - 1) });
      row += rowSpan;
    }
  });
  return cells;
}

/** Lines of at most `width` points, broken where Chinese may be; a closing mark hangs over, or takes the character before it along. */
function wrap(document, text, width, mayHang) {
  const lines = [];
  let line = '';
  for (const token of text.match(/[0-9A-Za-z.]+|[^0-9A-Za-z.]/gu) ?? []) {
    const isMark = /^[，。、；]$/u.test(token);
    const fits = document.widthOfString(line + token) <= width;
    if (fits || line === '' || (isMark && mayHang)) line += token;
    else {
      const taken = isMark ? line.slice(-1) : '';
      lines.push(line.slice(0, line.length - taken.length));
      line = taken + token;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function rowHeights(cells, rows, { leading, padding }) {
  const heights = Array.from({ length: rows }, () => leading + 2 * padding);
  for (const { row, rowSpan, lines } of cells.toSorted((a, b) => a.rowSpan - b.rowSpan)) {
    const has = heights.slice(row, row + rowSpan).reduce((sum, height) => sum + height, 0);
    const lacks = lines.length * leading + 2 * padding - has;
    if (lacks > 0) heights[row + rowSpan - 1] += lacks;
  }
  return heights;
}

/** Rows of each page; a merged cell that the page's end would cut moves over as a whole. */
function cutPages(cells, heights, room, repeatHeader) {
  const pages = [];
  let page = { rows: [], height: 0 };
  for (let row = 0; row < heights.length; ) {
    let end = row + 1;
    for (let grown = true; grown; ) {
      const reach = cells.reduce(
        (most, c) => (c.row < end && c.row >= row ? Math.max(most, c.row + c.rowSpan) : most),
        end,
      );
      grown = reach > end;
      end = reach;
    }
    const height = heights.slice(row, end).reduce((sum, one) => sum + one, 0);
    if (page.height + height > room && page.rows.length > 1) {
      pages.push(page.rows);
      page = repeatHeader ? { rows: [0], height: heights[0] } : { rows: [], height: 0 };
    }
    for (let at = row; at < end; at++) page.rows.push(at);
    page.height += height;
    row = end;
  }
  return [...pages, page.rows];
}

function drawRule(document, style, [x1, y1, x2, y2]) {
  if (style === 'lines') document.moveTo(x1, y1).lineTo(x2, y2).lineWidth(0.5).stroke();
  else if (style === 'dashed')
    document.moveTo(x1, y1).lineTo(x2, y2).lineWidth(0.5).dash(2, { space: 1 }).stroke().undash();
  else document.rect(Math.min(x1, x2) - 0.24, Math.min(y1, y2) - 0.24, x2 - x1 + 0.48, y2 - y1 + 0.48).fill();
}

function drawPage(document, plan, rows, top) {
  const { cells, heights, edges, ruling, openSides, look } = plan;
  const tops = new Map();
  let y = top;
  for (const row of rows) {
    tops.set(row, y);
    y += heights[row];
  }
  const placed = cells
    .filter(({ row }) => tops.has(row))
    .map((cell) => {
      const height = heights.slice(cell.row, cell.row + cell.rowSpan).reduce((sum, one) => sum + one, 0);
      return { ...cell, y: tops.get(cell.row), height };
    });
  for (const cell of placed) drawCell(document, cell, { edges, ruling, openSides, look });
  if (ruling === 'header') {
    const [left, right] = [edges[0], edges.at(-1)];
    for (const at of [top, ...(rows[0] === 0 ? [top + heights[0]] : []), y])
      drawRule(document, 'lines', [left, at, right, at]);
  }
  return placed.map(({ row, column, rowSpan, text }) => ({ row: rows.indexOf(row), column, rowSpan, text }));
}

function drawCell(document, { column, y, height, lines }, { edges, ruling, openSides, look }) {
  const [left, right] = [edges[column], edges[column + 1]];
  const [isFirst, isLast] = [column === 0, column === edges.length - 2];
  if (ruling !== 'header' && ruling !== 'none') {
    drawRule(document, ruling, [left, y, right, y]);
    drawRule(document, ruling, [left, y + height, right, y + height]);
    if (!(openSides && isFirst)) drawRule(document, ruling, [left, y, left, y + height]);
    if (!(openSides && isLast)) drawRule(document, ruling, [right, y, right, y + height]);
  }
  const spare = height - lines.length * look.leading;
  const start = y + (look.middle ? spare / 2 : look.padding);
  lines.forEach((line, index) => {
    const width = document.widthOfString(line);
    const x = look.centred.has(column) ? (left + right - width) / 2 : left + look.padding;
    document.text(line, x, start + index * look.leading, { lineBreak: false });
  });
}

const rulings = ['lines', 'lines', 'rectangles', 'rectangles', 'dashed', 'header', 'none'];

/** One PDF → { name, bytes, ruling, pages: cells of each page's table as drawn }. */
export async function makePdfTable(seed, forced = null) {
  const random = randomFrom(seed);
  const ruling = forced ?? random.pick(rulings);
  const isRuled = ruling !== 'header' && ruling !== 'none';
  const columns = random.pick(layouts);
  const size = random.pick(['A4', 'A4', 'A3', 'B5']);
  const layout = random.pick(['portrait', 'landscape']);
  const margin = random.between(36, 80);
  const fontSize = random.pick([9, 10, 10.5, 12]);
  const document = new PDFDocument({ size, layout, margin, autoFirstPage: false, info: { CreationDate: new Date(0) } });
  const chunks = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.registerFont('han', font).font('han').fontSize(fontSize);
  document.addPage();
  const { width, height } = document.page;
  const shares = columns.map((kind) => columnKinds[kind].share * (0.8 + 0.4 * random.next()));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const edges = [margin];
  for (const share of shares)
    edges.push(edges.at(-1) + Math.max((share / total) * (width - 2 * margin), (isRuled ? 0.6 : 2.1) * fontSize + 14));
  const look = {
    padding: isRuled ? random.between(3, 6) : random.between(5, 7),
    leading: fontSize * random.pick([1.3, 1.5, 1.6]),
    middle: random.chance(0.5),
    centred: new Set(columns.flatMap((kind, at) => (columnKinds[kind].share < 3 ? [at] : []))),
  };
  const bodyRows = random.between(4, 24);
  const cells = makeCells(random, columns, bodyRows, isRuled).map((cell) => ({
    ...cell,
    lines: wrap(document, cell.text, edges[cell.column + 1] - edges[cell.column] - 2 * look.padding, isRuled),
  }));
  const heights = rowHeights(cells, bodyRows + 1, look);
  const repeatHeader = random.chance(0.6);
  const titleRoom = 3 * fontSize;
  const plan = { cells, heights, edges, ruling, openSides: isRuled && random.chance(0.2), look };
  const pages = cutPages(cells, heights, height - 2 * margin - titleRoom - 20, repeatHeader).map((rows, index) => {
    if (index > 0) document.addPage();
    if (index === 0) document.text('工作任务分解表', width / 2 - 3.5 * fontSize, margin, { lineBreak: false });
    const drawn = drawPage(document, plan, rows, margin + titleRoom);
    const bottom = rows.reduce((sum, row) => sum + heights[row], margin + titleRoom);
    if (bottom < height - 34)
      document.text(`— ${index + 1} —`, width / 2 - fontSize, height - 30, { lineBreak: false, height: 100 });
    return { rows: rows.length, cells: drawn };
  });
  document.end();
  await ended;
  const name = `${seed}: ${ruling}, ${size} ${layout}, ${columns.length} × ${bodyRows + 1}, ${pages.length} pages`;
  return { name, bytes: new Uint8Array(Buffer.concat(chunks)), ruling, pages };
}

const squash = (text) => text.replace(/\s/gu, '');
const textOf = ({ paragraphs }) => squash(paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));

/** Cells of the drawn tables that the read grids hold exactly (place, span, text); and text that no block of the document has. */
export function scorePdfTable({ pages }, { value, findings }) {
  const grids = value.blocks.filter(({ kind }) => kind === 'grid');
  const all = squash(
    value.blocks
      .map((block) => (block.kind === 'grid' ? block.cells.map(textOf).join('\n') : textOf({ paragraphs: [block] })))
      .join('\n'),
  );
  const wrong = [];
  let lost = 0;
  pages.forEach(({ cells }, index) => {
    const read = new Map(
      grids
        .filter(({ location }) => location.page === index + 1)
        .flatMap((grid) =>
          grid.cells.map((cell) => [
            `${cell.row} ${cell.column}`,
            `${cell.rowSpan} ${cell.columnSpan} ${textOf(cell)}`,
          ]),
        ),
    );
    for (const { row, column, rowSpan, text } of cells) {
      const wanted = `${rowSpan} 1 ${squash(text)}`;
      const got = read.get(`${row} ${column}`) ?? null;
      if (got !== wanted) wrong.push({ page: index + 1, row, column, wanted, got });
      if (got !== wanted && ![...squash(text)].every((character) => all.includes(character))) lost += 1;
    }
  });
  const count = pages.reduce((sum, { cells }) => sum + cells.length, 0);
  return {
    cells: count,
    wrong,
    lost,
    isGuess: findings.some(({ rule }) => rule === 'guessed-table' || rule === 'unread-table'),
  };
}
