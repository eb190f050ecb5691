import type { Judged } from './edit.ts';
import type { Mutation } from './mutations.ts';

/** Defects of the front matter and the body text, by notice: what is changed, into what, and the rule that must speak. */
const changes: Readonly<Record<string, readonly (readonly [kind: string, rule: string, from: string, to: string])[]>> =
  {
    '000': [
      ['label skipped', 'numbering-gap', '（三）做好社会监督', '（四）做好社会监督'],
      ['label twice', 'numbering-duplicate', '（四）做好社会公益', '（三）做好社会公益'],
      ['outer label skipped', 'numbering-gap', '四、强化保障措施', '五、强化保障措施'],
      ['outer label twice', 'numbering-duplicate', '三、统筹公开平台', '二、统筹公开平台'],
      ['label with a mark too many', 'numbering-form', '（二）推进会议公开', '（二）、推进会议公开'],
      ['wrong count', 'count-mismatch', '一、围绕政策落实扩大公开', '一、围绕以下九项任务扩大公开'],
      ['narrow mark', 'halfwidth-punctuation', '加强经验交流。', '加强学习,加强经验交流。'],
      ['narrow brackets', 'bracket-width', '积极推广可复制的经验', '积极推广可复制的经验(含做法)'],
      ['body from above', 'unit-level-mismatch', '区政府有关部门要建立健全', '市政府有关部门要建立健全'],
      ['foreign word', 'foreign-word', '定期进行调度检查', '定期进行调度 and 检查'],
      ['doubled mark', 'doubled-punctuation', '强化日常监督。', '强化日常监督。。'],
      ['open quote', 'unclosed-pair', '做到应公开尽公开', '做到“应公开尽公开'],
      ['misspelt word', 'likely-typo', '强化日常监督。', '强化日常监督捡查。'],
      ['placeholder', 'draft-placeholder', '积极探索创新', '按××办法积极探索创新'],
      ['number without 〔〕', 'number-brackets', '薛政办发〔2019〕18号', '薛政办发[2019]18号'],
      ['leading zero of a date', 'date-zero', '9月30日', '09月30日'],
    ],
    '002': [
      ['label skipped', 'numbering-gap', '13. 推动政府公报创新发展', '23. 推动政府公报创新发展'],
      ['label twice', 'numbering-duplicate', '6. 推进管理和服务公开', '5. 推进管理和服务公开'],
      ['outer label skipped', 'numbering-gap', '三、强化政务公开工作保障措施', '四、强化政务公开工作保障措施'],
      ['label with a mark too many', 'numbering-form', '（三）强化监督评价', '（三）、强化监督评价'],
      ['wrong count', 'count-mismatch', '三、强化政务公开工作保障措施', '三、强化以下八项保障措施'],
      ['doubled mark', 'doubled-punctuation', '优化出刊方式。', '优化出刊方式。。'],
      ['open quote', 'unclosed-pair', '宣传我县政务公开工作成效', '“宣传我县政务公开工作成效'],
      ['misspelt word', 'likely-typo', '优化出刊方式。', '优化出刊时侯和方式。'],
      ['placeholder', 'draft-placeholder', '配齐配强专职工作人员', '配齐配强××工作人员'],
      ['number without 〔〕', 'number-brackets', '源政办字〔2020〕66号', '源政办字〔2020〕第66号'],
      ['leading zero of a date', 'date-zero', '8月10日', '08月10日'],
      ['narrow colon of the attachment', 'attachment-colon', '附件：政务公开', '附件:政务公开'],
      [
        'stop behind the attachment',
        'attachment-ending',
        '附件：政务公开工作任务分解表',
        '附件：政务公开工作任务分解表。',
      ],
      ['body from above', 'unit-level-mismatch', '政务公开工作主管部门与宣传、网信、', '市直有关部门与宣传、网信、'],
    ],
    '003': [
      ['label skipped', 'numbering-gap', '三、强化工作落实', '四、强化工作落实'],
      ['label twice', 'numbering-duplicate', '三、强化工作落实', '二、强化工作落实'],
      ['label in another form', 'numbering-form', '二、强化指导培训', '二．强化指导培训'],
      ['no number', 'missing-meta', '邹政办字〔2023〕28号', ''],
      ['number without 〔〕', 'number-brackets', '邹政办字〔2023〕28号', '邹政办字〔2023〕028号'],
      ['cited number without 〔〕', 'number-brackets', '济政办字〔2023〕41', '济政办字（2023）41'],
      ['leading zero of a date', 'date-zero', '7月14日', '07月14日'],
      ['narrow colon of the attachment', 'attachment-colon', '附件：2023年', '附件:2023年'],
      [
        'stop behind the attachment',
        'attachment-ending',
        '附件：2023年邹城市政务公开重点工作任务分解表',
        '附件：2023年邹城市政务公开重点工作任务分解表。',
      ],
      [
        'one attachment too many',
        'attachment-mismatch',
        '附件：2023年邹城市政务公开重点工作任务分解表',
        '附件：1.2023年邹城市政务公开重点工作任务分解表 2.工作联系表',
      ],
      [
        'attachment by another name',
        'attachment-mismatch',
        '附件：2023年邹城市政务公开重点工作任务分解表',
        '附件：2023年邹城市信息公开任务清单',
      ],
      ['doubled mark', 'doubled-punctuation', '接受社会监督。', '接受社会监督。。'],
      ['misspelt word', 'likely-typo', '接受社会监督。', '接受社会监督捡查。'],
      ['open bracket', 'unclosed-pair', '不断加强政务公开培训工作', '不断加强（政务公开培训工作'],
      ['foreign word', 'foreign-word', '逐项抓好落实', '逐项抓好 and 落实'],
      ['placeholder', 'draft-placeholder', '选取优势领域', '选取××领域'],
      ['impossible date', 'impossible-date', '每年组织全市政务公开业务培训', '11月31日前组织全市政务公开业务培训'],
    ],
  };

/** A category of the table in other words: the row that prints it, by the first words of its task. */
const categories: Readonly<
  Record<string, readonly (readonly [row: string, rule: string, from: string, to: string])[]>
> = {
  '002': [
    ['各级政府要制定发布重大行政决策事项目录', 'body-table-mismatch', '推进决策公开', '推进决策的公开'],
    [
      '各级各部门各单位要对照国务院部门',
      'body-table-mismatch',
      '全面推进基层政务公开标准化',
      '全面加快基层政务公开标准化',
    ],
    [
      '各级各部门各单位要对照国务院部门',
      'likely-typo',
      '全面推进基层政务公开标准化规范化建设',
      '全面推进基层政务公开标准化规化建设',
    ],
  ],
  '003': [['明确解读范围', 'category-variant', '持续深化政策高质量解读', '持续深化政策集中统一解读公开']],
};

/** The document mutations of a notice, by its number. */
export function documentMutationsOf(notice: string, { tasks }: Judged): readonly Mutation[] {
  const ofText = (changes[notice] ?? []).map(
    ([kind, rule, from, to]): Mutation => ({ kind, rule, task: null, edits: [{ row: null, from, to }] }),
  );
  const ofCategories = (categories[notice] ?? []).map(([row, rule, from, to]): Mutation => {
    const task = tasks.findIndex(({ requirement }) => requirement.startsWith(row));
    return { kind: 'category in other words', rule, task, edits: [{ row, from, to }] };
  });
  return [...ofText, ...ofCategories];
}
