import { describe, expect, it } from 'vitest';
import { paragraphText } from '../../../../src/model/document.ts';
import { htmlReader } from '../../../../src/read/html.ts';
import { defaultLimits } from '../../../../src/read/limits.ts';
import { paragraphsOf } from '../read-fixture.ts';

async function read(sheet: string, body: string) {
  const page = `<html><head><meta charset="utf-8">${sheet}</head><body>${body}</body></html>`;
  const { value, findings } = await htmlReader.read(new TextEncoder().encode(page), defaultLimits);
  const paragraphs = paragraphsOf(value.blocks);
  return {
    texts: paragraphs.map(paragraphText),
    alignments: paragraphs.map(({ alignment }) => alignment),
    bold: paragraphs.flatMap(({ runs }) => runs.filter((run) => run.bold).map(({ text }) => text)),
    told: findings.map(({ rule, args }) => `${rule} ${'what' in args ? args.what : ''}`.trim()),
  };
}

const texts = async (css: string, body: string) => (await read(`<style>${css}</style>`, body)).texts;

describe('the sheets of a page (<style>)', () => {
  it.each([
    ['a class', '.x{display:none}', '<p class="y x">甲</p>'],
    ['an element with a class', 'p.x{DISPLAY: None !important}', '<p class="x">甲</p>'],
    ['an id', '#x{visibility:hidden}', '<p id="x">甲</p>'],
    ['below another', '.a .x{display:none}', '<div class="a"><div><p class="x">甲</p></div></div>'],
    ['one of a list', 'h1, .x, p:hover{display:none}', '<p class="x">甲</p>'],
    [
      'behind what Word and comments write',
      '<!-- /* } .y{ */ @font-face{font-family:宋体} .x{display:none} -->',
      '<p class="x">甲</p>',
    ],
    ['for the screen', '@media screen { .y{} .x{display:none} }', '<p class="x">甲</p>'],
    ['the later of two', '.x{display:block} .x{display:none}', '<p class="x">甲</p>'],
    ['the later of two classes, whatever their order', '.x{display:block} .y{display:none}', '<p class="y x">甲</p>'],
    ['the nearer of two', 'p.x{display:none} .x{display:block}', '<p class="x">甲</p>'],
  ])('hide what they say: %s', async (_, css, body) => {
    expect(await texts(css, `${body}<p>乙</p>`)).toEqual(['乙']);
  });

  it.each([
    ['another class', '.x{display:none}', '<p class="xx">甲</p>'],
    ['another element', 'div.x{display:none}', '<p class="x">甲</p>'],
    ['not below it', '.a .x{display:none}', '<p class="x">甲</p>'],
    ['another state', '.x:hover{display:none} .x::before{display:none}', '<p class="x">甲</p>'],
    [
      'a place that is not looked at',
      '.a>.x{display:none} .a+.x{display:none}',
      '<div class="a"><p class="x">甲</p></div>',
    ],
    ['for print', '@media print { .y{color:red} .x{display:none} }', '<p class="x">甲</p>'],
    ['for narrow windows', '@media screen and (max-width:600px){.x{display:none}}', '<p class="x">甲</p>'],
    ['the element’s own style', '.x{display:none}', '<p class="x" style="display:block">甲</p>'],
    ['a sheet that is cut off', '.y{color:red} .x{', '<p class="x">甲</p>'],
  ])('hide nothing else: %s', async (_, css, body) => {
    expect(await texts(css, `${body}<p>乙</p>`)).toEqual(['甲', '乙']);
  });

  it('a sheet for print says nothing of the screen', async () => {
    expect((await read('<style media="print">.x{display:none}</style>', '<p class="x">甲</p>')).texts).toEqual(['甲']);
  });

  it('alignment, bold and lists', async () => {
    const css =
      '.t{text-align:center} .b{font-weight:bold} ol.n{list-style:none} ol.c{list-style:inside cjk-ideographic}';
    const body =
      '<p class="t">甲</p><p><span class="b">乙</span>丙</p><ol class="n"><li>丁</li></ol><ol class="c"><li>戊</li></ol><ol style="list-style:inside"><li>己</li></ol>';
    const { alignments, bold, texts: read_ } = await read(`<style>${css}</style>`, body);
    expect(alignments[0]).toBe('center');
    expect(bold).toEqual(['乙']);
    expect(read_.slice(2)).toEqual(['丁', '一、戊', '1.己']);
  });

  it.each([
    [
      'spans that are lines',
      '<td><span style="display:block">甲局</span><span style="display:block">乙局</span></td>',
      ['甲局', '乙局'],
    ],
    [
      'spans that are lines by a sheet',
      '<td><span class="l">甲局</span><span class="l">乙局</span></td>',
      ['甲局', '乙局'],
    ],
    ['blocks in a line', '<td><div style="display:inline">1.</div><p style="display:inline">甲</p></td>', ['1.甲']],
    [
      'items in a line',
      '<td><ul><li style="display:inline">甲</li><li style="display:inline">乙</li></ul></td>',
      ['甲', '乙'],
    ],
  ])('lines: %s', async (_, cell, expected) => {
    expect(await texts('.l{display:table-cell}', `<table><tr>${cell}<td>丙</td></tr></table>`)).toEqual([
      ...expected,
      '丙',
    ]);
  });

  it('what is struck out by a class is deleted, and told', async () => {
    const { texts: left, told } = await read(
      '<style>.x{text-decoration:line-through}</style>',
      '<p><i class="x">甲</i>乙</p>',
    );
    expect(left).toEqual(['乙']);
    expect(told).toEqual(['tracked-changes']);
  });

  it.each([
    ['a row of a table', '<table><tr style="display:none"><td>1</td><td>修路</td><td>县交通局</td></tr></table>', 1],
    ['a text', `<p hidden>${'县交通局负责修路，县财政局保障资金。'.repeat(4)}</p>`, 1],
    ['a menu', '<div style="display:none"><a href="/">首页</a><a href="/b">公开</a></div>', 0],
  ])('hidden text that may be the notice’s is told: %s', async (_, body, count) => {
    expect((await read('', `<p>${'各单位要认真落实。'.repeat(9)}</p>${body}`)).told).toEqual(
      count === 0 ? [] : ['unread-object hidden-text'],
    );
  });

  it('most of a page is hidden only until its scripts have run', async () => {
    const text = '现将工作要点印发给你们，请认真组织实施。'.repeat(4);
    const article = `<div id="js_content" style="visibility: hidden; opacity: 0;"><p>${text}</p></div>`;
    expect((await read('', `<p>前</p>${article}`)).texts).toEqual(['前', text]);
  });
});
