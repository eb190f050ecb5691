import { describe, expect, it } from 'vitest';
import { findTimeExpressions } from '../../../src/grammar/deadline.ts';

const plan = { planYear: 2023 };
const found = (text: string, planYear: number | null = 2023) =>
  findTimeExpressions(text, { planYear }).map(({ deadline }) => [deadline.raw, deadline.due ?? deadline.rule]);

describe('due dates and cadences of running text', () => {
  it.each([
    ['建立健全政策评价制度，2023年年底将政策评价结果和运用情况向社会公开', [['2023年年底', '2023-12-31']]],
    ['历史期刊全面整理后于2022年底前在政府网站发布。', [['2022年底前', '2022-12-31']]],
    ['公开方式更加统一规范。2023 年底前，法定主动公开内容', [['2023 年底前', '2023-12-31']]],
    ['程序、结果等信息。7月底前组织各级各部门梳理', [['7月底前', '2023-07-31']]],
    ['于2018年4月10日前报县政务公开办备案', [['2018年4月10日前', '2018-04-10']]],
    ['于4月10日前报县政务公开办备案', [['4月10日前', '2023-04-10']]],
    ['各级行政机关年内要对公开指南进行复查', [['年内', '2023-12-31']]],
    ['备案并在网上公开;年底将落实情况报县政务公开办', [['年底', '2023-12-31']]],
    ['权力运行留痕。7月份,专项督察', [['7月份', '2023-07-31']]],
    ['确保10月完成竣工验收', [['10月', '2023-10-31']]],
    [
      '上半年完成征收，三季度末开工',
      [
        ['上半年', '2023-06-30'],
        ['三季度末', '2023-09-30'],
      ],
    ],
    ['5月组织开展政务公开日活动', [['5月', '2023-05-31']]],
    ['第四季度组织开展考核评估', [['第四季度', '2023-12-31']]],
    [
      '6月、12月底前报送',
      [
        ['6月', '2023-06-30'],
        ['12月底前', '2023-12-31'],
      ],
    ],
    [
      '分别于6月20日、12月10日前报送总结',
      [
        ['6月20日', '2023-06-20'],
        ['12月10日前', '2023-12-10'],
      ],
    ],
    ['每周五下午5点前报送', [['每周五下午5点前', 'FREQ=WEEKLY;BYDAY=FR']]],
    ['次月5日前报送上月数据', [['次月5日前', 'FREQ=MONTHLY;BYMONTHDAY=5']]],
    ['远期目标到2035年。', [['到2035年', '2035-12-31']]],
    ['到2025年，产业总规模达到2000亿元', [['到2025年', '2025-12-31']]],
    [
      '2024年6月底前完成初稿，12月底前印发',
      [
        ['2024年6月底前', '2024-06-30'],
        ['12月底前', '2024-12-31'],
      ],
    ],
    [
      '2024年6月底前完成初稿。12月底前印发',
      [
        ['2024年6月底前', '2024-06-30'],
        ['12月底前', '2023-12-31'],
      ],
    ],
    [
      '补贴标准据实确定；2023年1月1日至2024年12月31日，对就业困难人员',
      [['2023年1月1日至2024年12月31日', '2024-12-31']],
    ],
    ['即日起至12月31日开展专项整治', [['即日起至12月31日', '2023-12-31']]],
    [
      '按月发布环境空气质量状况，持续推进每季度向社会公开',
      [
        ['按月', 'FREQ=MONTHLY'],
        ['每季度', 'FREQ=MONTHLY;INTERVAL=3'],
      ],
    ],
    ['每年至少召开1次会议', [['每年', 'FREQ=YEARLY']]],
    ['每月5日前报送上月进展', [['每月5日前', 'FREQ=MONTHLY;BYMONTHDAY=5']]],
    ['在办理完结后3日内将办理材料归档', [['3日内', 'P3D']]],
    ['决策文件出台后的10个工作日内，向社会公开', [['10个工作日内', 'P10D']]],
    [
      '最迟要在5小时内发布权威信息、在24小时内举行新闻发布会',
      [
        ['5小时内', 'PT5H'],
        ['24小时内', 'PT24H'],
      ],
    ],
    ['自印发之日起30日内', [['30日内', 'P30D']]],
    ['3年内实现全覆盖', [['3年内', 'P3Y']]],
    ['事项目录，年初主动向社会公开', [['年初', null]]],
    ['春节前完成检查', [['春节前', null]]],
    ['开展春节前安全检查', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['围绕2020年重点任务', 'a topic'],
    ['围绕2023年全区重点工作任务', 'a topic'],
    ['确保全年各项任务按时完成', 'a topic'],
    ['返还其上年度实际缴纳失业保险费', 'an object'],
    ['编制2022年度报告', 'an object'],
    ['2000年底前建成的老旧小区', 'an object'],
    ['2005年12月31日前注册登记的企业', 'an object'],
    ['传达2月14日会议精神', 'a meeting'],
    ['截至2022年底，全市共有', 'how things stood'],
    ['2023年8月，中办印发意见', 'what has been'],
    ['2015年底前已完成', 'what has been'],
    ['到2020年，建成中心12个', 'what has been'],
    ['7月召开的会议', 'a meeting'],
    ['招用毕业年度内高校毕业生', 'a condition'],
    ['试用期3个月内离职', 'a condition'],
    ['2023年1-6月全区实现产值', 'what has been'],
    ['近3年无违法记录', 'a condition'],
    ['近3年内无违法记录', 'a condition'],
    ['参加失业保险3年以上', 'a condition'],
    ['毕业2年内高校毕业生', 'a condition'],
    ['征求意见的期限一般不少于 30 日', 'a minimum'],
    ['由20个工作日压缩至10个工作日以内', 'a limit of another thing'],
    ['在两年之内对其企业申请实行直通车机制', 'how long a measure lasts'],
    ['参加3—12个月的就业见习', 'an amount'],
    ['每人每年只享受一次', 'an allotment'],
    ['每月补助500元', 'an allotment'],
    ['不再新建每小时35蒸吨以下燃煤锅炉', 'a rate'],
    ['建成每天处理5000吨的净水厂', 'a rate'],
    ['第一时间办理、第一时间回应', 'no time'],
    ['根据需求实时调整更新', 'no time'],
    ['12345政务服务便民热线', 'a number'],
    ['9类困难群众', 'a number'],
    ['使用2018年版目录', 'an edition'],
    ['发放1年期贷款', 'a kind'],
    ['小学一年级学生', 'a kind'],
    ['落实《发展规划（2021—2025年）》', 'a title'],
    ['落实《2023年12月底前任务清单》', 'a title'],
    ['按照国办发〔2023年12月底前〕要求', 'a document number'],
    ['加强青少年内容建设', 'no time'],
    ['做好重污染天气期间信息发布', 'no time'],
    ['纳入年底考核', 'a topic'],
    ['落实年初预算', 'a topic'],
    ['12月底前后', 'no limit'],
    ['抓好8月前期工作', 'no limit'],
    ['一、二季度工作总结', 'a topic'],
    ['从2023年1月1日起，实施见习计划', 'a start'],
    ['做好日常工作', 'no time'],
    ['适时公布，及时更新，尽快落实，定期公开，长期坚持，持续推进，常态化开展', 'words of a deadline column only'],
    ['2月30人', 'no time'],
    ['逐年提高补助标准', 'no cadence'],
    ['对违法行为按日计罚', 'no cadence'],
  ])('not in %s: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it('gives the source characters and their place', () => {
  const text = '推进公开，于 １２ 月底前 完成。';
  const [first] = findTimeExpressions(text, plan);
  expect(first?.deadline.raw).toBe('１２ 月底前');
  expect(text.slice(first?.start, first?.end)).toBe('１２ 月底前');
});

it('leaves a date without any year open', () => {
  expect(findTimeExpressions('7月底前完成', { planYear: null })).toMatchObject([
    { deadline: { kind: 'date', due: null }, ambiguous: true },
  ]);
});

it('tells a day that does not exist', () => {
  expect(findTimeExpressions('2月30日前完成', plan)).toMatchObject([
    { deadline: { kind: 'unknown' }, impossible: true },
  ]);
});

it('does not join numbers over a line break', () => {
  expect(found('共1\n2月底前完成')).toEqual([['2月底前', '2023-02-28']]);
});
