import { load } from 'cheerio';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Block, Paragraph } from '../../../src/model/document.ts';
import { paragraphText } from '../../../src/model/document.ts';
import { htmlReader } from '../../../src/read/html.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import { squash } from '../../../src/text/layout.ts';
import { listFixtures, readFixture } from '../../support/notices.ts';

const readBytes = (bytes: Uint8Array, limits = defaultLimits) => htmlReader.read(bytes, limits);
const read = (html: string) => readBytes(new TextEncoder().encode(html));
const blocksOf = async (html: string) => (await read(html)).value.blocks;

const paragraphsOf = (blocks: readonly Block[]): readonly Paragraph[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.cells.flatMap((cell) => cell.paragraphs)));
const texts = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === 'paragraph' ? paragraphText(block) : '[表]'));
const cells = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === 'grid'
      ? block.cells.map(
          (cell) =>
            `${cell.row},${cell.column} ${cell.rowSpan}x${cell.columnSpan} ${cell.paragraphs.map(paragraphText).join('¶')}`,
        )
      : [],
  );
const census = (text: string) => {
  const counts = new Map<string, number>();
  for (const character of squash(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
};
const pages = listFixtures().filter((fixture) => fixture.extension === 'html');

describe('whole pages', () => {
  it.each(pages)('$name: every character of the page is in exactly one run, offsets grow', async (fixture) => {
    const bytes = readFixture(fixture);
    const runs = paragraphsOf((await readBytes(bytes)).value.blocks).flatMap((one) => one.runs);
    const $ = load(iconv.decode(Buffer.from(bytes), fixture.name === '000-site' ? 'gb18030' : 'utf-8'));
    $('script, style, title').remove();
    expect(census(runs.map((run) => run.text).join(''))).toEqual(census($.root().text()));
    let end = 0;
    for (const run of runs) {
      expect(run.start).toBeGreaterThanOrEqual(end);
      end = run.start + run.text.length;
    }
  });

  it.each(pages.filter((fixture) => /^(?:sc|neg)-/u.test(fixture.name)))(
    '$name: the two tables of fields and the line below the text are the frame, nothing else',
    async (fixture) => {
      const { blocks } = (await readBytes(readFixture(fixture))).value;
      const frame = blocks.filter((block) => block.layer === 'furniture');
      expect(texts(frame)).toEqual(['[表]', '[表]', '扫一扫在手机打开当前页']);
      expect(cells(frame).slice(0, 2)).toEqual(['0,0 1x1 索 引 号：', expect.stringContaining('000014349/')]);
    },
  );

  it('000.site: navigation, fields and foot are the frame; the document is the one of the docx', async () => {
    const fixture = pages.find((one) => one.name === '000-site');
    const { value, findings } = await readBytes(fixture === undefined ? new Uint8Array() : readFixture(fixture));
    expect(texts(value.blocks.filter((block) => block.layer === 'furniture')).map((text) => text.trim())).toEqual([
      ...['首页', '政务公开', '便民服务', '当前位置：首页 > 政府信息公开', '[表]'],
      ...['主办：薛城区人民政府办公室 网站标识码：3704030001', '鲁ICP备05000000号', '打印本页 关闭窗口'],
    ]);
    expect(texts(value.blocks.filter((block) => block.layer === 'body'))[0]?.trim()).toBe('薛政办发〔2019〕18号');
    expect(findings).toEqual([]);
  });

  it.each(['002-html', '003-html'])('%s: a page without a frame is all body', async (name) => {
    const fixture = pages.find((one) => one.name === name);
    const { blocks } = (await readBytes(fixture === undefined ? new Uint8Array() : readFixture(fixture))).value;
    expect(blocks.filter((block) => block.layer === 'furniture')).toEqual([]);
  });
});

const prose =
  '为认真贯彻落实国家、省、市关于做好政务公开工作的决策部署，现将《2024年政务公开工作要点》印发给你们，请认真贯彻执行。';
const more =
  '各级各部门要充分发挥领导小组统筹协调作用，每年至少召开1次会议，研究部署推进政务公开工作，及时协调解决问题。';
const rows = ['序号|工作任务|责任单位', '1|公开预算|财政局', '2|公开规划|自然资源局']
  .map((row) => `<tr>${row.replace(/[^|]+/gu, '<td>$&</td>').replaceAll('|', '')}</tr>`)
  .join('');

interface Page {
  readonly name: string;
  readonly html: string;
  readonly frame: readonly string[];
  readonly body: readonly string[];
}

const framed: readonly Page[] = [
  {
    name: 'div 页面：导航、面包屑、信息条、附件、工具、上一篇、侧栏、页脚',
    html: `<div><span>某市人民政府</span><a href=/a>无障碍</a><a href=/b>登录</a></div><ul><li><a href=/1>首页</a><li><a href=/2>政务公开</a></ul>
<div>您现在的位置：<a href=/>首页</a> &gt; <a href=/z>政策文件</a> &gt; 正文</div>
<div><h1>关于印发《2024年政务公开工作要点》的通知</h1><div>发布日期：2024-05-06 来源：市政府办 字体：[<a href=#>大</a> <a href=#>中</a>]</div>
<div><div>某政办发〔2024〕8号</div><div>各县区人民政府：</div><div>${prose}</div><div>某市人民政府</div><div>2024年5月6日</div><div>一、加强领导</div><div>${more}</div><div>${more}</div><table>${rows}</table><div>注：长期坚持。</div></div>
<div>附件：<a href=/f/1.docx>任务分解表.docx</a></div><div><a href=#>打印本页</a></div>
<p>上一篇：<a href=/x>某市人民政府关于表彰先进集体的决定</a></p></div>
<div><h3>热点推荐</h3><li><a href=/s2>关于召开会议的通知</a></li></div>
<p>主办单位：某市人民政府办公室</p><p>地址：某市人民路1号</p><p>网站标识码：0000000001</p>`,
    frame: [
      ...[
        '某市人民政府无障碍登录',
        '首页',
        '政务公开',
        '您现在的位置：首页 > 政策文件 > 正文',
        '发布日期：2024-05-06 来源：市政府办 字体：[大 中]',
      ],
      ...['打印本页', '上一篇：某市人民政府关于表彰先进集体的决定', '热点推荐', '关于召开会议的通知'],
      ...['主办单位：某市人民政府办公室', '地址：某市人民路1号', '网站标识码：0000000001'],
    ],
    body: [
      ...[
        '关于印发《2024年政务公开工作要点》的通知',
        '某政办发〔2024〕8号',
        '各县区人民政府：',
        prose,
        '某市人民政府',
        '2024年5月6日',
      ],
      ...['一、加强领导', more, more, '[表]', '注：长期坚持。', '附件：任务分解表.docx'],
    ],
  },
  {
    name: '正文直接在 body 里，只用 br 换行',
    html: `<p><a href=/>首页</a> | <a href=/g>公开</a></p><p>索引号：0001/2024-1</p>某市人民政府<br>关于印发工作要点的通知<br>某政发〔2024〕8号<br>各县区人民政府：<br>　　${prose}<br>　　一、总体要求<br>　　${more}<br><br>某市人民政府<br>2024年5月6日<br><p>【打印】【关闭】</p><p>版权所有：某市人民政府</p>`,
    frame: ['首页 | 公开', '索引号：0001/2024-1', '【打印】【关闭】', '版权所有：某市人民政府'],
    body: [
      ...[
        '某市人民政府',
        '关于印发工作要点的通知',
        '某政发〔2024〕8号',
        '各县区人民政府：',
        `　　${prose}`,
        '　　一、总体要求',
        `　　${more}`,
      ],
      ...['某市人民政府', '2024年5月6日'],
    ],
  },
  {
    name: '整页一个 pre',
    html: `<pre>某政发〔2024〕8号\n\n某市人民政府关于印发工作要点的通知\n\n各县区人民政府：\n    ${prose}\n    ${more}\n          某市人民政府\n</pre>`,
    frame: [],
    body: [
      ...['某政发〔2024〕8号', '某市人民政府关于印发工作要点的通知', '各县区人民政府：', `    ${prose}`, `    ${more}`],
      '          某市人民政府',
    ],
  },
  {
    name: '信息条用列表，值另成一段；版记里的主题词、抄送是正文',
    html: `<p>当前位置：首页 &gt;&gt; 公开</p><ul><li><span>索 引 号：</span><span>X-1</span></li><li><b>发文机关</b><p>某市人民政府</p></li><li><b>名　　称</b><p>关于印发2024年工作要点的通知</p></li></ul><dl><dt>主题分类：<dd>综合政务</dl><p>某市人民政府文件</p><p>某政发〔2024〕8号</p><p align=center>某市人民政府</p><p align=center>关于印发2024年工作要点</p><p align=center>的通知</p><p>各县区人民政府：</p><p>${prose}</p><p>${more}</p><p>主题词：政务公开 通知</p><p>抄送：市委各部门。</p><p>某市人民政府办公室　2024年5月6日印发</p><p>责任编辑：张三</p><p>相关解读</p><p><a href=/j>《工作要点》政策解读</a></p>`,
    frame: [
      ...[
        '当前位置：首页 >> 公开',
        '索 引 号：X-1',
        '发文机关',
        '某市人民政府',
        '名　　称',
        '关于印发2024年工作要点的通知',
        '主题分类：',
        '综合政务',
      ],
      ...['责任编辑：张三', '相关解读', '《工作要点》政策解读'],
    ],
    body: [
      ...[
        '某市人民政府文件',
        '某政发〔2024〕8号',
        '某市人民政府',
        '关于印发2024年工作要点',
        '的通知',
        '各县区人民政府：',
        prose,
        more,
      ],
      ...['主题词：政务公开 通知', '抄送：市委各部门。', '某市人民政府办公室　2024年5月6日印发'],
    ],
  },
  {
    name: '表格排版：左栏目、右正文',
    html: `<table><tr><td><table><tr><td><a href=/1>机构职能</a></td></tr></table></td><td><table><tr><td align=center><b>关于印发工作要点的通知</b></td></tr><tr><td>发布时间：2024-05-06 点击数：100</td></tr><tr><td><p>各县区人民政府：</p><p>${prose}</p><p>${more}</p><table>${rows}</table></td></tr></table></td></tr></table><table><tr><td>版权所有 某市人民政府</td></tr></table>`,
    frame: ['机构职能', '发布时间：2024-05-06 点击数：100', '版权所有 某市人民政府'],
    body: ['关于印发工作要点的通知', '各县区人民政府：', prose, more, '[表]'],
  },
  {
    name: '网页标题与正文标题重复，只留正文的',
    html: `<div><h2>某市人民政府关于印发工作要点的通知</h2><p>浏览次数：3</p></div><div><p align=center>某市人民政府</p><p align=center>关于印发工作要点的通知</p><p>各县区人民政府：</p><p>${prose}</p><p>${more}</p></div>`,
    frame: ['某市人民政府关于印发工作要点的通知', '浏览次数：3'],
    body: ['某市人民政府', '关于印发工作要点的通知', '各县区人民政府：', prose, more],
  },
  {
    name: '隐藏的和不显示的不是正文',
    html: `<title>标题</title><script>var a="责任单位"</script><style>p{}</style><!-- 注释 --><template><p>模板</p></template><noscript>请启用</noscript><p hidden>隐藏</p><div style="DISPLAY: none">也隐藏</div><p>一、总体要求</p><p>${prose}</p>`,
    frame: [],
    body: ['一、总体要求', prose],
  },
];

describe('网页框架', () => {
  it.each(framed)('$name', async ({ html, frame, body }) => {
    const blocks = await blocksOf(html);
    expect(texts(blocks.filter((block) => block.layer === 'furniture')).map(squashEnds)).toEqual(frame);
    expect(texts(blocks.filter((block) => block.layer === 'body')).map((text) => text.trimEnd())).toEqual(body);
  });
});

const squashEnds = (text: string) => text.trim().replace(/\[ ?/u, '[').replace(/ ?\]/u, ']');

describe('段落', () => {
  it.each([
    { html: '<p>一<br>二</p>', expected: ['一\n二'] },
    { html: '<p>一。<br>二</p>', expected: ['一。', '二'] },
    { html: '<p>一<br><br>二</p>', expected: ['一', '二'] },
    { html: '<p>一<br>&nbsp;&nbsp;二</p>', expected: ['一', '\u00a0\u00a0二'] },
    { html: '<p>一<br>二<br>三<br>四</p>', expected: ['一', '二', '三', '四'] },
    { html: '<p align=right>某局<br>2024年5月6日</p>', expected: ['某局', '2024年5月6日'] },
    { html: '<p>&nbsp;</p><p>　　</p><p><br></p><p>一</p>', expected: ['一'] },
    { html: '<p>  a\n   b <b> c</b>\t</p>', expected: ['a b c'] },
    { html: '<p>&ldquo;放管服&rdquo;&amp;&#19968;</p>', expected: ['“放管服”&一'] },
    { html: '文字<p>段落</p>文字', expected: ['文字', '段落', '文字'] },
    {
      html: '<p><o:p>一</o:p><st1:chsdate>二</st1:chsdate><!--[if !supportLists]-->三<![endif]></p>',
      expected: ['一二三'],
    },
    {
      html: '<p>一、甲（县水利局负责）<br>二、乙（县住建局负责）</p>',
      expected: ['一、甲（县水利局负责）', '二、乙（县住建局负责）'],
    },
    { html: '<p>一、重点任务<br>（一）甲</p>', expected: ['一、重点任务', '（一）甲'] },
    { html: '<p>关于印发<br>2024年要点的通知</p>', expected: ['关于印发\n2024年要点的通知'] },
    { html: '<ol><li>甲</li><li>乙</li></ol>', expected: ['1.甲', '2.乙'] },
    {
      html: '<ol start=3 class="custom_cn list-paddingleft-1"><li><p>甲</p><p>乙</p></li><li></li><li>丙</li></ol>',
      expected: ['三、甲', '乙', '五、丙'],
    },
    {
      html: '<ol style="list-style-type:none"><li>甲</li></ol><ul><li>乙</li></ul><ol><li>1.丙</li></ol>',
      expected: ['甲', '乙', '1.丙'],
    },
  ])('$html', async ({ html, expected }) => {
    expect(texts(await blocksOf(html))).toEqual(expected);
  });

  it('alignment, bold, font and size', async () => {
    const blocks = await blocksOf(
      `<center><p>一</p></center><p style="TEXT-ALIGN:right"><span style="FONT-FAMILY:'黑体',SimHei;font-size:16pt;font-weight:700">二</span><b>三<span style="font-weight:normal">四</span></b></p><font face=楷体>五</font><h1>六</h1>`,
    );
    const looks = paragraphsOf(blocks).map((one) => [
      one.alignment,
      ...one.runs.map(({ text, bold, font, size }) => [text, bold, font, size]),
    ]);
    expect(looks).toEqual([
      ['center', ['一', false, null, null]],
      ['right', ['二', true, '黑体', 16], ['三', true, null, null], ['四', false, null, null]],
      [null, ['五', false, '楷体', null]],
      [null, ['六', true, null, null]],
    ]);
  });
});

describe('表格', () => {
  it.each([
    {
      name: 'rowspan、colspan',
      html: '<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>',
      expected: ['0,0 2x1 甲', '0,1 1x2 乙', '1,1 1x1 丙', '1,2 1x1 丁'],
    },
    {
      name: 'rowspan=0 到底，超出的截断',
      html: '<table><tr><td rowspan=0>甲</td><td>乙</td></tr><tr><td rowspan=9>丙</td></tr></table>',
      expected: ['0,0 2x1 甲', '0,1 1x1 乙', '1,1 1x1 丙'],
    },
    {
      name: 'colspan 极大：当作整行',
      html: '<table><tr><td colspan=1000000>甲</td></tr><tr><td>乙</td><td>丙</td></tr></table>',
      expected: ['0,0 1x2 甲', '1,0 1x1 乙', '1,1 1x1 丙'],
    },
    {
      name: '短行补空格，空行不算',
      html: '<table><tr><td>甲</td><td>乙</td></tr><tr></tr><tr><td>丙</td></tr></table>',
      expected: ['0,0 1x1 甲', '0,1 1x1 乙', '1,0 1x1 丙', '1,1 1x1 '],
    },
    {
      name: '单元格里的段落、换行和表格',
      html: '<table><tr><td><p>甲</p><p>乙<br>丙<br>丁<br>戊</p></td><td>己</td></tr><tr><td>庚</td><td>辛</td></tr></table>',
      expected: ['0,0 1x1 甲¶乙\n丙\n丁\n戊', '0,1 1x1 己', '1,0 1x1 庚', '1,1 1x1 辛'],
    },
    {
      name: '任务多的表里套一个小表，仍是表',
      html: `<table>${'<tr><td>甲</td><td>乙</td><td>丙</td></tr>'.repeat(5)}<tr><td>丁<table><tr><td>内</td><td>里</td></tr></table></td><td>戊</td></tr></table>`,
      expected: [
        ...Array.from({ length: 5 }, (_, i) => [`${i},0 1x1 甲`, `${i},1 1x1 乙`, `${i},2 1x1 丙`]).flat(),
        '5,0 1x1 丁¶内¶里',
        '5,1 1x1 戊',
        '5,2 1x1 ',
      ],
    },
  ])('$name', async ({ html, expected }) => {
    expect(cells(await blocksOf(html))).toEqual(expected);
  });

  it('a cell that reaches into another is cut and reported', async () => {
    const { value, findings } = await read(
      '<table><tr><td>甲</td><td rowspan=2>乙</td></tr><tr><td colspan=2>丙</td></tr></table>',
    );
    expect(cells(value.blocks)).toEqual(['0,0 1x1 甲', '0,1 2x1 乙', '1,0 1x1 丙']);
    expect(findings).toEqual([{ rule: 'broken-merge', args: { text: '丙' }, location: { block: 0 } }]);
  });
});

describe('编码', () => {
  const page = (charset: string) => `<meta charset="${charset}"><p>镕、龑、〔2024〕，各单位</p>`;
  it.each([
    { name: 'gb2312 声明、gb18030 内容', bytes: iconv.encode(page('gb2312'), 'gb18030'), finding: null },
    {
      name: 'gbk 声明在 http-equiv',
      bytes: iconv.encode(`<meta http-equiv="Content-Type" content="text/html; charset=GBK">${page('gbk')}`, 'gb18030'),
      finding: null,
    },
    { name: '声明 gb2312、实为 utf-8', bytes: iconv.encode(page('gb2312'), 'utf-8'), finding: null },
    { name: '声明 utf-8、实为 gb18030', bytes: iconv.encode(page('utf-8'), 'gb18030'), finding: 'gb18030' },
    {
      name: '没有声明，gb18030',
      bytes: iconv.encode('<p>镕、龑、〔2024〕，各单位</p>', 'gb18030'),
      finding: 'gb18030',
    },
    { name: 'utf-8 BOM', bytes: iconv.encode(page('gb2312'), 'utf-8', { addBOM: true }), finding: null },
    { name: 'utf-16 BOM', bytes: iconv.encode(page('utf-16'), 'utf-16le', { addBOM: true }), finding: null },
  ])('$name', async ({ bytes, finding }) => {
    const { value, findings } = await readBytes(bytes);
    expect(texts(value.blocks)).toEqual(['镕、龑、〔2024〕，各单位']);
    expect(findings).toEqual(
      finding === null ? [] : [{ rule: 'guessed-encoding', args: { encoding: finding }, location: {} }],
    );
  });

  it('lost characters are counted', async () => {
    expect((await read('<p>各\ufffd位\ufffd</p>')).findings).toEqual([
      { rule: 'replaced-characters', args: { count: 2 }, location: {} },
    ]);
  });
});

describe('limits', () => {
  const codeOf = (html: string, limits = defaultLimits) =>
    readBytes(new TextEncoder().encode(html), limits).then(
      () => 'read',
      (error: { code?: string }) => error.code,
    );
  it('no bytes', async () => expect(await codeOf('')).toBe('read'));
  it('too many bytes', async () => expect(await codeOf('<p>一', { ...defaultLimits, maxBytes: 3 })).toBe('too-large'));
  it('too deep', async () => {
    expect(await codeOf(`${'<div>'.repeat(400)}一`)).toBe('read');
    expect(await codeOf(`${'<div>'.repeat(600)}一`)).toBe('too-large');
    expect(await codeOf(`${'<div>'.repeat(100_000)}一`)).toBe('too-large');
  });
  it('too many cells', async () => {
    const row = `<tr>${'<td>一</td>'.repeat(10)}</tr>`;
    expect(await codeOf(`<table>${row.repeat(10)}</table>`, { ...defaultLimits, maxCells: 100 })).toBe('read');
    expect(
      await codeOf(`<table>${row.repeat(10)}</table><table>${row}</table>`, { ...defaultLimits, maxCells: 100 }),
    ).toBe('too-large');
  });
});
