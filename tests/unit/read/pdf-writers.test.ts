import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import { pdfReader } from '../../../src/read/pdf.ts';
import { fixturesFolder } from '../../support/notices.ts';

const tasks = [
  '政务公开 1 编制年度重大行政决策事项目录，6月底前公布。 = 市司法局、市财政局 = 6月底前',
  '政务公开 2 规范政府门户网站栏目设置，及时公开民生实事项目进展情况，回应群众关切，按月通报各部门信息发布情况，并对长期不更新的栏目限期整改。 = 市政府办公室、各部门 = 每月',
  '政务公开 3 公开财政预算。 = 市财政局、市审计局、市民政局 = 全年',
  '政策解读 4 重大政策出台后解读。 = 市政府各部门 = 长期坚持',
];

describe('one page as different programs print it', () => {
  it.each(['source.html', 'chromium.pdf', 'qt.pdf', 'text-layer.pdf'])('%s', async (name) => {
    const notice = await extractBytes(readFileSync(join(fixturesFolder, 'pdf', name)), { path: name });
    const lines = notice.tasks.map(({ path, number, requirement, assignment, deadline }) => {
      const units = assignment.units.map((unit) => unit.name).join('、');
      return `${path.map(({ title }) => title).join('/')} ${number} ${requirement} = ${units} = ${deadline?.raw}`;
    });
    expect(lines).toEqual(tasks);
    expect(notice.coverage.leftOver).toEqual([]);
  });

  it.each(['pdfium', 'pdfjs'] as const)('a scan with recognised text is told, with %s', async (engine) => {
    const bytes = readFileSync(join(fixturesFolder, 'pdf', 'text-layer.pdf'));
    const { findings } = await pdfReader.read(bytes, defaultLimits, { engine });
    expect(findings).toContainEqual({ rule: 'recognised-text', args: { pages: 2 }, location: { page: 1 } });
  });
});
