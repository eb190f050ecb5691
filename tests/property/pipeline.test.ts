import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Notice, noticeSchema } from '../../src/model/notice.ts';
import { extractBytes } from '../../src/pipeline.ts';

const seed = Number(process.env['FC_SEED'] ?? 20261124);
const validate = new Ajv2020({ strict: false }).compile(z.toJSONSchema(noticeSchema));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const extractText = (text: string): Promise<Notice> => extractBytes(bytesOf(text), { path: 'x', type: 'txt' });
const extractHtml = (text: string): Promise<Notice> => extractBytes(bytesOf(text), { path: 'x', type: 'html' });

/** Pieces of notices, and what breaks them, in any order. */
const piece = fc.constantFrom(
  '一、',
  '（一）',
  '1.',
  '（1）',
  '①',
  '一是',
  '二是',
  '第一章 ',
  '加强组织领导',
  '推进信息公开。',
  '县财政局',
  '各镇（街道）',
  '、',
  '和',
  '等有关部门',
  '（由县教体局牵头，县财政局配合）',
  '（以上由县司法局负责）',
  '责任单位：',
  '完成时限：',
  '12月底前',
  '每季度',
  '2023年',
  '序号',
  '工作任务',
  '具体要求',
  '责任单位',
  '完成时限',
  '\t',
  '\n',
  '\n\n',
  '  ',
  '　　',
  '|',
  '| --- |',
  '附件',
  '附件：1.任务分解表',
  '抄送：',
  '2023年7月14日',
  '2023年7月14日印发',
  '（此件公开发布）',
  '各县人民政府：',
  '关于印发工作要点的通知',
  '县政办发〔2023〕8号',
  '注：黑体字部门为牵头部门。',
  '（',
  '）',
  '“',
  '《',
  '》',
  '3',
  '12',
  'abc',
  '😀',
  '\u0000',
  '\r\n',
  '合计',
  '— 3 —',
);
const document = fc.array(piece, { minLength: 1, maxLength: 120 }).map((pieces) => `公文${pieces.join('')}`);

const countCharacters = (text: string): number => text.replace(/\s+/gu, '').length;

describe('any text', () => {
  it('gives a valid notice whose coverage names every character', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        const notice = await extractText(text);
        const left = notice.coverage.leftOver.reduce((sum, one) => sum + one.text.length, 0);
        expect(notice.coverage.characters).toBe(countCharacters(text.replace(/^\ufeff/u, '')));
        expect(notice.coverage.accounted + left).toBe(notice.coverage.characters);
        expect(validate(notice), JSON.stringify(validate.errors)).toBe(true);
      }),
      { seed, numRuns: 400 },
    );
  });

  it('gives the same bytes twice, and unique task ids in order', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        const [one, two] = [await extractText(text), await extractText(text)];
        expect(JSON.stringify(two)).toBe(JSON.stringify(one));
        expect(one.tasks.map((task) => task.id)).toEqual(one.tasks.map((_, i) => `T${String(i + 1).padStart(3, '0')}`));
      }),
      { seed, numRuns: 100 },
    );
  });

  it('never invents: each requirement and unit name is in the text, white space aside', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        const plain = text.replace(/\s+/gu, '');
        const notice = await extractText(text);
        for (const task of notice.tasks) {
          for (const unit of task.assignment.units) expect(plain).toContain(unit.name.replace(/\s+/gu, ''));
          for (const line of task.requirement.split('\n')) {
            const words = line.replace(/\s+/gu, '').split(/[。；：（）()]/u);
            for (const word of words) expect(plain).toContain(word);
          }
        }
      }),
      { seed, numRuns: 200 },
    );
  });
});

const cell = fc.constantFrom(
  '县财政局',
  '各镇街、县住建局',
  '加强公开',
  '12月底前',
  '1',
  '2',
  '',
  '（一）推进',
  '责任单位',
  '工作任务',
  '序号',
);
const row = fc.array(fc.tuple(cell, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { maxLength: 6 });
const page = fc
  .array(row, { maxLength: 8 })
  .map(
    (rows) =>
      `<html><body><p>关于印发要点的通知</p><table><tr><td>序号</td><td>工作任务</td><td>责任单位</td></tr>${rows
        .map(
          (cells) =>
            `<tr>${cells.map(([text, rows_, columns]) => `<td rowspan=${rows_} colspan=${columns}>${text}</td>`).join('')}</tr>`,
        )
        .join('')}</table></body></html>`,
  );

describe('any table of a page', () => {
  it('whatever its spans, gives a valid notice that accounts for every character', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (html) => {
        const notice = await extractHtml(html);
        expect(notice.coverage.accounted).toBe(notice.coverage.characters);
        expect(validate(notice), JSON.stringify(validate.errors)).toBe(true);
      }),
      { seed, numRuns: 150 },
    );
  });
});
