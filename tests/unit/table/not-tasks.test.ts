import { describe, expect, it } from 'vitest';
import { readTables } from '../../../src/table/tables.ts';
import { regionOf } from '../../support/grid.ts';

describe('tables that give no tasks (domain.md 3.3)', () => {
  it.each([
    {
      what: '网页信息栏',
      picture: `
        索引号 | 011337029/2023-00123 | 组配分类 | 其他文件
        发布机构 | 青山县人民政府办公室 | 成文日期 | 2023年5月10日
        文号 | 青政办发〔2023〕9号 | 有效性 | 有效`,
    },
    {
      what: '物资清单',
      picture: `
        序号 | 物资名称 | 数量 | 物资存放地点
        1 | 沙袋 | 3000条 | 县防汛仓库
        2 | 雨衣 | 200套 | 县应急局仓库`,
    },
    {
      what: '建设项目表',
      picture: `
        序号 | 建设时间 | 建设方式 | 类型 | 数量 | 避难面积（万m2） | 经费预算（万元）
        1 | 2021年 | 直接设置 | 等级 | 25 | 13.86 | 100
        2 | 2022年 | 直接设置 | 社区 | 50 | 44.75 | 50`,
    },
    {
      what: '场所明细表',
      picture: `
        序号 | 权属部门 | 应急避难场所单位名称 | 地址 | 避难面积 | 类型（等级）
        1 | 区教育局 | 实验小学 | 秀南路161号 | 0.98 | 等级
        2 | 区绿化市容局 | 古华公园 | 解放中路220号 | 3.05 | 社区`,
    },
    {
      what: '示范区建设目标',
      picture: `
        海绵示范区 | 建设目标
        远香湖中央活动区 | 结合文化环、活力谷等地标建筑群建设，打造高品质海绵示范会客厅。
        西门历史文化风貌区 | 充分尊重老街历史文脉，整体保护地区空间格局，进行特色化海绵风貌区打造。`,
    },
    {
      what: '文件目录',
      picture: `
        序号 | 文件名称 | 发文单位 | 发布日期
        1 | 关于做好春耕的通知 | 县农业农村局 | 2024-03-01
        2 | 关于防汛的通知 | 县水利局 | 2024-04-01`,
    },
    {
      what: '招聘岗位表',
      picture: `
        序号 | 主管部门 | 招聘单位 | 岗位名称 | 招聘人数 | 学历要求
        1 | 县教育局 | 县第一中学 | 语文教师 | 2 | 本科及以上
        2 | 县卫健局 | 县人民医院 | 临床医师 | 3 | 硕士研究生`,
    },
    {
      what: '审批公示',
      picture: `
        序号 | 项目名称 | 建设地点 | 建设单位 | 环评机构 | 受理日期
        1 | 饲料加工项目 | 城关镇 | 宏达饲料有限公司 | 绿源环境工程有限公司 | 5月6日
        2 | 石料加工厂技改 | 北山镇 | 磐石建材有限公司 | 绿源环境工程有限公司 | 5月8日`,
    },
    {
      what: '成员名单',
      picture: `
        姓名 | 职务 | 单位 | 联系电话
        王建国 | 组长 | 县政府办公室 | 0537-5212345
        李明 | 副组长 | 县财政局 | 0537-5212346
        陈芳 | 成员 | 县民政局 | 0537-5212347`,
    },
    {
      what: '通讯录',
      picture: `
        单位 | 联系人 | 联系电话 | 备注
        县财政局 | 王建国 | 5212345 |
        县教育和体育局 | 李明 | 5212346 |
        各镇（街道） | 陈芳 | 5212347 |`,
    },
    {
      what: '考核评分表',
      picture: `
        序号 | 考核内容 | 分值 | 评分标准 | 考核单位
        1 | 主动公开政府信息的及时性和准确性 | 20 | 未按时公开的，每件扣1分，扣完为止 | 县政府办公室
        2 | 政策解读材料与文件同步发布的情况 | 15 | 未同步解读的，每件扣0.5分 | 县司法局`,
    },
    {
      what: '指标表',
      picture: `
        指标名称 | 计算方法 | 数据来源 | 责任单位
        政务服务事项网上可办率 | 网上可办事项数除以事项总数乘以100% | 政务服务平台 | 县行政审批局
        群众满意率 | 满意件数除以评价件数乘以100% | 12345热线 | 县信访局`,
    },
    {
      what: '待填报的表',
      picture: `
        序号 | 工作任务 | 责任单位 | 完成时限 | 备注
        1 |  |  |  |
        2 |  |  |  |
        3 |  |  |  |`,
    },
    {
      what: '目录',
      picture: `
        序号 | 文件名称 | 页码
        1 | 关于推进政务公开工作的实施意见 | 3
        2 | 关于加强政策解读工作的通知 | 12`,
    },
    {
      what: '收费表',
      picture: `
        收费项目 | 收费标准 | 执收单位 | 收费依据
        不动产登记费 | 住宅类每件80元，非住宅类每件550元 | 县自然资源和规划局 | 发改价格规〔2016〕2559号
        考试考务费 | 每人每科60元 | 县人力资源和社会保障局 | 鲁价费发〔2012〕62号`,
    },
  ])('$what', ({ picture }) => {
    const { value } = readTables([regionOf(picture)]);
    expect({ rows: value.tables.flatMap((table) => table.rows), grids: value.taskGrids.size }).toEqual({
      rows: [],
      grids: 0,
    });
  });
});

describe('a list of tasks in the words of a score', () => {
  it('gives tasks: a goal and who is responsible stand beside what is looked at', () => {
    const region = regionOf(`
      序号 | 考核指标 | 考核内容 | 单位 | 年度目标 | 责任部门 | 评分部门
      1 | 粮食稳产 | 油料播种面积 | 万亩 | 3.2 | 县农业农村局 | 市农业农村局
      2 | 生态宜居 | 新建休闲公园 | 个 | 4 | 县住建局 | 市住建局`);
    const [found] = readTables([region]).value.tables;
    expect(found?.table.columns.map(({ role }) => role)).toEqual([
      'number',
      'target',
      'requirement',
      'other',
      'target',
      'unit',
      'other',
    ]);
  });

  it.each(['考核内容 | 工作要求 | 分值', '工作任务 | 工作要求 | 评分标准'])(
    '%s gives tasks where units have a time',
    (words) => {
      const region = regionOf(`
      序号 | ${words} | 责任单位 | 完成时限
      1 | 政策解读 | 解读材料与文件同步发布 | 5 | 县司法局 | 6月底前
      2 | 基层公开 | 每季度更新专栏一次 | 3 | 各镇（街道） | 每季度末`);
      const [found] = readTables([region]).value.tables;
      expect(found?.rows.map(({ requirement }) => requirement)).toEqual([
        '解读材料与文件同步发布',
        '每季度更新专栏一次',
      ]);
    },
  );

  it('gives none where no goal is set', () => {
    const region = regionOf(`
      序号 | 考核项目 | 考核内容 | 责任部门
      1 | 粮食稳产 | 油料播种面积 | 县农业农村局
      2 | 生态宜居 | 新建休闲公园 | 县住建局`);
    expect(readTables([region]).value.tables).toEqual([]);
  });
});

describe('tasks against units', () => {
  const findingsOf = (picture: string): readonly string[] =>
    readTables([regionOf(picture)]).findings.map(({ rule }) => rule);

  it.each([
    ['a matrix of marks gives no tasks and is told', '序号 | 重点任务 | 县发改局 | 县财政局', ['unread-table']],
    ['figures of units are none', '序号 | 年份 | 县发改局 | 县财政局', []],
    ['one unit is none', '序号 | 重点任务 | 县发改局 | 进度', []],
  ])('%s', (_, header, rules) => {
    expect(findingsOf(`${header}\n1 | 编制投资计划 | ★ | √\n2 | 化解大班额 | √ | ★`)).toEqual(rules);
  });
});
