import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

const records = [
  ['公开预算', '县财政局', '6月底前'],
  ['优化服务', '县行政审批局', '12月底前'],
  ['建立清单', '县司法局', '9月底前'],
];
const labels = ['工作任务', '责任单位', '完成时限'];

async function read(body: string) {
  const bytes = new TextEncoder().encode(`<meta charset="utf-8"><body><h1>2024年重点任务清单</h1>${body}</body>`);
  const { meta, unsectioned, tasks, diagnostics, coverage } = await extractBytes(bytes, { path: 'a.html' });
  expect(coverage.leftOver).toEqual([]);
  return {
    title: meta.title,
    texts: unsectioned.map(({ text }) => text),
    rules: diagnostics.map(({ rule }) => rule),
    tasks: tasks.map(({ requirement, assignment, deadline }) =>
      [requirement, assignment.units.map(({ name }) => name).join('、'), deadline?.raw ?? ''].join(' | '),
    ),
  };
}

type Written = (label: string, said: string) => string;

describe.each<[string, Written]>([
  ['<div><div>', (label, said) => `<div><div>${label}</div><div>${said}</div></div>`],
  ['<div><div>：', (label, said) => `<div><div>${label}：</div><div>${said}</div></div>`],
  ['<span><span>', (label, said) => `<div><span>${label}</span><span>${said}</span></div>`],
  ['<label> <p>', (label, said) => `<div><label>${label}</label><p>${said}</p></div>`],
  ['<h4> <p>, nothing around them', (label, said) => `<h4>${label}</h4><p>${said}</p>`],
  ['<b><br>', (label, said) => `<p><b>${label}</b><br>${said}</p>`],
  ['<label><input>', (label, said) => `<div><label>${label}</label><input type="text" value="${said}"></div>`],
  ['<dt><dd>', (label, said) => `<dl><dt>${label}</dt><dd>${said}</dd></dl>`],
])('records as cards, a label beside what it says: %s', (_, written) => {
  const cards = (title: (record: readonly string[]) => string, from: number): string =>
    records
      .map((record) => {
        const fields = record.slice(from).map((said, i) => written(labels[i + from] ?? '', said));
        return `<div class="card">${title(record)}${fields.join('')}</div>`;
      })
      .join('');
  const expected = { title: '2024年重点任务清单', tasks: records.map((record) => record.join(' | ')) };

  it('all in fields', async () => {
    expect(await read(cards(() => '', 0))).toMatchObject(expected);
  });

  it('below their headings', async () => {
    expect(await read(cards(([title]) => `<h3>${title}</h3>`, 1))).toMatchObject(expected);
  });
});

describe('what looks like such a pair and is none', () => {
  it('a label that opens a sentence', async () => {
    const text = '<p><b>责任单位</b>要认真抓好落实。</p>';
    const { tasks, texts } = await read(`${text}<p>1.公开预算。（县财政局负责）</p>`);
    expect(tasks).toEqual(['公开预算。 | 县财政局 | ']);
    expect(texts).toEqual(['责任单位要认真抓好落实。']);
  });

  it('a column that divs draw', async () => {
    const columns = labels.map(
      (label, c) => `<div><p>${label}</p>${records.map((one) => `<p>${one[c]}</p>`).join('')}</div>`,
    );
    expect((await read(columns.join(''))).rules).toContain('unread-table');
  });

  it('fields of the site are its frame', async () => {
    const fields = [
      ['索引号', '123/2024'],
      ['责任部门', '县政府办公室'],
      ['发布日期', '2024-03-06'],
    ].map(([label, said]) => `<li><span>${label}</span><span>${said}</span></li>`);
    const { tasks, rules } = await read(`<ul>${fields.join('')}</ul><p>1.公开预算。（县财政局负责）</p>`);
    expect(tasks).toEqual(['公开预算。 | 县财政局 | ']);
    expect(rules).not.toContain('empty-requirement');
  });
});

it('a text without stops below a title is none of it, however many of its lines end as titles do', async () => {
  const lines = ['公开预算', '县财政局', '更新目录', '县教育局', '建立清单'].map((line) => `<p>${line}</p>`);
  expect((await read(lines.join(''))).title).toBe('2024年重点任务清单');
});
