import { describe, expect, it } from 'vitest';
import { paragraphText } from '../../../src/model/document.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import { txtReader } from '../../../src/read/txt.ts';
import { paragraphsOf } from './read-fixture.ts';

async function paragraphs(text: string) {
  const { value } = await txtReader.read(Buffer.from(text), defaultLimits);
  return paragraphsOf(value.blocks);
}

const linesOf = async (text: string) => (await paragraphs(text)).map(paragraphText);

describe('the marks of a Markdown text are none of its characters', () => {
  it.each([
    ['# 通知\n\n## 一、甲\n\n正文。', ['通知', '一、甲', '正文。']],
    ['**一、甲**\n\n1\\. **公开目录。** 按要求更新。', ['一、甲', '1. 公开目录。 按要求更新。']],
    ['# 通知\n- **责任单位：** 县财政局\n* 县教育局\n> 说明', ['通知', '责任单位： 县财政局', '县教育局', '说明']],
    [
      '| 任务 | 单位 |\n| --- | :-: |\n| 甲，<br>乙 | **丙** |',
      ['| 任务 | 单位 |', '| --- | :-: |', '| 甲，\n乙 | 丙 |'],
    ],
    ['# 通知\n- [ ] 公开目录。\n- [x] 公开清单。\n[x] 已办', ['通知', '公开目录。', '公开清单。', '[x] 已办']],
    ['# 通知\n```\n一、甲\n```', ['通知', '一、甲']],
    ['# 通知\n标**的为牵头单位。', ['通知', '标**的为牵头单位。']],
  ])('%j', async (text, expected) => {
    expect(await linesOf(text)).toEqual(expected);
  });

  it.each(['标注**的为牵头单位：县财政局**', '- 公开目录。\n- 公开清单。', '#1楼的任务', '* 县财政局为牵头单位'])(
    'a text that is none keeps them: %j',
    async (text) => {
      expect(await linesOf(text)).toEqual(text.split('\n'));
    },
  );

  it('keeps where each character stands, and what is bold', async () => {
    const text = '# 通知\n县**财政局**、县教育局';
    const [, second] = await paragraphs(text);
    const runs = second?.runs.map((run) => [text.slice(run.start, run.start + run.text.length), run.bold]);
    expect(runs).toEqual([
      ['县', false],
      ['财政局', true],
      ['、县教育局', false],
    ]);
  });
});

it('says where an item of a list, or a heading, begins', async () => {
  const beginnings = async (text: string) => (await paragraphs(text)).map(({ begins }) => begins);
  expect(await beginnings('# 通知\n- 公开目录\n  接着写\n> * 公开清单')).toEqual([
    'heading',
    'item',
    undefined,
    'item',
  ]);
  expect(await beginnings('- 公开目录\n- 公开清单')).toEqual([undefined, undefined]);
});
