import { paragraphText } from '../../model/document.ts';
import type { CheckContext } from '../context.ts';
import { citedNumbers } from '../document-numbers.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 发文字号写法 (002:172). */
export const numberBrackets: Rule<'number-brackets'> = {
  id: 'number-brackets',
  group: 'text',
  severity: 'warning',
  summary: { zh: '发文字号写法不规范', en: 'A document number is not in its standard form' },
  documentation: {
    finds: {
      zh: '本文件或引用文件的发文字号没有用六角括号〔〕，或带“第”字，或序号前有0。国家标准编号（GB/T 9704）不在此列。',
      en: 'A document number, the notice’s own or a cited one, without 〔〕, with 第, or with a leading zero. Standards (GB/T 9704) are not meant.',
    },
    why: { zh: '发文字号的规范写法是“国办发〔2019〕61号”。', en: 'The standard form is 国办发〔2019〕61号.' },
    example: { bad: '（国办发[2019]61号）', good: '（国办发〔2019〕61号）' },
  },
  safe: ['fault'],
  message: ({ number, fault }) => ({
    zh: `“${quote(number)}”${faultWords[fault].zh}。`,
    en: `“${quote(number)}” ${faultWords[fault].en}.`,
  }),
  suggestion: () => ({ zh: '改为“机关代字〔年份〕序号号”。', en: 'Write it as 机关代字〔年份〕序号号.' }),
  check: find,
};

const faultWords = {
  brackets: { zh: '应使用六角括号〔〕', en: 'should have the brackets 〔〕' },
  ordinal: { zh: '不应写“第”字', en: 'should not have 第' },
  zero: { zh: '序号前不应有0', en: 'should not have a leading zero' },
} as const;

function find({ parts, document, notice }: CheckContext): readonly Hit<'number-brackets'>[] {
  const own = notice.meta.documentNumber;
  const line = document.blocks.find(
    (block) => own !== null && block.kind === 'paragraph' && paragraphText(block).replace(/\s/gu, '').includes(own),
  );
  const head = (own === null ? [] : citedNumbers(own)).map((one) => ({
    one,
    location: line?.location ?? {},
    task: null,
  }));
  const cited = parts().flatMap(({ text, task, placeOf }) =>
    citedNumbers(text).map((one) => ({ one, location: placeOf(one.number), task })),
  );
  return [...head, ...cited].flatMap(({ one: { number, fault }, location, task }) =>
    fault === null ? [] : [{ args: { number, fault }, location, task, quote: number }],
  );
}
