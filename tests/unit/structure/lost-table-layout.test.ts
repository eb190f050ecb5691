import { describe, expect, it } from 'vitest';
import { restore } from './restored.ts';

/** Text as `pdftotext -layout` prints tables: columns by count of characters, cells in the middle of their rows. */
describe('columns that spaces align (pdftotext -layout)', () => {
  it('one space parts two columns where every line leaves its place open', () => {
    const text = `
序号 工作任务             责任单位   完成时限
1 修建县城东环路步道三公里。    县住建局 6月底前
2 更换老旧小区供水管网，完善    县水利局 9月底前
   加压泵站。
3 建设乡镇养老服务站五个。     县民政局 8月底前`;
    expect(restore(text).rows.slice(1)).toEqual([
      ['1', '修建县城东环路步道三公里。', '县住建局', '6月底前'],
      ['2', '更换老旧小区供水管网，完善加压泵站。', '县水利局', '9月底前'],
      ['3', '建设乡镇养老服务站五个。', '县民政局', '8月底前'],
    ]);
  });

  it('lines of a cell stand around what is centred beside it', () => {
    const text = `
序号       工作任务              责任单位        完成时限
        修建县城东环路步道三公里，配套
 1                          县住建局        6月底前
        照明和护栏设施
        更换老旧小区供水管网，完善加压
 2                          县水利局        9月底前
        泵站
        建设乡镇养老服务站五个，购置护
 3      理床位一百张，培训护理员两百名   县民政局        8月底前
        并持证上岗`;
    expect(restore(text).rows.slice(1)).toEqual([
      ['1', '修建县城东环路步道三公里，配套照明和护栏设施', '县住建局', '6月底前'],
      ['2', '更换老旧小区供水管网，完善加压泵站', '县水利局', '9月底前'],
      ['3', '建设乡镇养老服务站五个，购置护理床位一百张，培训护理员两百名并持证上岗', '县民政局', '8月底前'],
    ]);
  });

  it('a line that is one piece goes on what stands right above it, up to the last row, though one row is too wide for its column', () => {
    const text = `
序号    工作任务                        责任单位          完成时限
1       修建县城东环路步道，配套        县住建局          6月底前
        照明设施
2       更换老旧小区供水管网            县水利局          9月底前
                                                          并长期坚持
3       改造老旧小区，完善配套设施，建立长效管理机制  县民政局   8月底前
        并推广`;
    expect(restore(text).rows.slice(1)).toEqual([
      ['1', '修建县城东环路步道，配套照明设施', '县住建局', '6月底前'],
      ['2', '更换老旧小区供水管网', '县水利局', '9月底前并长期坚持'],
      ['3', '改造老旧小区，完善配套设施，建立长效管理机制并推广', '县民政局', '8月底前'],
    ]);
  });

  it('a line below no column is the rest of the text, where it can be none of a time or a unit, and it is told', () => {
    const text = `
序号  工作任务                  责任单位      完成时限
1     压减审批时限，推进一网通  县审批局      12月底前
                              办，实行容缺受理
2     建立检查清单              县市监局      11月底前`;
    const { rows, findings } = restore(text);
    expect(rows[1]).toEqual(['1', '压减审批时限，推进一网通办，实行容缺受理', '县审批局', '12月底前']);
    expect(findings.map(({ rule }) => rule)).toContain('ragged-row');
  });

  it('a category in the middle of its rows is said in the first of them, and told', () => {
    const text = `
序号   类别      工作任务              责任单位
            修建县城东环路步道三公里，配套
 1                              县住建局
            照明和护栏设施
            更换老旧小区供水管网，完善加压
 2   城建工程                       县水利局
            泵站
            铺设雨污分流管道两公里，恢复沿
 3                              县城管局
            线路面
            建设乡镇养老服务站五个，购置护
 4   民生工程                       县民政局
            理床位一百张`;
    const { rows, findings } = restore(text);
    expect(rows.slice(1).map((row) => row[1])).toEqual(['城建工程', '', '', '民生工程']);
    expect(rows.slice(1).map((row) => row[2])).toEqual([
      '修建县城东环路步道三公里，配套照明和护栏设施',
      '更换老旧小区供水管网，完善加压泵站',
      '铺设雨污分流管道两公里，恢复沿线路面',
      '建设乡镇养老服务站五个，购置护理床位一百张',
    ]);
    expect(findings.map(({ rule }) => rule)).toContain('guessed-table');
  });

  it('each page has columns of its own', () => {
    const text = `
序号     工作任务              责任单位
1      修建县城东环路步道三公里。       县住建局
2      更换老旧小区供水管网。         县水利局
序号        工作任务                 责任单位
3         建设乡镇养老服务站五个。            县民政局
4         新建城北便民市场一处。             县商务局`;
    expect(restore(text).rows.slice(1)).toEqual([
      ['1', '修建县城东环路步道三公里。', '县住建局'],
      ['2', '更换老旧小区供水管网。', '县水利局'],
      ['3', '建设乡镇养老服务站五个。', '县民政局'],
      ['4', '新建城北便民市场一处。', '县商务局'],
    ]);
  });

  it('header words that narrow columns broke over lines are read', () => {
    const text = `
序                     责任单   完成时
      工作任务
号                      位      限
1  修建县城东环路步道三公里。    县住建局   6月底前
2  更换老旧小区供水管网。      县水利局   9月底前`;
    expect(restore(text).rows).toEqual([
      ['序号', '工作任务', '责任单位', '完成时限'],
      ['1', '修建县城东环路步道三公里。', '县住建局', '6月底前'],
      ['2', '更换老旧小区供水管网。', '县水利局', '9月底前'],
    ]);
  });
});

/** A pdf's reader writes a table cell after cell, each line of a cell by itself. */
describe('lines of wrapped cells, one a line', () => {
  const wrap = (text: string, width: number): readonly string[] => text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
  const rows = [
    [
      '城建工程',
      '推进城东片区老旧小区供水管网更新改造，同步完善加压泵站和智能水表，按月公开工程进度。',
      '县住建局、县水利局、城关镇人民政府',
    ],
    ['', '修建县城东环路步道三公里，配套照明设施。', '县城管局'],
    [
      '',
      '铺设雨污分流管道两公里，恢复沿线路面，完成检查井清淤，建立台账并定期巡查，发现破损及时修复，保障群众出行安全，做到全年无积水。',
      '县住建局、县生态环境局',
    ],
    ['', '更新公交站牌。', '县交通局'],
    ['民生工程', '建设乡镇养老服务站五个，购置护理床位一百张，培训护理员两百名并持证上岗。', '县民政局、县财政局'],
    [
      '',
      '新建城北便民市场一处，设置固定摊位八十个，规范经营秩序，方便群众就近购买，取缔沿街占道摊点，做到有序经营。',
      '县商务局、县市场监管局、城关镇人民政府',
    ],
    ['', '改造县医院急诊楼，增设床位六十张。', '县卫生健康局'],
    [
      '',
      '新建普惠幼儿园两所，新增学位六百个，配齐教师和保育员，秋季学期开学前投入使用，缓解入园难的问题。',
      '县教育局、县住建局',
    ],
    ['文化工程', '修缮县博物馆展厅，数字化馆藏文物三百件，免费开放。', '县文旅局'],
    [
      '',
      '举办乡村文化节十二场，送戏下乡六十场，培育文艺队伍二十支，丰富群众文化生活，展示非遗项目。',
      '县文旅局、县委宣传部、各镇人民政府',
    ],
  ];
  const linesOf = (part: typeof rows): readonly string[] =>
    part.flatMap(([category = '', task = '', units = '']) => [
      ...wrap(category, 4),
      ...wrap(task, 14),
      ...wrap(units, 9),
    ]);
  const header = ['重点工作', '具体要求', '责任单位'];

  it('are cells again, and it is told', () => {
    const text = [header, linesOf(rows.slice(0, 3)), header, linesOf(rows.slice(3))].flat().join('\n');
    const { rows: found, findings } = restore(text);
    expect(found.slice(1)).toEqual(rows);
    expect(findings.map(({ rule }) => rule)).toContain('guessed-table');
  });

  it('in which nobody is named are no table: they stay text, and it is told', () => {
    const text = ['工作任务', '责任单位', ...rows.flatMap(([, task = '']) => wrap(task.replaceAll('。', ''), 14))].join(
      '\n',
    );
    const { rows: found, findings } = restore(text);
    expect(found).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toContain('unread-table');
  });
});

it('a line that opens a bracket below a row of aligned columns adds to that row', () => {
  const text = [
    ' 序号  重点工作                         责任科室          分管领导   完成时限',
    '  1   完成老旧小区改造48个             城建科            沈某      11月底',
    '  2   新增公共停车位3000个             城建科、停车办     沈某      10月底',
    '  3   开展燃气安全专项整治             燃气科            韩某      全年',
    '      （重点整治“黑气瓶”“问题软管”）',
    '  4   完成易涝点整治12处               排水中心          杨某      11月底',
  ].join('\n');
  expect(
    restore(text)
      .rows.slice(3)
      .map((row) => row[1]),
  ).toEqual(['开展燃气安全专项整治（重点整治“黑气瓶”“问题软管”）', '完成易涝点整治12处']);
});
