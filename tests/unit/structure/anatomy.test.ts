import { describe, expect, it } from 'vitest';
import type { Meta } from '../../../src/model/notice.ts';
import { extractBytes } from '../../../src/pipeline.ts';
import { findStructure } from '../../../src/structure/structure.ts';
import { withoutSite } from '../../../src/structure/web-frame.ts';
import { documentOf } from './document-of.ts';

const metaOf = (text: string): Meta => findStructure(withoutSite(documentOf(text))).value.meta;

/** A notice of which one part is exchanged. */
const parts = {
  head: '薛城区人民政府办公室关于做好政务公开工作的通知',
  number: '薛政办发〔2019〕18号',
  recipients: '各镇政府，区政府各部门：',
  body: '现将有关要求印发给你们，请认真贯彻落实。\n一、加强领导。各单位要高度重视。',
  note: '',
  signature: '薛城区人民政府办公室\n2019年9月30日',
  after: '',
};
const notice = (changed: Partial<typeof parts> = {}): string =>
  Object.values({ ...parts, ...changed })
    .filter((part) => part !== '')
    .join('\n\n');

describe('发文字号', () => {
  it.each([
    ['薛政办发〔2019〕18号', '薛政办发〔2019〕18号'],
    ['薛政办发 〔2019〕 18 号', '薛政办发〔2019〕18号'],
    ['国办公开函[2019]61号', '国办公开函[2019]61号'],
    ['临办字（2022）3号', '临办字（2022）3号'],
    ['源政办字〔2020〕第66号', '源政办字〔2020〕第66号'],
    ['薛城区人民政府文件薛政发〔2019〕2号', '薛政发〔2019〕2号'],
    ['应急委〔2023〕7号　　　　　签发人：周立新', '应急委〔2023〕7号'],
    ['（薛政办发〔2019〕18号）', '薛政办发〔2019〕18号'],
    ['浔政办发〔2023〕15号　　发布日期：2023-04-18　　浏览次数：356', '浔政办发〔2023〕15号'],
    ['金政辦發〔2024〕21號', '金政辦發〔2024〕21號'],
    ['文号：薛政办发〔2019〕18号', '薛政办发〔2019〕18号'],
    ['薛政办发〔2019〕18', '薛政办发〔2019〕18'],
  ])('%s', (number, expected) => {
    expect(metaOf(notice({ number })).documentNumber).toBe(expected);
  });

  it('behind the title in brackets is none of the title', () => {
    const meta = metaOf(notice({ head: '关于做好政务公开工作的通知（薛政办发〔2019〕18号）', number: '' }));
    expect(meta).toMatchObject({ documentNumber: '薛政办发〔2019〕18号', title: '关于做好政务公开工作的通知' });
  });

  it('cited in the text is another document', () => {
    const body = '根据《办法》（皖政办〔2017〕38号）要求，现就有关事项通知如下。\n一、加强领导。';
    expect(metaOf(notice({ number: '', body })).documentNumber).toBeNull();
  });
});

describe('标题', () => {
  it.each([
    ['薛城区人民政府办公室\n关于印发工作要点的通    知', '薛城区人民政府办公室关于印发工作要点的通知'],
    ['关于印发《2019年工作要点》的\n通知', '关于印发《2019年工作要点》的通知'],
    ['关于做好信访工作的意见（试行）', '关于做好信访工作的意见（试行）'],
    ['关于推进\n基层政务公开工作\n的实施意见', '关于推进基层政务公开工作的实施意见'],
    ['2019年重点工作责任分解表\n薛城区2019年重点工作责任分解表', '薛城区2019年重点工作责任分解表'],
    ['薛城区2019年重点工作责任清单\n区教育局重点工作责任清单', '薛城区2019年重点工作责任清单'],
    ['薛城区质量强区2019年行动计划\n1 总体目标\n2 重点任务', '薛城区质量强区2019年行动计划'],
    ['薛城区2019年防汛应急预案\n1总体目标\n6.保障措施方案', '薛城区2019年防汛应急预案'],
    [
      '薛城区人民政府\n关于开展2019年排查行动的通知\n为贯彻落实全省关于安全生产的决策部署，持续改善安全生产形势，坚决遏制重特大事故，特\n制定方案',
      '薛城区人民政府关于开展2019年排查行动的通知',
    ],
    ['【重点工作】薛城区人民政府关于分解2019年重点工作的通知', '薛城区人民政府关于分解2019年重点工作的通知'],
    ['关于印发全县重点工作的通\n知', '关于印发全县重点工作的通知'],
    [
      '中共临泽县委办公室\n临泽县人民政府办公室\n关于印发方案的通知',
      '中共临泽县委办公室临泽县人民政府办公室关于印发方案的通知',
    ],
    ['临泽县交通局、临泽县发展和改革局\n关于印发方案的通知', '临泽县交通局、临泽县发展和改革局关于印发方案的通知'],
    ['2023年创建文明城市重点工作任务分解', '2023年创建文明城市重点工作任务分解'],
    ['2023年深化改革情况', '2023年深化改革情况'],
    ['泉水县2022年重点工作任务清单\n附件1\n经济工作任务清单', '泉水县2022年重点工作任务清单'],
    ['2023年全县工作要点\n发布时间：2023-06-13\n2023年全县工作要点', '2023年全县工作要点'],
    ['临泽县教育局\n临泽县教育局2023年工作任务分解表', '临泽县教育局2023年工作任务分解表'],
  ])('%s', (head, expected) => {
    expect(metaOf(notice({ head, number: '' })).title).toBe(expected);
  });

  it('is the attached text’s where the notice has none (001:5)', () => {
    const text = [
      '各镇人民政府：',
      '现将工作要点印发给你们，请认真组织实施。',
      '含山县人民政府办公室',
      '2018年3月21日',
      '2018年全县政务公开工作要点',
      '一、着力推进公开',
    ];
    expect(metaOf(text.join('\n'))).toMatchObject({ title: '2018年全县政务公开工作要点', planYear: 2018 });
  });
});

describe('主送机关', () => {
  it.each([
    ['各镇政府，区政府各部门：', '各镇政府，区政府各部门'],
    ['各镇政府,区政府各部门:', '各镇政府,区政府各部门'],
    ['各镇（街道），区应急委各成员单位，\n各有关企业：', '各镇（街道），区应急委各成员单位，各有关企业'],
    [
      '各市、县（区）人民政府，省人民政府各部门、各直属机构，各大企业，各\n高等院校：',
      '各市、县（区）人民政府，省人民政府各部门、各直属机构，各大企业，各高等院校',
    ],
    ['区自然资源分局、区城市管理局：', '区自然资源分局、区城市管理局'],
    ['各县（市）：', '各县（市）'],
  ])('%s', (recipients, expected) => {
    expect(metaOf(notice({ recipients })).recipients).toBe(expected);
  });

  it('is not a line that introduces what follows', () => {
    expect(metaOf(notice({ recipients: '现将各部门有关任务安排如下：' })).recipients).toBeNull();
    expect(metaOf(notice({ recipients: '区委、区政府决定，2019年办好十件民生实事：' })).recipients).toBeNull();
  });

  it('says who is to act: no recipient', () => {
    expect(metaOf('2024年重点任务分工\n各乡镇负责：\n1.公开清单。').recipients).toBeNull();
  });

  it('is no line of a web page, whatever bodies it names', () => {
    const recipients = '来源：临泽在线 2019-10-08 09:12 作者：县委办公室、县人民政府办公室 浏览次数：';
    expect(metaOf(notice({ recipients })).recipients).toBeNull();
  });
});

describe('署名 and 成文日期', () => {
  it.each([
    ['薛城区人民政府办公室\n2019年9月30日', '薛城区人民政府办公室', '2019-09-30'],
    ['薛城区人民政府办公室\n2020 年 8 月 10 日', '薛城区人民政府办公室', '2020-08-10'],
    ['薛城区人民政府办公室\n二〇一六年三月八日', '薛城区人民政府办公室', '2016-03-08'],
    ['薛城区人民政府办公室\n二○一四年一月二十日', '薛城区人民政府办公室', '2014-01-20'],
    ['薛城区人民政府办公室\n２０２１年７月９日', '薛城区人民政府办公室', '2021-07-09'],
    ['薛城区人民政府办公室    2022年3月28日', '薛城区人民政府办公室', '2022-03-28'],
    ['薛城区人民政府办公室\n2021-4-16', '薛城区人民政府办公室', '2021-04-16'],
    ['云溪省民政厅\n云溪省财政厅\n2020年6月28日', '云溪省民政厅 云溪省财政厅', '2020-06-28'],
    ['云溪省民政厅      云溪省财政厅\n2020年6月28日', '云溪省民政厅 云溪省财政厅', '2020-06-28'],
    ['财政部 公安部\n2020年6月28日', '财政部 公安部', '2020-06-28'],
    ['县政府 办公室\n2020年6月28日', '县政府办公室', '2020-06-28'],
    ['云溪县民政局云溪县财政局\n云溪县教育局\n2020年6月28日', '云溪县民政局 云溪县财政局 云溪县教育局', '2020-06-28'],
    ['上海市闵行区人民政府\n2020年6月28日', '上海市闵行区人民政府', '2020-06-28'],
    ['省民政厅      省财政厅\n2020年6月28日', '省民政厅 省财政厅', '2020-06-28'],
    ['云溪县发改局　云溪县财政局　县教育局\n2020年6月28日', '云溪县发改局 云溪县财政局 县教育局', '2020-06-28'],
    ['学生工作部（处）\n2023年5月9日', '学生工作部（处）', '2023-05-09'],
    ['丰城区应急管理委员会\n（代章）\n2023年5月9日', '丰城区应急管理委员会', '2023-05-09'],
    ['丰城区应急管理委员会\n（区应急局代章）\n2023年5月9日', '丰城区应急管理委员会', '2023-05-09'],
    ['二〇二三年五月九日\n丰城区人民政府办公室', '丰城区人民政府办公室', '2023-05-09'],
    ['清河市第三人民医院\n2021年3月3日', '清河市第三人民医院', '2021-03-03'],
    ['薛城区人民政府办公室\n2019年\n9月\n30日', '薛城区人民政府办公室', '2019-09-30'],
    ['薛城区人民政府办公室\n2019年9月\n30日', '薛城区人民政府办公室', '2019-09-30'],
    ['薛城区人民政府办公室\n2019年9月 日', '薛城区人民政府办公室', null],
    ['薛城区人民政府办公室\n2019年  月  日', '薛城区人民政府办公室', null],
  ])('%s', (signature, issuer, issueDate) => {
    expect(metaOf(notice({ signature }))).toMatchObject({ issuer, issueDate });
  });

  it('a bracketed label is no part of a name', () => {
    expect(metaOf('2023年重点工作任务清单\n【任务1】目录公开\n【牵头单位】区应急管理局')).toMatchObject({
      issuer: null,
    });
  });

  it.each(['（此件公开发布）　　2019年9月30日', '2019年9月30日    (此件主动公开)'])(
    '附注 may stand on the line of the date: %s',
    (line) => {
      const meta = metaOf(notice({ signature: `薛城区人民政府办公室\n${line}` }));
      expect(meta).toMatchObject({ issuer: '薛城区人民政府办公室', issueDate: '2019-09-30' });
      expect(meta.publicity).toMatch(/^此件(?:公开发布|主动公开)$/u);
    },
  );

  it('a date without a name above it gives no name of its own; the title’s stands in', () => {
    expect(metaOf(notice({ signature: '2019年9月30日' }))).toMatchObject({
      issuer: '薛城区人民政府办公室',
      issueDate: '2019-09-30',
    });
  });

  it('a date in the text is not the 成文日期 where a signature follows', () => {
    const body = '现将安排印发给你们，请认真落实。\n一、时间\n2019年5月1日\n二、地点\n区政府。';
    expect(metaOf(notice({ body })).issueDate).toBe('2019-09-30');
  });

  it.each([
    ['中共白河市委 白河市人民政府\n关于推进乡村振兴的实施意见\n（2021年9月18日）', '2021-09-18'],
    ['金水市人民政府\n专题会议纪要\n金水市人民政府办公室      2022年6月2日\n关于防汛工作的会议纪要', '2022-06-02'],
  ])('stands in the head: %s', (head, issueDate) => {
    expect(metaOf(notice({ head, number: '', recipients: '', signature: '' })).issueDate).toBe(issueDate);
  });

  it('stands before the attached text (000, 001, 002) or after the body (003, 004)', () => {
    const before = notice({ after: '2019年薛城区政务公开工作要点\n\n一、扩大公开\n\n各镇街要结合实际抓好落实。' });
    expect(metaOf(before)).toMatchObject({ issueDate: '2019-09-30', planYear: 2019 });
    expect(metaOf(notice())).toMatchObject({ issueDate: '2019-09-30', planYear: null });
  });
});

it('a numbered item with arrows is no path of a web page', async () => {
  const text = '某县2024年重点任务\n1.修路→县交通局→6月底\n2.架桥→县住建局→9月底';
  const { sections } = await extractBytes(new TextEncoder().encode(text), { path: 'a.txt' });
  expect(sections.map(({ title }) => title)).toEqual(['修路→县交通局→6月底', '架桥→县住建局→9月底']);
});

describe('附注', () => {
  it.each([
    ['（此件公开发布）', '此件公开发布'],
    ['(此件主动公开)', '此件主动公开'],
    ['（本文有删减）', '本文有删减'],
    ['（公开属性：主动公开）', '公开属性：主动公开'],
    ['公开方式：主动公开', '公开方式：主动公开'],
    ['信息公开选项：依申请公开', '信息公开选项：依申请公开'],
    ['（公开方式：公开）', '公开方式：公开'],
    ['（联系人：李强）', null],
    ['（一）主动公开目录。（区财政局负责）', null],
  ])('%s', (after, expected) => {
    expect(metaOf(notice({ after })).publicity).toBe(expected);
  });
});

describe('附件说明', () => {
  it.each<[string, readonly string[]]>([
    ['附件：任务分解表', ['任务分解表']],
    ['附件:1.任务分解表\n2.联系人名单', ['任务分解表', '联系人名单']],
    ['附件：1.任务分解表；2.联系人名单；3.进度表', ['任务分解表', '联系人名单', '进度表']],
    ['附件：1.任务分解表 2.联系人名单', ['任务分解表', '联系人名单']],
    ['附件：1.2023年重点任务\n分解表；2.联系人名单', ['2023年重点任务分解表', '联系人名单']],
    ['附表：1.任务分工表\n2.各区分配表', ['任务分工表', '各区分配表']],
    ['附件：\n1.花白玉兰推广三年行动计划\n2.栽植技术要求', ['花白玉兰推广三年行动计划', '栽植技术要求']],
    ['附表：1、推进计划表\n2、建设项目表', ['推进计划表', '建设项目表']],
    ['附件：1.2026 年体检指标体系\n2.2026 年数据采集表', ['2026 年体检指标体系', '2026 年数据采集表']],
    ['附件：\n整治进展情况表', ['整治进展情况表']],
    ['附件：1.工作实施方案\n2.考核评分细则表(试行)\n工作实施方案', ['工作实施方案', '考核评分细则表(试行)']],
    ['附件：2023年深化行政审批制度改革重点\n任务分工表', ['2023年深化行政审批制度改革重点任务分工表']],
    ['附件：2023年深化行政审批制度改革任务分工表\n请各单位抓好落实', ['2023年深化行政审批制度改革任务分工表']],
    [
      '　　附件：1．重点任务分工及时间进度安排及进\n　　　　　度安排表\n　　　　　2．联席会议制度',
      ['重点任务分工及时间进度安排及进度安排表', '联席会议制度'],
    ],
  ])('%s', (note, expected) => {
    expect(metaOf(notice({ note })).attachments).toEqual(expected);
  });
});

describe('版记', () => {
  it.each([
    [
      '抄送：区委各部门，区法院。\n薛城区人民政府办公室          2019年10月8日印发',
      '区委各部门，区法院。',
      '2019-10-08',
    ],
    [
      '抄送：区委各部门，区人大办，\n      区检察院。\n薛城区人民政府办公室\n2019年10月8日印发',
      '区委各部门，区人大办，区检察院。',
      '2019-10-08',
    ],
    ['抄送：区委各部门，区人大办，区法\n院，区检察院。', '区委各部门，区人大办，区法院，区检察院。', null],
    ['抄送：区委各部门，区人大办，\n区法院，区检察院。', '区委各部门，区人大办，区法院，区检察院。', null],
    [
      '主题词：政务　公开　通知\n抄送：区委各部门。\n薛城区人民政府办公室　　二〇一九年十月八日印发\n（共印120份）',
      '区委各部门。',
      '2019-10-08',
    ],
    ['薛城区人民政府办公室  2019年10月8日印', null, '2019-10-08'],
  ])('%s', (after, cc, printDate) => {
    expect(metaOf(notice({ after }))).toMatchObject({ cc, printDate, issueDate: '2019-09-30' });
  });
});

it.each([
  ['薛城区人民政府办公室转发区消防安全委员会制定的《高层建筑综合治理工作方案》的通知', '薛城区人民政府办公室'],
  ['薛城区人民政府办公室印发《关于加强消防安全工作的实施意见》的通知', '薛城区人民政府办公室'],
  ['转发《关于加强消防安全工作的实施意见》的通知', null],
  ['薛城区防汛应急预案\n\n1 总则\n\n2.1 区防汛抗旱指挥部', null],
  [
    '县农业农村局 县乡村振兴局\n\n县教育局 人民银行薛城支行\n\n薛农〔2019〕8号\n\n关于支持重点乡镇的通知',
    '县农业农村局 县乡村振兴局 县教育局 人民银行薛城支行',
  ],
])('%s: %s issues it where nobody has signed', (head, issuer) => {
  expect(metaOf(notice({ number: '', signature: '2019年9月30日', head })).issuer).toBe(issuer);
});

describe('the plan’s year', () => {
  it('is no year of a list of what there was', () => {
    const head = '关于印发应急避难场所建设实施方案的通知';
    const note = '附件：1.建设推进计划表\n2.2021年直接设置场所明细表';
    expect(metaOf(notice({ head, note })).planYear).toBeNull();
  });

  it.each([
    ['2019年薛城区政务公开工作要点', 2019],
    ['关于印发沂源县 2020 年政务公开工作要点的通知', 2020],
    ['关于印发三年行动计划（2020—2022年）的通知', null],
    ['关于做好当前政府信息公开工作的通知', null],
  ])('%s', (head, year) => {
    expect(metaOf(notice({ head })).planYear).toBe(year);
  });
});

it('missing parts are told once each', () => {
  const { findings } = findStructure(documentOf(notice({ number: '', signature: '', head: '关于公开工作的通知' })));
  const missing = findings.flatMap((finding) => (finding.rule === 'missing-meta' ? [finding.args.field] : []));
  expect(missing).toEqual(['issuer', 'issueDate', 'documentNumber']);
});

it('附：1.… lists the attachments', () => {
  const text =
    '各镇人民政府：\n现将任务分解下达，请抓好落实。\n附：1、目标任务分解表\n2、各单位任务表\n清河县人民政府办公室\n2023年9月8日';
  expect(metaOf(text).attachments).toEqual(['目标任务分解表', '各单位任务表']);
});

it('names of attachments on one line are parted where the next begins with a year', () => {
  const text =
    '某县关于印发2024年工作要点的通知\n各镇：\n请遵照执行。\n附件：1.2024年重点项目责任分解表  2.2024年招商引资任务分解表\n某县人民政府办公室\n2024年2月8日';
  expect(metaOf(text).attachments).toEqual(['2024年重点项目责任分解表', '2024年招商引资任务分解表']);
});

describe('a title, and what is printed like one', () => {
  const signed = '某市河长制办公室\n2018年7月9日';

  it.each([['目录'], ['附件1  重点任务']])('ends above %s', (line) => {
    expect(metaOf(`某县2024年重点工作任务分解表\n${line}\n一、民生实事\n1.更换路灯。（县城管局负责）`).title).toBe(
      '某县2024年重点工作任务分解表',
    );
  });

  it('ends above the quarter that heads the first items', () => {
    const text =
      '某市总工会2024年重点工作安排表\n一季度\n1.召开全委会。（办公室负责）\n二季度\n2.启动技能大赛。（经济部负责）';
    expect(metaOf(text).title).toBe('某市总工会2024年重点工作安排表');
  });

  it('ends at its kind, above the title of the table that it carries', () => {
    const text = `某市河长制办公室\n关于印发《某市主要任务分解方案》的通知\n\n某市主要任务分解表\n\n一、总体要求\n加强管理。\n${signed}`;
    expect(metaOf(text).title).toBe('某市河长制办公室关于印发《某市主要任务分解方案》的通知');
  });

  it.each([
    ['正文\n政策解读\n', '2024年石桥县政府重点工作任务分解表'],
    ['政府信息公开\n', '2024年石桥县政府重点工作任务分解表'],
    ['首页新闻公开\n', '2024年石桥县政府重点工作任务分解表'],
    ['', '石桥县2024年\n政务公开\n工作要点'],
    ['', '政务公开\n工作要点'],
  ])('has none of the rubrics and tabs of a site: %j above %j', (above, title) => {
    const text = `${above}${title}\n\n一、加强领导。各单位要高度重视，抓好落实。`;
    expect(metaOf(text).title?.replaceAll(' ', '')).toBe(title.replaceAll('\n', ''));
  });

  it('责任单位： alone on its line, above who it is, calls upon nobody', () => {
    const { recipients } = metaOf('2024年重点任务清单\n\n公开预算\n责任单位：\n县财政局\n完成时限：\n6月底前');
    expect(recipients).toBe(null);
  });

  it('a line 责任单位 县财政局 below the first item is no issuer', () => {
    const { issuer } = metaOf('2024年重点任务清单\n\n1.公开预算\n责任单位 县财政局\n完成时限 6月底前');
    expect(issuer).toBe(null);
  });

  it('is no field of what is to be done (督办单), whatever kind of document that names', () => {
    const task = '督办事项：关于落实常务会议精神的通知\n责任单位：县城管局\n完成时限：6月30日前';
    expect(metaOf(`某县督办通知单\n\n${task}`).title).toBe('某县督办通知单');
    expect(metaOf(task).title).toBe(null);
  });

  it('of minutes has no part of the line above it, which says whose they are and of when', () => {
    const text =
      '某县人民政府办公室          2024年5月20日\n\n县政府第35次常务会议纪要\n\n会议议定事项如下：\n一、方案\n会议同意该方案。';
    expect(metaOf(text)).toMatchObject({ title: '县政府第35次常务会议纪要', issueDate: '2024-05-20' });
  });

  it('stands once more below a page’s headline, broken over lines', async () => {
    const title = '某县教育局关于印发《某县2023年工作要点》的通知';
    const text = `${title}\n\n某县教育局\n关于印发《某县2023年\n工作要点》的通知\n\n各学校：\n一、加强管理。\n${signed}`;
    expect(metaOf(text).title).toBe(title);
    const { diagnostics } = await extractBytes(Buffer.from(text), { path: 'a.txt' });
    expect(diagnostics.map(({ rule }) => rule)).not.toContain('unclosed-pair');
  });

  it('goes on behind a kind that is no end of it', () => {
    const text = `某市河长制办公室\n关于转发省水利厅关于加强岸线管理的通知\n的通知\n\n各县河长办：\n请遵照执行。\n${signed}`;
    expect(metaOf(text).title).toMatch(/的通知的通知$/u);
  });

  it('stands twice around the values of a site’s fields, whose labels are lost', () => {
    const title = '某市人民政府办公室关于印发重点工作任务分工的通知';
    const site = `${title}\n113701130042070099-A/2021-4059841\n综合政务\n某政办字〔2021〕3号\n2021-04-01\n有效\n${title}`;
    const own = `某市人民政府办公室\n关于印发重点工作任务分工的通知\n某政办字〔2021〕3号\n各街道办事处，区政府各部门（单位）：\n请认真落实。\n某市人民政府办公室\n2021年3月30日`;
    expect(metaOf(`${site}\n${own}`)).toMatchObject({
      title,
      documentNumber: '某政办字〔2021〕3号',
      recipients: '各街道办事处，区政府各部门（单位）',
      issueDate: '2021-03-30',
    });
  });
});

describe('the fields of a web page’s frame', () => {
  const body = '各乡镇人民政府：\n现将要点印发给你们，请贯彻落实。\n一、公开预算。（县财政局负责）';
  const title = '清河县人民政府办公室关于印发2023年政务公开工作要点的通知';

  it.each([
    `索 引 号：\t0001/2023-02\t成文日期：\t2023-05-08\n发文字号：\t清政办〔2023〕9号\t有 效 性：\t有效\n标    题：\t${title}`,
    `名    称：${title}\n索 引 号：0001/2023-02\n成文日期：2023年5月8日\n文号：清政办〔2023〕9号`,
    `索引号\n0001/2023-02\n文件名称\n${title}\n成文日期\n2023-05-08\n文号\n清政办〔2023〕9号`,
  ])('supply what the text leaves out: %s', (frame) => {
    expect(metaOf(`${frame}\n${body}`)).toMatchObject({
      title,
      documentNumber: '清政办〔2023〕9号',
      issuer: '清河县人民政府办公室',
      issueDate: '2023-05-08',
      recipients: '各乡镇人民政府',
      planYear: 2023,
    });
  });

  it('the text’s own words come first', () => {
    const frame = '索引号：0001\n标题：政务公开要点（网页标题）\n发布机构：县政府办公室';
    const own = `关于印发2024年要点的通知\n${body}\n清河县人民政府\n2024年3月1日`;
    expect(metaOf(`${frame}\n${own}`)).toMatchObject({ title: '关于印发2024年要点的通知', issuer: '清河县人民政府' });
  });

  it('发布机构 names the issuer where nothing else does', () => {
    const frame = '索引号：0001\n标题：2023年政务公开工作要点\n发布机构：清河县人民政府办公室';
    expect(metaOf(`${frame}\n${body}`)).toMatchObject({ issuer: '清河县人民政府办公室' });
  });
});
