import { seededRandom } from './random.ts';

/** A row as a person reads it. */
interface ShortRow {
  readonly category: string;
  readonly task: string;
  readonly units: readonly string[];
  readonly deadline: string;
}

/** A task table (任务分解表) of short texts: words that end like headers, units or times are what is hard to tell apart without lines. */
export interface ShortTable {
  readonly rows: readonly ShortRow[];
  /** Header first, blank cells printed as ''. */
  readonly cells: readonly (readonly string[])[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

const tasks = words(`
  推进财政预决算公开 加强政策解读 做好依申请公开工作 办好政府公报 建设政务公开专区 完善政府信息公开指南 开展政府开放日活动 政府网站建设 政务新媒体管理
  规范性文件公开 公开目录编制 回应社会关切 强化组织领导 加强教育培训 信息公开年报 建议提案办理结果公开 “双随机、一公开” 权责清单 机构职能 政府采购
  社会救助 招生考试 养老服务 优化营商环境 乡村振兴 常务会议公开 专家解读 公布监督电话 完善工作机制 落实工作责任 明确责任分工 建立公开台账
  举办新闻发布会 清理规范性文件 公开“三公”经费 加强日常监测 组织业务培训 公开扶贫资金 建设城市书房 改造老旧小区
`);
const units = words(`
  县政府办公室 县司法局 县财政局 县发改委 县融媒体中心 县政务服务中心 各乡镇人民政府 县直各部门 县有关部门 县政府各部门 县委宣传部 县委编办
  县生态环境分局 县公共资源交易中心 县投资促进中心 各乡镇（街道） 县残联 县妇联 团县委 县供电公司
`);
const deadlines = words(`
  6月底前 12月底 全年 长期坚持 持续推进 每季度 每月10日前 2023年9月30日前 9月 第三季度 年底前 上半年 10月底前完成 每年3月底前 立即 常态化
`);
const categories = words('决策公开 执行公开 服务公开 结果公开 重点领域 平台建设 解读回应 公众参与 监督保障 组织领导');

/** The table of a seed: numbered or not, with a category that stands once for several rows, with times or without. */
export function makeShortTable(seed: number): ShortTable {
  const random = seededRandom(seed);
  const [isNumbered, isSorted, isTimed] = [random.chance(0.5), random.chance(0.5), random.chance(0.75)];
  let category = '';
  const cells: (readonly string[])[] = [
    [
      ...(isNumbered ? ['序号'] : []),
      ...(isSorted ? ['类别'] : []),
      '工作任务',
      '责任单位',
      ...(isTimed ? ['完成时限'] : []),
    ],
  ];
  const rows = random.sample(tasks, random.between(3, 10)).map((task, i): ShortRow => {
    const isNew = isSorted && (i === 0 || random.chance(0.35));
    if (isNew) category = random.pick(categories.filter((other) => other !== category));
    const row = { category, task, units: random.sample(units, random.between(1, 3)), deadline: '' };
    const deadline = isTimed ? random.pick(deadlines) : '';
    cells.push([
      ...(isNumbered ? [String(i + 1)] : []),
      ...(isSorted ? [isNew ? category : ''] : []),
      task,
      row.units.join('、'),
      ...(isTimed ? [deadline] : []),
    ]);
    return { ...row, deadline };
  });
  return { rows, cells };
}

const filled = (cells: readonly (readonly string[])[]): readonly string[] => cells.flat().filter((text) => text !== '');

/** What a text keeps of such a table. */
export const shortForms: readonly { readonly id: string; readonly write: (cells: ShortTable['cells']) => string }[] = [
  { id: 'one cell a line', write: (cells) => filled(cells).join('\n') },
  { id: 'one cell a paragraph', write: (cells) => filled(cells).join('\n\n') },
  {
    id: 'cells behind tabs, a line each',
    write: (cells) => cells.map((row) => row.map((text) => `\t${text}`).join('\n')).join('\n\n'),
  },
  { id: 'tabs', write: (cells) => cells.map((row) => row.join('\t')).join('\n') },
  { id: 'bars', write: (cells) => cells.map((row) => `| ${row.join(' | ')} |`).join('\n') },
  { id: 'single spaces', write: (cells) => cells.map((row) => filled([row]).join(' ')).join('\n') },
];
