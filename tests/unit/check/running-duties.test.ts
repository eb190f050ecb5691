import { describe, expect, it } from 'vitest';
import { beginsWithDuty, namesLeader, whomOrdered } from '../../../src/grammar/unit-label.ts';
import { extractBytes } from '../../../src/pipeline.ts';
import { proseTasks as tasks } from '../../support/prose-tasks.ts';

it.each([
  ['由县水利局负责水库除险加固，县财政局配合。', true],
  ['水库除险加固工作由县水利局负责，县财政局配合。', true],
  ['县水利局负责水库除险加固。', true],
  ['日常工作开展情况由专人负责记录。', false],
])('%s begins with a duty: %s', (text, expected) => {
  expect(beginsWithDuty(text)).toBe(expected);
});

it.each([
  ['县水利局要加快水库除险加固。', 'name'],
  ['请县发改委于6月15日前报送清单。', 'name'],
  ['责成县水利局做好水库除险加固。', 'name'],
  ['由县住建局会同县财政局研究提出方案。', 'name'],
  ['县教育局、县人社局要按照职责分工做好招聘。', 'name'],
  ['请各单位于6月15日前报送清单。', 'all'],
  ['各责任单位于每月25日前报送清单。', 'all'],
  ['以上任务，各牵头单位每季度末报送进展情况。', 'all'],
  ['上述任务由各牵头单位于每季度末报送进展情况。', 'all'],
  ['各地各部门要于12月10日前将总结报县委办。', 'all'],
  ['牵头单位要每季度向县政府报告一次。', 'all'],
  ['请广大群众积极参与。', null],
  ['指定医院名单由县卫健委公布。', null],
])('%s orders: %s', (text, expected) => {
  expect(whomOrdered(text)).toBe(expected);
});

it.each([
  ['会议同意该方案，由县水利局牵头，县财政局配合，于6月底前印发。', true],
  ['届时，将由县文物局牵头，组织力量统一检查。', true],
  ['建立联席会议制度，由有关部门牵头，定期会商。', false],
  ['县水利局牵头，县财政局配合，于6月底前印发。', false],
])('%s names who leads in its middle: %s', (text, expected) => {
  expect(namesLeader(text)).toBe(expected);
});

describe('what stands before who, without a comma, is no name', () => {
  it.each<[string, readonly string[]]>([
    ['一、甲\n1.公开目录。\n2.公开清单工作由县财政局牵头，6月底前完成。', []],
    ['一、甲\n1.公开目录。\n6月底前由县财政局负责。', ['甲: 公开目录。 = R县财政局 @6月底前']],
    ['一、甲\n1.公开目录。县直各部门按职责分工负责。', ['甲: 公开目录。 = R县直各部门']],
    ['一、甲\n1.公开目录。各部门抓好落实。', []],
    ['一、甲\n1.公开目录。（自由贸易试验区管委会负责）', ['甲: 公开目录。 = R自由贸易试验区管委会']],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});

describe('what an unread duty quotes, and what minutes tell', () => {
  const told = async (text: string): Promise<readonly unknown[]> => {
    const { diagnostics } = await extractBytes(Buffer.from(text), { path: 'a.txt' });
    return diagnostics.filter(({ rule }) => rule === 'unread-duty').map(({ quote }) => quote);
  };
  const orders = '一、统筹城乡\n（一）会议原则同意该意见。由统筹办、新农办组织验收，提出政策措施。';

  it.each<[string, readonly string[]]>([
    [
      '某县2024年工作要点\n一、加强领导\n各部门要提高认识，狠抓落实。各责任单位要于每月25日前将进展情况报送县政府督查室。',
      ['各责任单位要于每月25日前将进展情况报送县政府督查室'],
    ],
    [`某县政府常务会议纪要\n${orders}`, ['由统筹办、新农办组织验收，提出政策措施']],
    ['某县政府常务会议纪要\n一、改制\n一是原址安置；二是县经发局要做好思想稳定工作。', ['县经发局要做好思想稳定工作']],
    [`某县2024年工作要点\n${orders}`, []],
    [
      '某县某方案\n一、排查\n（一）摸底。逐户登记。（县民政局负责）\n二、要求\n为掌握进展，请县住建局于7月21日前上报《统计表》至县应急局。',
      ['为掌握进展，请县住建局于7月21日前上报《统计表》至县应急局'],
    ],
    [
      '某县某方案\n一、排查\n县财政局要于每年12月15日前报送工作总结。县住建局要加强管理。',
      ['县财政局要于每年12月15日前报送工作总结'],
    ],
    [
      '某县某方案\n一、安排\n1.2024年8月底前，各镇对现状进行梳理，形成清单。',
      ['2024年8月底前，各镇对现状进行梳理，形成清单'],
    ],
    ['某县某方案\n一、职责\n路政员：负责宣传法律法规。\n总路长：张贴公示牌。', ['路政员：负责宣传法律法规。']],
    [
      '某县某方案\n一、职责分工\n（一）县住建局：负责排查。\n（二）东湖、西山派出所：负责核定路线。',
      ['东湖、西山派出所：负责核定路线。'],
    ],
    [
      '某县某通知\n一、报送\n责任文件、工作报告请于6月30日前上报县教育局。请按时填写。',
      ['责任文件、工作报告请于6月30日前上报县教育局'],
    ],
  ])('%s', async (text, expected) => {
    expect(await told(text)).toEqual(expected);
  });
});
