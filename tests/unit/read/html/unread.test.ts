import { describe, expect, it } from 'vitest';
import { htmlReader } from '../../../../src/read/html.ts';
import { defaultLimits } from '../../../../src/read/limits.ts';

/** What is told of pictures and frames in a page whose frame holds some, too. */
async function told(body: string): Promise<readonly string[]> {
  const text = '　　现将《石桥县2024年重点工作任务分解表》印发给你们，请结合实际认真组织实施。';
  const page = `<meta charset="utf-8"><div class="top"><img src="logo.png"><a href="/">首页</a></div>
<div id="zoom"><h1>关于印发重点工作任务分解表的通知</h1><p>各乡镇人民政府：</p><p>${text}</p>${body}<p>石桥县人民政府</p><p>2024年3月8日</p></div>
<div class="foot"><a href="/">网站地图</a><img src="qr.png"><p>主办：石桥县人民政府　备案号：鲁ICP备05000001号</p></div>`;
  const { findings } = await htmlReader.read(new TextEncoder().encode(page), defaultLimits);
  return findings.flatMap(({ rule, args }) =>
    rule === 'unread-object' && 'what' in args ? [`${args.what} ${args.count}`] : [],
  );
}

describe('pictures and frames in the document’s part of a page', () => {
  it.each([
    ['a picture on a line of its own', '<p><img src="a.jpg"></p>', ['image 1']],
    ['with a span around it', '<p><span><img src="a.jpg" width="600" height="800"></span></p>', ['image 1']],
    ['in a cell of its own', '<table><tr><td>1</td><td>修路</td><td><img src="a.png"></td></tr></table>', ['image 1']],
    ['a page in a frame', '<iframe src="a.pdf" width="100%" height="900"></iframe>', ['embedded-object 1']],
    ['an object', '<p><object data="a.pdf"></object></p><p><embed src="b.pdf"></p>', ['embedded-object 2']],
    ['an icon beside words', '<p><img src="doc.png">附件</p>', []],
    ['a button', '<p><a href="#"><img src="print.png"></a></p>', []],
    ['a small picture', '<p><img src="line.png" width="500" height="2"></p>', []],
    ['a frame that counts visits', '<iframe src="count" width="0" height="0"></iframe>', []],
    ['a hidden one', '<p style="display:none"><img src="a.jpg"></p>', []],
  ])('%s', async (_, body, expected) => {
    expect(await told(body)).toEqual(expected);
  });

  it('a title alone with a picture', async () => {
    const page = '<meta charset="utf-8"><p>石桥县2024年重点工作任务分解表</p><p><img src="a.jpg"></p>';
    const { findings } = await htmlReader.read(new TextEncoder().encode(page), defaultLimits);
    expect(findings.map(({ rule }) => rule)).toEqual(['unread-object']);
  });
});
