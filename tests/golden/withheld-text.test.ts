import { expect, it } from 'vitest';
import { rules } from '../../src/check/rules/index.ts';
import { paragraphText } from '../../src/model/document.ts';
import { extractBytes } from '../../src/pipeline.ts';
import { defaultLimits } from '../../src/read/limits.ts';
import { readDocument } from '../../src/read/registry.ts';
import { listFixtures, readFixture } from '../support/notices.ts';

const longestShared = 4;

/** All that the rules themselves say: their own words may stand in any document. */
const ownWords = Object.values(rules)
  .map((rule) => JSON.stringify([rule.summary, rule.documentation, String(rule.message), String(rule.suggestion)]))
  .join('');
const ourLabels =
  /制表符分列|每行一格|竖线分列|空格分列|按位置对齐|发文字号|成文日期|发文机关署名|责任单位|工作任务|具体要求|完成时限/gu;

/** Stretches of Chinese in a message that the document has and the rules do not. */
function leaked(message: string, text: string): readonly string[] {
  const stretches = message.replace(ourLabels, ' ').match(/\p{Script=Han}+/gu) ?? [];
  return stretches.filter((one) => one.length > longestShared && text.includes(one) && !ownWords.includes(one));
}

it.each(listFixtures())('says nothing of the text of $name when told not to', async (fixture) => {
  const bytes = readFixture(fixture);
  const document = (await readDocument(bytes, null, defaultLimits)).value;
  const paragraphs = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.cells.flatMap((cell) => cell.paragraphs),
  );
  const text = paragraphs.map(paragraphText).join('\n').replace(/\s/gu, '');
  const { diagnostics } = await extractBytes(bytes, { path: fixture.name, quoteText: false });
  expect(diagnostics.flatMap(({ message }) => leaked(message, text))).toEqual([]);
  expect(diagnostics.every((one) => one.quote === undefined)).toBe(true);
});
