import { expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

const items = '一、工作任务\n1.公开目录。（县财政局负责）\n2.公开清单。（县教育局负责）\n';

async function legends(text: string): Promise<readonly string[]> {
  const { diagnostics } = await extractBytes(new TextEncoder().encode(items + text), { path: '要点.txt', type: 'txt' });
  return diagnostics.filter(({ rule }) => rule === 'legend-not-applied').map(({ message }) => message);
}

it.each(['以上各项任务，除特别注明外，均应于2022年12月底前完成', '未明确完成时限的，一律于年底前完成'])(
  '%s: told, and not filled in',
  async (sentence) => {
    expect(await legends(`二、工作要求\n请抓好落实。${sentence}。`)).toEqual([
      expect.stringContaining(`“${sentence}”`),
    ]);
  },
);

it.each(['各单位均应于12月底前报送总结', '以上措施均由各单位抓好落实'])(
  '%s: no time of all tasks',
  async (sentence) => {
    expect(await legends(`二、工作要求\n请抓好落实。${sentence}。`)).toEqual([]);
  },
);
