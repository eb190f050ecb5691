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

const unitList = (random) => many(random, 3, () => random.pick(units), '、');

const columnKinds = {
  number: { title: '序号', share: 1, text: (_, row) => String(row + 1) },
  category: { title: '重点内容', share: 2, text: (random) => random.pick(categories), merged: true },
  task: { title: '工作任务', share: 3, text: (random) => random.pick(verbs) + random.pick(things) },
  requirement: { title: '具体要求', share: 5, text: sentence },
  unit: { title: '责任单位', share: 3, text: unitList, merged: true },
  lead: { title: '牵头单位', share: 2, text: unitList, merged: true },
  support: { title: '配合单位', share: 3, text: (random) => (random.chance(0.3) ? '' : unitList(random)) },
  deadline: { title: '完成时限', share: 2, text: (random) => random.pick(times), merged: true },
  remark: { title: '备注', share: 2, text: (random) => random.pick(['持续推进', '—', '', '']) },
};

const layouts = [
  ['number', 'requirement', 'unit', 'deadline'],
  ['number', 'category', 'requirement', 'unit', 'deadline'],
  ['number', 'task', 'requirement', 'unit', 'deadline', 'remark'],
  ['number', 'category', 'task', 'requirement', 'unit', 'deadline'],
  ['number', 'requirement', 'unit'],
  ['number', 'category', 'requirement', 'lead', 'support', 'deadline'],
];
const pairTitle = '责任单位';

/** 责任单位 over 牵头单位 and 配合单位, the other headers over both rows. */
function headerCells(columns) {
  const pair = columns.indexOf('lead');
  const rowSpan = pair < 0 ? 1 : 2;
  const cells = columns.map((kind, column) => ({
    row: 0,
    column,
    rowSpan,
    columnSpan: 1,
    text: columnKinds[kind].title,
    feature: 'header',
  }));
  if (pair < 0) return cells;
  const below = [pair, pair + 1].map((column) => ({
    ...cells[column],
    row: 1,
    rowSpan: 1,
    feature: 'two-level header',
  }));
  const over = { ...below[0], row: 0, column: pair, columnSpan: 2, text: pairTitle };
  return [...cells.filter(({ column }) => column !== pair && column !== pair + 1), over, ...below];
}

/** Cells as drawn: the header, then rows with texts that reach over several of them, and group rows (分组行), which no merge crosses. */
function makeCells(random, columns, { rows, groups, merges }) {
  const header = columns.includes('lead') ? 2 : 1;
  const cells = headerCells(columns);
  const starts = groups ? [0, ...[3, 7, 12, 18].filter((at) => at < rows - 1)] : [];
  for (const [index, row] of starts.entries()) {
    const text = `${'一二三四五'[index]}、${random.pick(categories)}`;
    cells.push({ row: header + row, column: 0, rowSpan: 1, columnSpan: columns.length, text, feature: 'group row' });
  }
  let number = 0;
  columns.forEach((kind, column) => {
    const { text, merged = false } = columnKinds[kind];
    number = 0;
    for (let row = 0; row < rows; ) {
      if (starts.includes(row)) {
        row += 1;
        continue;
      }
      const next = starts.find((at) => at > row) ?? rows;
      const most = merged && merges ? Math.min(3, next - row) : 1;
      const rowSpan = random.chance(0.35) ? random.between(1, most) : 1;
      const said = text(random, number);
      const feature = rowSpan > 1 ? 'merged' : said === '' ? 'blank' : 'plain';
      cells.push({ row: header + row, column, rowSpan, columnSpan: 1, text: said, feature });
      number += 1;
      row += rowSpan;
    }
  });
  return { cells, header, rows: header + rows };
}

/** Lines of at most `width` points, broken where Chinese may be; a closing mark hangs over, or takes the character before it along. */
function wrap({ widthOf }, text, width, mayHang) {
  const lines = [];
  let line = '';
  for (const token of text.match(/[0-9A-Za-z.]+|[^0-9A-Za-z.]/gu) ?? []) {
    const isMark = /^[，。、；]$/u.test(token);
    const fits = widthOf(line + token) <= width;
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

/**
 * Rows of each page. 'whole': a merged cell that the page's end would cut moves over as a whole. 'rows': pages end after any row. 'lines': they
 * end within rows too: the row's rest is a row of the next page.
 */
function cutPages(table, { room, repeatHeader, cut, look }) {
  const pages = [];
  let { cells, heights } = table;
  let page = { rows: [], height: 0 };
  const sum = (from, to) => heights.slice(from, to).reduce((total, one) => total + one, 0);
  const open = () => {
    pages.push(page.rows);
    const rows = repeatHeader ? Array.from({ length: table.header }, (_, row) => row) : [];
    page = { rows, height: repeatHeader ? sum(0, table.header) : 0 };
  };
  for (let row = 0; row < heights.length; ) {
    let end = row < table.header ? table.header : row + 1;
    for (let grown = cut === 'whole'; grown; ) {
      const reach = cells.reduce(
        (most, c) => (c.row < end && c.row >= row ? Math.max(most, c.row + c.rowSpan) : most),
        end,
      );
      grown = reach > end;
      end = reach;
    }
    if (page.height + sum(row, end) > room && page.rows.length > (repeatHeader ? table.header : 0) + 1) {
      const lines = Math.floor((room - page.height - 2 * look.padding) / look.leading);
      const tallest = Math.max(...cells.filter((c) => c.row === row && c.rowSpan === 1).map((c) => c.lines.length));
      if (cut === 'lines' && lines > 0 && tallest > lines + 1) {
        ({ cells, heights } = splitRow(cells, heights, { row, lines, look }));
        page.rows.push(row);
        row += 1;
        end = row + 1;
      }
      open();
    }
    for (let at = row; at < end; at++) page.rows.push(at);
    page.height += sum(row, end);
    row = end;
  }
  return { pages: [...pages, page.rows], cells, heights };
}

/** A row becomes two: so many lines of each of its cells above, the rest below; what reaches over it reaches over both. */
function splitRow(cells, heights, { row, lines, look }) {
  const height = (count) => count * look.leading + 2 * look.padding;
  const split = cells.flatMap((cell) => {
    const end = cell.row + cell.rowSpan;
    if (cell.row > row) return [{ ...cell, row: cell.row + 1 }];
    if (end <= row) return [cell];
    if (cell.rowSpan > 1) return [{ ...cell, rowSpan: cell.rowSpan + 1 }];
    const parts = [cell.lines.slice(0, lines), cell.lines.slice(lines)];
    return parts.map((own, index) => ({
      ...cell,
      row: row + index,
      lines: own,
      text: own.join(''),
      isPart: true,
      feature: 'cut row',
    }));
  });
  const rest = Math.max(
    1,
    ...split.filter((cell) => cell.row === row + 1 && cell.rowSpan === 1).map((cell) => cell.lines.length),
  );
  return { cells: split, heights: [...heights.slice(0, row), height(lines), height(rest), ...heights.slice(row + 1)] };
}

/** The cells that a page shows: of one that its ends cut a part, whose text is on the first page, on both, or shared out. */
function cellsOfPage(cells, rows, { heights, cutText, look }) {
  const last = rows.at(-1);
  // Behind the repeated header.
  const start =
    rows[
      Math.max(
        0,
        rows.findLastIndex((row, index) => index > 0 && rows[index - 1] !== row - 1),
      )
    ];
  return cells.flatMap((cell) => {
    const end = cell.row + cell.rowSpan;
    if (rows.includes(cell.row) && end - 1 <= last) return [cell];
    const from = Math.max(cell.row, start);
    const to = Math.min(end, last + 1);
    if (from >= to) return [];
    const room = (low, high) => heights.slice(low, high).reduce((total, one) => total + one, 0) - 2 * look.padding;
    const fitting = (low, high) => Math.floor((room(low, high) + 0.01) / look.leading);
    const [count, own] = [fitting(cell.row, to), fitting(from, to)];
    // What does not fit in a part is shared out.
    const how = cell.lines.length > own || cell.lines.length > count ? 'split' : cutText;
    const lines = cutLines(cell, { cutText: how, count, isFirst: from === cell.row });
    const feature = 'cut merge';
    return [
      {
        ...cell,
        row: from,
        rowSpan: to - from,
        lines,
        text: lines.join(''),
        feature,
        isPart: true,
        isCutBelow: to < end,
        isCutAbove: from > cell.row,
      },
    ];
  });
}

function cutLines({ lines }, { cutText, count, isFirst }) {
  if (cutText === 'repeated') return lines;
  if (cutText === 'first' || lines.length < 2) return isFirst ? lines : [];
  const at = Math.max(1, Math.min(count, lines.length - 1));
  return isFirst ? lines.slice(0, at) : lines.slice(at);
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
  const placed = cellsOfPage(cells, rows, plan).map((cell) => {
    const height = heights.slice(cell.row, cell.row + cell.rowSpan).reduce((sum, one) => sum + one, 0);
    return { ...cell, y: tops.get(cell.row), height };
  });
  for (const cell of placed) drawCell(document, cell, { edges, ruling, openSides, look, openCuts: plan.openCuts });
  const [left, right] = [edges[0], edges.at(-1)];
  if (ruling === 'header') {
    const header = rows[0] === 0 ? [top + heights.slice(0, plan.header).reduce((sum, one) => sum + one, 0)] : [];
    for (const at of [top, ...header, y]) drawRule(document, 'lines', [left, at, right, at]);
  }
  return placed.map(({ row, column, rowSpan, columnSpan, text, feature, y: from, height }) => ({
    row: rows.indexOf(row),
    column,
    rowSpan,
    columnSpan,
    text,
    feature,
    top: from,
    bottom: from + height,
  }));
}

function drawCell(document, cell, { edges, ruling, openSides, look, openCuts }) {
  const { column, columnSpan, y, height, lines, isPart = false } = cell;
  const [left, right] = [edges[column], edges[column + columnSpan]];
  const [isFirst, isLast] = [column === 0, column + columnSpan === edges.length - 1];
  const style = ruling === 'rows' ? 'lines' : ruling;
  if (ruling !== 'header' && ruling !== 'none') {
    if (!(openCuts && cell.isCutAbove)) drawRule(document, style, [left, y, right, y]);
    if (!(openCuts && cell.isCutBelow)) drawRule(document, style, [left, y + height, right, y + height]);
  }
  if (ruling !== 'header' && ruling !== 'none' && ruling !== 'rows') {
    if (!(openSides && isFirst)) drawRule(document, style, [left, y, left, y + height]);
    if (!(openSides && isLast)) drawRule(document, style, [right, y, right, y + height]);
  }
  const spare = height - lines.length * look.leading;
  const start = y + (look.middle && !isPart ? spare / 2 : look.padding);
  lines.forEach((line, index) => {
    const width = look.widthOf(line);
    const x = look.centred.has(column) && columnSpan === 1 ? (left + right - width) / 2 : left + look.padding;
    look.write(line, x, start + index * look.leading);
  });
}

const rulings = ['lines', 'lines', 'rectangles', 'rectangles', 'dashed', 'rows', 'header', 'none'];

/** Digits and Latin letters in a font of their own, as Word sets them (several fonts in one line). */
function fontsOf(document, fontSize, isMixed) {
  const pieces = (text) => (isMixed ? (text.match(/[0-9A-Za-z.]+|[^0-9A-Za-z.]+/gu) ?? []) : [text]);
  const use = (piece) =>
    document.font(isMixed && /^[0-9A-Za-z.]/u.test(piece) ? 'Times-Roman' : 'han').fontSize(fontSize);
  const widthOf = (text) => pieces(text).reduce((sum, piece) => sum + use(piece).widthOfString(piece), 0);
  const write = (text, x, y) => {
    let at = x;
    for (const piece of pieces(text)) {
      use(piece).text(piece, at, y + fontSize, { lineBreak: false, baseline: 'alphabetic' });
      at += document.widthOfString(piece);
    }
  };
  return { widthOf, write };
}

/** One PDF → { name, bytes, ruling, features, pages: cells of each page's table as drawn }. */
export async function makePdfTable(seed, forced = null) {
  const random = randomFrom(seed);
  const ruling = forced ?? random.pick(rulings);
  const isRuled = !['header', 'none', 'rows'].includes(ruling);
  const columns = random.pick(layouts);
  const size = random.pick(['A4', 'A4', 'A3', 'B5']);
  const layout = random.pick(['portrait', 'landscape']);
  const margin = random.between(36, 80);
  const fontSize = random.pick([9, 10, 10.5, 12]);
  const document = new PDFDocument({ size, layout, margin, autoFirstPage: false, info: { CreationDate: new Date(0) } });
  const chunks = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.registerFont('han', font);
  document.addPage();
  const fonts = fontsOf(document, fontSize, random.chance(0.4));
  const { width, height } = document.page;
  const shares = columns.map((kind) => columnKinds[kind].share * (0.8 + 0.4 * random.next()));
  const total = shares.reduce((sum, share) => sum + share, 0);
  // In a narrow column 序号 and the like stand one character a line.
  const narrowest = random.chance(0.4) ? 1.1 : 2.1;
  const look = {
    ...fonts,
    padding: isRuled ? random.between(3, 6) : random.between(4, 7),
    leading: fontSize * random.pick([1.3, 1.5, 1.6]),
    middle: random.chance(0.5),
    centred: new Set(columns.flatMap((kind, at) => (columnKinds[kind].share < 3 ? [at] : []))),
  };
  const edges = [margin];
  for (const share of shares)
    edges.push(
      edges.at(-1) + Math.max((share / total) * (width - 2 * margin), narrowest * fontSize + 2 * look.padding),
    );
  const drafted = makeCells(random, columns, {
    rows: random.between(4, 24),
    groups: random.chance(0.25),
    merges: random.chance(0.7),
  });
  const cells = drafted.cells.map((cell) => {
    const room = edges[cell.column + cell.columnSpan] - edges[cell.column] - 2 * look.padding;
    return { ...cell, lines: wrap(look, cell.text, room, true) };
  });
  const table = { ...drafted, cells, heights: rowHeights(cells, drafted.rows, look) };
  const titleRoom = 3 * fontSize;
  const repeatHeader = random.chance(0.6);
  const cut = random.pick(['whole', 'rows', 'lines']);
  const paged = cutPages(table, { room: height - 2 * margin - titleRoom - 20, repeatHeader, cut, look });
  const plan = {
    ...paged,
    header: table.header,
    edges,
    ruling,
    look,
    openSides: isRuled && random.chance(0.2),
    openCuts: random.chance(0.5),
    cutText: random.pick(['first', 'repeated', 'split']),
  };
  const pages = paged.pages.map((rows, index) => {
    if (index > 0) document.addPage();
    if (index === 0) look.write('工作任务分解表', width / 2 - 3.5 * fontSize, margin);
    const drawn = drawPage(document, plan, rows, margin + titleRoom);
    const bottom = rows.reduce((sum, row) => sum + plan.heights[row], margin + titleRoom);
    if (bottom < height - 34) look.write(`— ${index + 1} —`, width / 2 - fontSize, height - 30);
    return { rows: rows.length, cells: drawn };
  });
  document.end();
  await ended;
  const name = `${seed}: ${ruling}, ${size} ${layout}, ${columns.length} × ${table.rows}, ${pages.length} pages`;
  return { name, bytes: new Uint8Array(Buffer.concat(chunks)), ruling, pages };
}

export { scorePdfTable } from './pdf-table-score.mjs';
