import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

const head = '<h1>关于印发2024年重点工作要点的通知</h1><p>各乡镇人民政府，县政府各部门：</p>';
const foot = '<p align="right">石桥县人民政府办公室</p><p align="right">2024年3月5日</p>';
const cells = (...texts: readonly string[]): string => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const table = (...rows: readonly string[]): string =>
  `<table border="1">${cells('工作任务', '责任单位', '完成时限')}${rows.join('')}</table>`;
const page = (body: string): string =>
  `<html><head><meta charset="utf-8"></head><body>${head}${body}${foot}</body></html>`;

/** Tasks as PATH/REQUIREMENT = UNITS @ DEADLINE, and what was told. */
async function read(text: string) {
  const bytes = new TextEncoder().encode(text);
  const { tasks, diagnostics, coverage, meta } = await extractBytes(bytes, { path: 'a.html' });
  expect(coverage.leftOver).toEqual([]);
  return {
    title: meta.title,
    rules: diagnostics.map(({ rule }) => rule),
    tasks: tasks.map(({ path, requirement, assignment, deadline }) => {
      const titles = path.map(({ label, title }) => `${label ?? ''}${title}/`).join('');
      return `${titles}${requirement} = ${assignment.units.map(({ name }) => name).join('、')} @ ${deadline?.raw ?? ''}`;
    }),
  };
}

const budget = cells('公开预算', '县财政局', '6月底前');
const service = cells('优化服务', '县行政审批局', '12月底前');
const both = ['公开预算 = 县财政局 @ 6月底前', '优化服务 = 县行政审批局 @ 12月底前'];

describe('text that no reader of the page sees', () => {
  it.each([
    ['of size 0', '<span style="font-size:0">县教育局</span>'],
    ['of size 0, in a share of it', '<span style="font-size:0px">县<i style="font-size:1.2em">教育局</i></span>'],
    ['of size 0, in an element that says none', '<span style="font-size:0">县<b>教育局</b></span>'],
    ['of size 0, said for all', '<span style="font:0/0 a">县教育局</span>'],
    ['left of the screen', '<span style="position:absolute;left:-9999px">县教育局</span>'],
  ])('%s', async (_, unseen) => {
    expect((await read(page(table(cells('公开预算', `县财政局${unseen}`, '6月底前'), service)))).tasks).toEqual(both);
  });

  it('of size 0 around text of its own size, which is shown', async () => {
    const shown = `<div style="font-size:0"><div style="font-size:16px">${table(budget)}</div><p>二、</p></div>`;
    expect((await read(page(shown))).tasks).toEqual(both.slice(0, 1));
  });

  it('a sentence of it is told, and most of a page is read', async () => {
    const sentence = `${'现将有关情况说明如下，请各单位结合实际认真抓好落实，'.repeat(3)}确保完成。`;
    const told = await read(page(`${table(budget, service)}<p style="font-size:0">${sentence}</p>`));
    expect(told.tasks).toEqual(both);
    expect(told.rules).toContain('unread-object');
    const all = await read(
      `<meta charset="utf-8"><div style="font-size:0">${head}${table(budget, service)}${foot}</div>`,
    );
    expect(all.tasks).toEqual(both);
  });
});

describe('lines as they are written', () => {
  const lines = '一、推进公开\n1.公开预算。（县财政局负责）\n2.公开决算。（县审计局负责）';
  it.each([
    ['<pre>', `<pre>${lines}</pre>`],
    ['white-space: pre-wrap', `<div style="white-space: pre-wrap">${lines}</div>`],
    ['said in a sheet', `<style>.a{white-space:pre-line}</style><div class="a">${lines}</div>`],
    ['a field', `<textarea>${lines}</textarea>`],
  ])('%s', async (_, body) => {
    const { tasks, rules } = await read(page(body));
    expect(tasks).toEqual(['一、推进公开/公开预算。 = 县财政局 @ ', '一、推进公开/公开决算。 = 县审计局 @ ']);
    expect(rules).not.toContain('split-paragraph');
  });

  it('a table by tabs', async () => {
    const rows = '工作任务\t责任单位\t完成时限\n公开预算\t县财政局\t6月底前\n优化服务\t县行政审批局\t12月底前';
    expect((await read(page(`<pre>${rows}</pre>`))).tasks).toEqual(both);
  });
});

describe('a list of terms (<dl>)', () => {
  const terms = (...pairs: readonly (readonly [string, string])[]): string =>
    `<dl>${pairs.map(([term, said]) => `<dt>${term}</dt><dd>${said}</dd>`).join('')}</dl>`;
  const first = [
    ['工作任务', '公开预算'],
    ['责任单位', '县财政局'],
    ['完成时限', '6月底前'],
  ] as const;

  it.each([
    [
      'one list a task',
      terms(...first) + terms(['工作任务', '优化服务'], ['责任单位', '县行政审批局'], ['完成时限', '12月底前']),
    ],
    ['one list', terms(...first, ['工作任务', '优化服务'], ['责任单位', '县行政审批局'], ['完成时限', '12月底前'])],
    [
      'with colons, and a part around each pair',
      terms(...first, ['工作任务', '优化服务'], ['责任单位', '县行政审批局'], ['完成时限', '12月底前'])
        .replaceAll('</dt>', '：</dt>')
        .replaceAll('<dt>', '<div><dt>')
        .replaceAll('</dd>', '</dd></div>'),
    ],
  ])('%s is an upright table', async (_, list) => {
    const { tasks, rules } = await read(page(list));
    expect(tasks).toEqual(both);
    expect(rules).not.toContain('guessed-table');
  });

  it('terms that are no header words are headings', async () => {
    const { tasks } = await read(page(terms(['石桥镇', '负责宣传。'], ['河口镇', '负责保障。'])));
    expect(tasks).toEqual(['负责宣传。 = 石桥镇 @ ', '负责保障。 = 河口镇 @ ']);
  });
});

describe('HTML that was escaped once too often', () => {
  const escaped = (markup: string): string =>
    markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

  it('tags in the text are tags', async () => {
    const text = `<meta charset="utf-8"><div id="zoom">${escaped(head + table(budget, service) + foot)}</div>`;
    expect(await read(text)).toMatchObject({ tasks: both, title: '关于印发2024年重点工作要点的通知' });
  });

  it('entities are characters', async () => {
    const { tasks } = await read(
      page(table(cells('公开&amp;ldquo;三公&amp;rdquo;经费&amp;nbsp;', '县财政局', '6月底前'))),
    );
    expect(tasks).toEqual(['公开“三公”经费 = 县财政局 @ 6月底前']);
  });

  it('a tag that a text speaks of stays', async () => {
    const { tasks } = await read(page(table(cells('推广&lt;br&gt;标签', '县大数据局', '6月底前'))));
    expect(tasks).toEqual(['推广<br>标签 = 县大数据局 @ 6月底前']);
  });
});

describe('a page in a single file (MHTML)', () => {
  const mail = (type: string, body: string): string =>
    [
      'From: <Saved by Blink>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="--b"',
      '',
      '----b',
      `Content-Type: ${type}`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(body).toString('base64'),
      '----b--',
      '',
    ].join('\r\n');

  it('is read', async () => {
    expect((await read(mail('text/html', page(table(budget, service))))).tasks).toEqual(both);
  });

  it('without its page is refused', async () => {
    await expect(read(mail('image/png', 'png'))).rejects.toMatchObject({ code: 'unsupported-format' });
  });
});

it('a page that only frames other pages (<frameset>) says so', async () => {
  const { rules } = await read(
    '<html><frameset cols="20%,80%"><frame src="a.html"><frame src="b.html"></frameset></html>',
  );
  expect(rules).toContain('unread-object');
});

it.each([
  ['parts of the page', '<div>正文</div><div>政策解读</div><div>2024年政务公开工作要点</div>'],
  ['lines', '<div align="center">正文<br>政策解读<br>2024年政务公开工作要点</div>'],
])('the tabs of a site above a title, as %s, are none of it', async (_, above) => {
  const body = '<p>一、公开预算。（县财政局负责）</p>';
  expect((await read(`<meta charset="utf-8">${above}${body}${foot}`)).title).toBe('2024年政务公开工作要点');
});

describe('who and when on lines of an item', () => {
  const items = [
    ['公开预算', '县财政局', '6月底前'],
    ['优化服务', '县行政审批局', '12月底前'],
  ];
  it.each<[string, (what: string, who: string, when: string) => string]>([
    ['after breaks', (what, who, when) => `<li>${what}<br>责任单位：${who}<br>完成时限：${when}</li>`],
    ['after gaps', (what, who, when) => `<li>${what}&nbsp;&nbsp;责任单位：${who}&nbsp;&nbsp;完成时限：${when}</li>`],
    [
      'in the foot of a card',
      (what, who, when) => `<li>${what}<p>责任单位：${who}</p><footer>完成时限：${when}</footer></li>`,
    ],
  ])('%s', async (_, item) => {
    const list = items.map(([what = '', who = '', when = '']) => item(what, who, when));
    expect((await read(page(`<ol>${list.join('')}</ol>`))).tasks).toEqual(both);
  });

  it('in front of it: no title', async () => {
    const lines = items.map(([what, who, when]) => `<p><b>${who}：</b>${what}清单（${when}）</p>`);
    const { title } = await read(`<meta charset="utf-8"><h1>2024年重点任务清单</h1>${lines.join('')}`);
    expect(title).toBe('2024年重点任务清单');
  });
});
