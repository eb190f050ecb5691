import { describe, expect, it } from 'vitest';
import { restore } from './restored.ts';

const first = '公开重大决策事项目录并按要求更新。';
const second = '加大政策解读力度，丰富解读的形式。';

describe('columns in which anything may stand', () => {
  it('cost a table of many of them nothing', () => {
    const head = '序号\t工作任务\t全年目标\t一季度目标\t二季度目标\t三季度目标\t四季度目标\t牵头科室';
    const seen = restore(
      `${head}\n1\t旧城改造\t完成三个小区\t招标\t开工\t主体完工\t验收\t城建办\n2\t人居环境\t示范村一个\t摸底\t整治\t验收\t提升\t民政办`,
    );
    expect(seen.rows.map((row) => row.length)).toEqual([8, 8, 8]);
    expect(seen.findings.map(({ rule, args }) => ({ rule, args }))).toEqual([
      { rule: 'guessed-table', args: { rows: 2, columns: 8, reading: 'tabs', confidence: 1, next: null } },
    ]);
  });
});

describe('a text with commas', () => {
  it('in its lines is no table', () => {
    const seen = restore(`${first.replace('并', ',并')}\n任务,责任单位\n${second}`);
    expect(seen.rows).toEqual([]);
  });

  it('inside of quotes keeps them', () => {
    const seen = restore(
      '序号,具体要求,责任单位\n1,"公开目录,按要求更新。","市司法局,市财政局"\n2,加大政策解读。,市民政局',
    );
    expect(seen.rows[1]).toEqual(['1', '公开目录,按要求更新。', '市司法局,市财政局']);
  });
});

describe('a text with quotes', () => {
  it('inside of a quoted cell loses the quotes around it', () => {
    const seen = restore('序号,具体要求,责任单位\n1,"推进""免证办"",归集证照。",市司法局\n2,加大政策解读。,市民政局');
    expect(seen.rows[1]).toEqual(['1', '推进""免证办"",归集证照。', '市司法局']);
  });
});

describe('a blank unit', () => {
  it('under one that is printed once is no ragged row', () => {
    const seen = restore(
      '责任单位\t序号\t目标任务\t完成时限\n县发改局\t1\t储备项目六十个\t9月底前\n\t2\t争取中央投资\t12月底前\n县经信局\t3\t新增数字车间\t全年',
    );
    expect(seen.findings.map(({ rule }) => rule)).toEqual(['guessed-table']);
  });
});

describe('cells one a line, a blank line for each that is merged with the one above', () => {
  const cells = [
    ['推进决策公开', '公开决策草案', '公开重大决策事项目录并按要求更新。', '县司法局、县财政局'],
    ['', '', '征求公众对决策草案的意见建议。', '县政府办公室'],
    ['', '公开会议', '邀请公众代表列席政府常务会议。', '县政府办公室、县教育局'],
    ['推进政策解读', '同步解读', '政策文件与解读材料同步公布。', '县财政局'],
    ['', '', '加大政策解读力度，丰富解读的形式。', '县农业农村局、县水利局'],
    ['', '', '主要负责人带头解读重要政策。', '县政府各部门'],
  ];
  const lines = (rows: readonly (readonly string[])[]): string => rows.flat().join('\n');

  it('a header over several of them: as many columns as leave no blank line over', () => {
    const text = `工作任务\n具体要求\n责任单位\n${lines(cells)}`;
    expect(restore(text).rows.slice(1)).toEqual(cells);
  });

  it('a row of fewer cells does not take in the one below: units end it', () => {
    const short = cells.map((row, i) => (i === 4 || i === 5 ? row.slice(1) : row));
    const text = `工作任务\n具体要求\n责任单位\n${lines(short)}`;
    const { rows } = restore(text);
    expect(rows.slice(1).map((row) => row.at(-1))).toEqual(cells.map((row) => row.at(-1)));
  });
});

it('a unit that ends in a bracket, above another, ends there', () => {
  const seen = restore(
    [
      '序号  任务            牵头部门      配合部门        完成时限',
      '1     公开决策事项    县司法局      各镇（办）      5月底',
      '      目录                          县级各部门',
      '2     公开执行情况    县督查室      各镇（办）      每季度',
      '3     公开权力清单    县委编办      县级各部门      6月底',
    ].join('\n'),
  );
  expect(seen.rows[1]).toEqual(['1', '公开决策事项目录', '县司法局', '各镇（办）/县级各部门', '5月底']);
});

it('a last row of units alone, in the column of units, is a row', () => {
  const seen = restore('任务\t责任单位\t时限\n公开预案\t县应急局\t6月\n发布信息\t县卫健局\t全年\n\t县财政局\t');
  expect(seen.rows.at(-1)).toEqual(['', '县财政局', '']);
});

it('a row whose list of units is open goes on in the line below, that has the cells it lacks', () => {
  const seen = restore(
    '序号  任务  责任单位  时限\n1  公开规则  县司法局  6月\n2  公开项目  县发改局、县住建局、\n   县交通局  全年\n3  优化网站  县政府办  9月',
  );
  expect(seen.rows[2]).toEqual(['2', '公开项目', '县发改局、县住建局、县交通局', '全年']);
});

it('a row begins where its text counts on and the cells beside it begin, though all of them are full', () => {
  const seen = restore(
    [
      '重点任务          任务分解                牵头部门    责任单位',
      '深化用权公开      1.动态调整权责清单      县委编办    县级各部门',
      '                  2.公开行政执法信息      县司法局    各执法部门',
      '                  3.公开重点规划计划      县发改局    县级各部门',
      '深化政策发布      4.集中公开规章文件      县司法局    县政府办',
      '                  5.提高政策解读质量      县政府办    起草部门',
      '                                                      各街道',
      '深化民生公开      6.公开就业创业政策      县人社局',
      '                  7.公开义务教育招生      县教育局    各学校',
    ].join('\n'),
  );
  expect(seen.rows.slice(1).map((row) => row.slice(1).join('|'))).toEqual([
    '1.动态调整权责清单|县委编办|县级各部门',
    '2.公开行政执法信息|县司法局|各执法部门',
    '3.公开重点规划计划|县发改局|县级各部门',
    '4.集中公开规章文件|县司法局|县政府办',
    '5.提高政策解读质量|县政府办|起草部门/各街道',
    '6.公开就业创业政策|县人社局|',
    '7.公开义务教育招生|县教育局|各学校',
  ]);
});

it('一是, 二是 count rows as numbers do', () => {
  const seen = restore(
    [
      '工作内容                责任单位            完成期限',
      '一是完善公开目录        县政务公开办        6月底前',
      '二是健全工作机制        县政务公开办、      全年',
      '                        各乡镇',
      '三是加强业务培训        县委党校            10月底前',
    ].join('\n'),
  );
  expect(seen.rows.slice(1)).toEqual([
    ['一是完善公开目录', '县政务公开办', '6月底前'],
    ['二是健全工作机制', '县政务公开办、各乡镇', '全年'],
    ['三是加强业务培训', '县委党校', '10月底前'],
  ]);
});

describe('units that spaces part in one cell', () => {
  it('in a row whose number and name are merged with those above', () => {
    const lines = [
      '序号 项目名称 主要内容 分管领导 牵头单位 配合单位',
      '1 教育 新建学校12所，增加学位5000个。 何海平 教育局 经开区 各街道',
      '2 老城厢 完成故居修缮，对外开放纪念馆。 何海平 文体局 轨道公司',
      '推进大庙弄核心区改造、西横街道路整治。 芮春祥 住建局 五星街道 南大街街道 荷花池街道',
      '3 养老 为老年人提供居家服务，新建站点3个。 张菁 民政局 各街道',
    ];
    expect(restore(lines.join('\n')).rows[3]).toEqual([
      '',
      '',
      '推进大庙弄核心区改造、西横街道路整治。',
      '芮春祥',
      '住建局',
      '五星街道 南大街街道 荷花池街道',
    ]);
  });
});
