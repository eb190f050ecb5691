import { describe, expect, it } from 'vitest';
import { paragraphText } from '../../../src/model/document.ts';
import { markFurniture } from '../../../src/structure/furniture.ts';
import { documentOf } from './document-of.ts';

/** Pages parted by blank lines; the lines that are furniture. */
function framesOf(text: string): readonly string[] {
  const pages = text.split('\n\n');
  const blocks = pages.flatMap((page, at) =>
    documentOf(page).blocks.map((block) => ({ ...block, location: { ...block.location, page: at + 1 } })),
  );
  return markFurniture(blocks).flatMap((block) =>
    block.kind === 'paragraph' && block.layer === 'furniture' ? [paragraphText(block)] : [],
  );
}

describe('what a browser prints around a page', () => {
  it.each([
    ['11/26/26, 1:00 PM 关于印发任务分解的通知', 'https://www.example.gov.cn/art/2025/3/18/art_1.html 1/2'],
    ['2024/3/11 10:05 关于印发任务分解的通知', 'http://www.example.gov.cn/c/1.shtml?id=3 12/12'],
    ['2024/3/11 上午10:05 通知', 'fi le:///home/a/通知.html 1/1'],
  ])('%s … %s', (head, foot) => {
    const page = `${head}\n一、公开目录。\n${foot}`;
    expect(framesOf(page)).toEqual([head, foot]);
    expect(framesOf(`${page}\n\n${page}`)).toEqual([head, foot, head, foot]);
  });

  it.each([
    '2024/3/11 10:05 召开会议。\n一、公开目录。',
    '一、公开目录。\nhttps://www.example.gov.cn/a.html 1/2\n二、公开清单。',
    '一、公开目录。\n详见 https://www.example.gov.cn/a.html 1/2',
  ])('is no line of the text: %s', (text) => {
    expect(framesOf(text)).toEqual([]);
  });
});
