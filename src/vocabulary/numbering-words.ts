/** Words that look like a label's start and are none (domain.md 2.4), as what follows the numeral. */
export const afterOrdinalWords: readonly string[] = [
  '批',
  '时间',
  '责任',
  '解读',
  '名',
  '次',
  '位',
  '个',
  '类',
  '届',
  '季度',
  '期',
  '款',
  '条',
  '项',
  '产业',
  '轮',
  '层',
  '级',
  '手',
  '书记',
  '线',
  '一',
];

/** Second and later members of a list joined by 、 that opens with a numeral: 一、二类; 三、四级; 一、二季度. */
export const numeralListTail =
  '[一二三四五六七八九十]{1,2}(?:类|级|季度|产|线|审|者|等|期|月|年|届|楼|层|科|中全会|把手|医|胎|手)';

/** Families of in-paragraph series (一是…二是…). */
export const seriesFamilies: readonly { readonly id: string; readonly members: readonly string[] }[] = [
  {
    id: '是',
    members: [
      '一是',
      '二是',
      '三是',
      '四是',
      '五是',
      '六是',
      '七是',
      '八是',
      '九是',
      '十是',
      '十一是',
      '十二是',
      '十三是',
      '十四是',
      '十五是',
    ],
  },
  { id: '要', members: ['一要', '二要', '三要', '四要', '五要', '六要', '七要', '八要', '九要', '十要'] },
  { id: '其', members: ['其一', '其二', '其三', '其四', '其五', '其六', '其七', '其八'] },
  { id: '第', members: ['第一，', '第二，', '第三，', '第四，', '第五，', '第六，', '第七，', '第八，'] },
  { id: '首先', members: ['首先', '其次', '再次', '最后'] },
];
