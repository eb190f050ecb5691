import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { markWebFrame } from '../../../src/structure/web-frame.ts';
import { regionOf } from '../../support/grid.ts';

const above = [
  '首页 > 政务公开 > 政策文件',
  '索引号：11360400014/2024-00312　信息类别：部门文件',
  '发布机构：某市民政局　发文日期：2024-03-05',
];
const notice = [
  '某市民政局关于印发2024年民政工作要点的通知',
  '某民字〔2024〕8号',
  '各县民政局：',
  '现将《2024年民政工作要点》印发给你们，请遵照执行。',
  '一、社会救助工作',
  '1.提高城乡低保标准。（责任单位：社会救助科；完成时限：6月底前）',
];
const below = [
  '分享到：微信 微博',
  '【打印本页】【关闭窗口】',
  '附件：2024年民政工作要点.docx',
  '上一篇：关于公布慈善组织名单的公告',
  '主办单位：某市民政局　某ICP备05000001号-1　网站标识码：3604000012',
];

async function read(...lines: readonly string[]) {
  const { meta, unsectioned, sections, tasks, coverage } = await extractBytes(Buffer.from(lines.join('\n')), {
    path: 'page.txt',
  });
  return { meta, text: JSON.stringify([unsectioned, sections, tasks]), furniture: coverage.furniture, coverage };
}

const lengthOf = (lines: readonly string[]): number => lines.join('').replace(/[\s\u3000]/gu, '').length;

describe('the frame of a web page that was pasted', () => {
  it('is furniture, and but for what its fields add the notice is as without it', async () => {
    const [own, page] = [await read(...notice), await read(...above, ...notice, ...below)];
    expect(page.furniture).toBe(lengthOf([...above, ...below.filter((line) => !line.startsWith('附件'))]));
    expect(page.coverage.leftOver).toEqual([]);
    // The site's field says the day that the notice leaves out.
    expect(page.meta).toEqual({ ...own.meta, issueDate: '2024-03-05', attachments: ['2024年民政工作要点.docx'] });
    for (const line of [...above, ...below]) expect(page.text).not.toContain(line.slice(0, 6));
  });

  it.each([
    { site: 'a legal portal', head: ['文章属性', '∙【制定机关】某市民政局', '∙【公布日期】2024.03.05', '正文'] },
    {
      site: 'one that says its fields twice and lists them below the title',
      head: [
        '索引号：11360400014/2024-00312',
        '发文字号：某民字〔2024〕8号',
        '废止时间：0000-00-00',
        '索引号：11360400014/2024-00312',
        '发文字号：某民字〔2024〕8号',
        '废止时间：0000-00-00',
        notice[0] ?? '',
        '• 日期：2024- 03- 05 11: 20',
        '• 来源：某市民政局',
        '• 浏览次数：',
      ],
    },
  ])('of $site is furniture', async ({ head }) => {
    const [own, page] = [
      await read(...notice),
      await read(...head, ...notice.slice(head.includes(notice[0] ?? '') ? 2 : 0)),
    ];
    expect(page.meta).toEqual(own.meta);
    expect(page.text).not.toMatch(/[∙•]|废止|正文/u);
  });

  it('says its number beside other fields, and the title behind labels of which the copy has lost a part', async () => {
    const title = '某市民政系统优化服务实施方案';
    const site = '索引号：11360400014/2024-00312 信息类别：部门文件';
    const numbered = '发文文号： 某民字〔2024〕8号 发布机关： 某市民政局';
    const cut = [`称： ${title}`, `号： 关 键 词： ${title}`];
    const page = await read(
      '当前位置：首页 > 政务',
      title,
      site,
      '生效时间：2024-03-05 废止时间：',
      numbered,
      ...cut,
      title,
      ...notice.slice(2),
    );
    expect(page.meta).toMatchObject({ title, documentNumber: '某民字〔2024〕8号' });
  });

  it('dates that the site gives are no slips of the notice', async () => {
    const { diagnostics } = await extractBytes(
      Buffer.from(['当前位置：首页 > 政务公开', '生成日期：2024年03月05日', ...notice].join('\n')),
      { path: 'page.txt' },
    );
    expect(diagnostics.map(({ rule }) => rule)).not.toContain('date-zero');
  });

  it('is as long as its fields have lines, each label and value in a line of its own', async () => {
    const fields = [
      '索引号',
      '1136/2024-26',
      '发布机关',
      '某市民政局',
      '主题分类',
      '综合政务',
      '成文日期',
      '2024-03-05',
    ];
    const more = [
      '标题',
      notice[0] ?? '',
      '有效性',
      '有效',
      '统一编号',
      '发布日期',
      '2024-03-05',
      '发文字号',
      notice[1] ?? '',
    ];
    const [own, page] = [await read(...notice), await read('首页 > 政策文件', ...fields, ...more, ...notice)];
    expect(page.meta).toEqual({ ...own.meta, issuer: '某市民政局', issueDate: '2024-03-05' });
    expect(page.coverage.leftOver).toEqual([]);
    expect(page.text).not.toContain('统一编号');
  });

  it('is one line of several fields as well', async () => {
    const line = '发布时间:2024-03-05 09:33信息来源: 某市民政局阅读次数:编辑:王某 字体:【';
    const page = await read(notice[0] ?? '', line, ...notice.slice(1));
    expect(page.furniture).toBe(lengthOf([line]));
  });

  it.each([
    {
      form: 'cells between bars',
      rows: [
        '文 号 | 某民字〔2024〕8 号 | 发文日期 | 2024-03-05 00:00 |',
        '---|---|---|---|',
        '公开方式 | 主动公开 | 所属机构 | 某市民政局 |',
      ],
    },
    {
      form: 'bars around labels with colons',
      rows: [
        '| 索 引 号:11360400/2024-00312 | 效力状态: |',
        '| 标 题: 某市民政局关于印发工作要点的通知 | |',
        '| 发文字号:某民字〔2024〕8号 | 发布日期:2024年3月5日 |',
      ],
    },
    {
      form: 'white space for the colon',
      rows: [
        '索 引 号 MZ08906-2500-2024-00025 文号 某民字〔2024〕8号',
        '发布机构 民政局 生成日期 2024-03-05',
        '内容概述 现将《2024年民政工作要点》印发给你们。请遵照执行。',
      ],
    },
  ])('a table of fields as its text is left, $form: the number is found, the rest is no text', async ({ rows }) => {
    const [title, , ...others] = notice;
    const page = await read(...rows, title ?? '', ...others);
    const own = await read(...notice);
    expect(page.meta).toEqual(own.meta);
    for (const row of rows) expect(page.text).not.toContain(row.slice(0, 6));
    expect(page.coverage.leftOver).toEqual([]);
  });

  it.each([
    ['a line with the document’s number', [['发文字号：某民字〔2024〕9号'], ['来源：某市民政局']]],
    ['a field alone', [['来源：某市民政局']]],
  ])('%s is not taken away', async (_, [first = [], second = []]) => {
    const page = await read(...first, ...second, ...notice);
    expect(page.furniture).toBe(0);
  });

  it.each(['主办单位：某市民政局', '承办单位：社会救助科', '请各县民政局打印本要点。'])(
    '%s at the end is the notice’s',
    async (line) => {
      expect((await read(...notice, line)).furniture).toBe(0);
    },
  );

  it('who runs the site, and where, right above its number is the site’s, not who is responsible', async () => {
    const foot = ['主办：某市民政局', '地址：某市人民路1号　邮编：330000', '网站标识码：3604000012'];
    const page = await read(...notice, ...foot);
    expect(page.furniture).toBe(lengthOf(foot));
  });

  it('as one line, too', async () => {
    const foot = '主办：某市民政局 网站标识码：3604000012';
    expect((await read(...notice, foot)).furniture).toBe(lengthOf([foot]));
  });

  it('its words inside of the notice are text', async () => {
    const page = await read(...notice.slice(0, 5), '分享到：微信 微博', ...notice.slice(5));
    expect(page.furniture).toBe(0);
  });
});

describe('the last item of a notice', () => {
  it.each([
    '2.推行“扫码入企”。（责任单位：社会救助科）',
    '2.强化技术支持（责任单位：社会救助科）',
    '2.完善受理→审核→办结流程',
  ])('is no footer: %s', async (item) => {
    const { text, furniture } = await read(...notice, item);
    expect(furniture).toBe(0);
    expect(text).toContain(item.slice(2, 6));
  });

  it('技术支持：… is one', async () => {
    expect((await read(...notice, '技术支持：某某网络公司')).furniture).toBe(lengthOf(['技术支持：某某网络公司']));
  });
});

it('a site’s name and the day, of whose tools the copy has lost the rest, are no recipients', async () => {
  const site = '某市人民政府 www.example.gov.cn 发布时间: 2024-03-06 16:50 【字体:';
  const page = await read(notice[0] ?? '', site, ...notice.slice(1));
  expect(page.furniture).toBe(lengthOf([site]));
  expect(page.meta.recipients).toBe('各县民政局');
});

it('what a Markdown file says of itself between --- and --- is furniture, but for its number', async () => {
  const fields = [
    '---',
    '标题: 2024年民政工作要点',
    '类型: 实施意见',
    '官方链接: https://www.example.gov.cn/a?b=1',
    '---',
  ];
  const page = await read(...fields, ...notice);
  expect(page.furniture).toBe(lengthOf(fields));
  expect(page.meta.title).toBe(notice[0]);
});

describe('above 当前位置：…', () => {
  it('the site’s menu, an entry a line, is furniture', async () => {
    const menu = ['首页', '新闻中心', '办事服务'];
    const page = await read(...menu, '当前位置：首页 > 政务公开', ...notice);
    expect(page.furniture).toBe(lengthOf([...menu, '当前位置：首页>政务公开']));
    expect(page.meta.documentNumber).toBe('某民字〔2024〕8号');
  });
});

describe('a table above the notice', () => {
  it.each([
    [
      'of fields',
      ['索引号： | 1136/2024 | 主题分类： | 政务公开', '发布机构： | 某市民政局 | 发文日期： | 2024-03-05'],
      'furniture',
    ],
    ['of something else', ['序号 | 任务 | 责任单位 | 时限', '1 | 新建水厂 | 某市民政局 | 6月底前'], 'body'],
  ])('%s: %s → %s', (_, rows, layer) => {
    const [grid] = regionOf(rows.join('\n')).grids;
    expect(grid === undefined ? [] : markWebFrame([grid]).map((block) => block.layer)).toEqual([layer]);
  });
});

it.each([
  ['工作任务：组织检查\n责任部门：安环部\n工作任务：组织教育\n责任部门：人力资源部', [['安环部'], ['人力资源部']]],
  ['任务内容：完成清淤\n责任部门：水利站\n来源：镇长办公会', [['水利站']]],
])('责任部门 of tasks is no field of a site: %j', async (text, units) => {
  const { unsectioned, tasks } = await extractBytes(Buffer.from(`某部工作清单\n${text}`), { path: 'a.txt' });
  const read = JSON.stringify([unsectioned, tasks]);
  for (const name of units.flat()) expect(read).toContain(name);
});
