import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { journalOf, makeArchive, manifestOf, outputsOf } from '../support/batch.ts';
import { gkparse, smallNotice, temporaryFolder } from '../support/cli.ts';

describe('gkparse batch', () => {
  it('writes the same outputs, merged file and manifest with 1 job and with 4; what extract writes; and reports the failed one', async () => {
    const folder = temporaryFolder();
    const archive = makeArchive(folder);
    const [one, four] = [join(folder, 'one'), join(folder, 'four')];
    const first = await gkparse(['batch', archive, '-o', one, '--jobs', '1', '--merge', join(folder, 'one.csv')]);
    const second = await gkparse(['batch', archive, '-o', four, '--jobs', '4', '--merge', join(folder, 'four.csv')]);
    expect(outputsOf(four)).toEqual(outputsOf(one));
    expect(manifestOf(four)).toEqual(manifestOf(one));
    expect(readFileSync(join(folder, 'four.csv'))).toEqual(readFileSync(join(folder, 'one.csv')));
    expect(Object.keys(outputsOf(one))).toContain('/2023/通知 一.docx.json');
    expect(first.code).toBe(2);
    expect(second.stderr).toContain('10/10个文件：完成9，失败1，跳过0');
    expect(second.stderr).toContain('2022/empty.txt  broken-document：文件是空的，没有任何文字。');
    const alone = await gkparse(['extract', '2023/通知 一.docx', '--format', 'json'], { folder: archive });
    expect(readFileSync(join(one, '2023', '通知 一.docx.json'), 'utf8')).toBe(alone.stdout);
  });

  it('merges in the order of the inputs: what extract writes of the same files', async () => {
    const folder = temporaryFolder();
    const archive = makeArchive(folder);
    rmSync(join(archive, '2022', 'empty.txt'));
    const merged = join(folder, '全部.csv');
    await gkparse(['batch', archive, '-o', join(folder, 'out'), '--include', '*.txt', '--merge', merged]);
    const names = ['2022/体育.txt', ...[0, 1, 2, 3, 4].map((i) => `小${i}.txt`)];
    const alone = await gkparse(['extract', ...names, '--format', 'csv'], { folder: archive });
    expect(readFileSync(merged, 'utf8')).toBe(alone.stdout);

    const lines = join(folder, '全部.jsonl');
    await gkparse(['batch', archive, '-o', join(folder, 'out'), '--include', '*.txt', '--merge', lines, '--resume']);
    const tasks = readFileSync(lines, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(tasks.at(-1)).toMatchObject({ source: { path: '小4.txt' }, id: 'T002', deadline: { raw: '12月底前' } });
    expect(tasks).toHaveLength(alone.stdout.split('\r\n').length - 2);
  });

  it('leaves the merged file out of the inputs that it stands among, and never puts it over one of them', async () => {
    const folder = temporaryFolder();
    for (const name of ['a.txt', '汇总.csv']) writeFileSync(join(folder, name), smallNotice);
    const merging = (file: string, ...more: readonly string[]) =>
      gkparse(['batch', '.', '-o', 'out', '--merge', file, ...more], { folder });
    expect(await merging('汇总.csv')).toMatchObject({ code: 2, stderr: expect.stringContaining('就是要读取的文件') });
    expect(await merging('全部.csv')).toMatchObject({ code: 0, stderr: expect.stringContaining('2/2个文件：完成2') });
    expect(await merging('全部.csv', '--resume')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('沿用上次结果2'),
    });
    expect(await merging('汇总.csv', '--resume')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('就是要读取的文件'),
    });
    expect(readFileSync(join(folder, '汇总.csv'), 'utf8')).toBe(smallNotice);
    expect(readFileSync(join(folder, '全部.csv'), 'utf8').split('\r\n')).toHaveLength(6);
  });

  it('says before it begins that the merged file has no place', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), smallNotice);
    mkdirSync(join(folder, 'taken.csv'));
    for (const [file, says] of [
      ['no/such.csv', '所在文件夹不存在'],
      ['taken.csv', '这是一个文件夹'],
    ]) {
      const { stderr, code } = await gkparse(['batch', 'a.txt', '-o', 'out', '--merge', file ?? ''], { folder });
      expect(stderr).toBe(`gkparse: 无法写入“${file}”：${says}。请换一个位置或文件名（--merge）后重试。\n`);
      expect({ code, outputs: outputsOf(join(folder, 'out')) }).toEqual({ code: 2, outputs: {} });
    }
  });

  it('--resume does what is new, changed or lost, and nothing else', async () => {
    const folder = temporaryFolder();
    const [archive, out] = [makeArchive(folder), join(folder, 'out')];
    await gkparse(['batch', archive, '-o', out]);
    writeFileSync(join(archive, '新.txt'), smallNotice);
    writeFileSync(join(archive, '小3.txt'), `${smallNotice}3\t公开名单\t县教育局\t6月底前\n`);
    rmSync(join(out, '小4.txt.json'));
    const before = journalOf(out).length;
    const { stderr } = await gkparse(['batch', archive, '-o', out, '--resume']);
    expect(stderr).toContain('完成10，失败1，跳过0，其中沿用上次结果8');
    const added = journalOf(out).slice(before);
    expect(added.map(({ path }) => path).sort()).toEqual(['小3.txt', '新.txt'].sort());
    expect(added.find(({ path }) => path === '小3.txt')?.tasks).toBe(3);
    expect(existsSync(join(out, '小4.txt.json'))).toBe(true);
  });

  it('--resume does again what other settings have made, and removes what they left', async () => {
    const folder = temporaryFolder();
    const [archive, out] = [join(folder, 'in'), join(folder, 'out')];
    mkdirSync(archive);
    writeFileSync(join(archive, 'a.txt'), smallNotice);
    await gkparse(['batch', archive, '-o', out]);
    await gkparse(['batch', archive, '-o', out, '--resume', '--format', 'csv']);
    expect(Object.keys(outputsOf(out))).toEqual(['/a.txt.csv']);
    writeFileSync(join(archive, 'a.txt'), '');
    const { code } = await gkparse(['batch', archive, '-o', out, '--resume', '--format', 'csv']);
    expect({ outputs: outputsOf(out), code }).toEqual({ outputs: {}, code: 2 });
  });

  it('--retry-failed tries the failed ones again, --resume does not', async () => {
    const folder = temporaryFolder();
    const [archive, out] = [join(folder, 'in'), join(folder, 'out')];
    mkdirSync(archive);
    writeFileSync(join(archive, 'a.txt'), smallNotice);
    writeFileSync(join(archive, 'big.txt'), smallNotice.repeat(200));
    const args = ['batch', archive, '-o', out, '--limit', 'blocks=100'];
    expect((await gkparse(args)).stderr).toContain('too-large');
    const lines = journalOf(out).length;
    await gkparse([...args, '--resume']);
    expect(journalOf(out)).toHaveLength(lines);
    const { stderr } = await gkparse([...args, '--retry-failed']);
    expect(stderr).toContain('完成1，失败1，跳过0，其中沿用上次结果1');
    expect((await gkparse(['batch', archive, '-o', out, '--resume'])).code).toBe(0);
  });

  it('leaves a folder that holds an earlier run alone without --resume', async () => {
    const folder = temporaryFolder();
    const [archive, out] = [join(folder, 'in'), join(folder, 'out')];
    mkdirSync(archive);
    writeFileSync(join(archive, 'a.txt'), smallNotice);
    await gkparse(['batch', archive, '-o', out]);
    const { stderr, code } = await gkparse(['batch', archive, '-o', out]);
    expect(stderr).toContain('已有一次批量转换的结果。加 --resume');
    expect(code).toBe(2);
  });

  it.each([
    { failOn: 'never', text: smallNotice.replace('县财政局', ''), expected: 0 },
    { failOn: 'error', text: smallNotice.replace('县财政局', ''), expected: 1 },
    { failOn: 'warning', text: smallNotice, expected: 0 },
  ])('--fail-on $failOn: exit $expected (a task without its unit is an error)', async ({ failOn, text, expected }) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', 'a.txt'), text);
    const { code } = await gkparse(['batch', join(folder, 'in'), '-o', join(folder, 'out'), '--fail-on', failOn]);
    expect(code).toBe(expected);
  });

  it('--dry-run lists what it would write and writes nothing', async () => {
    const folder = temporaryFolder();
    const archive = makeArchive(folder);
    writeFileSync(join(archive, '~$通知.docx'), 'x');
    const { stdout, stderr, code } = await gkparse([
      'batch',
      archive,
      '-o',
      join(folder, 'out'),
      '--dry-run',
      '--exclude',
      '小*',
      '--merge',
      '全部.csv',
    ]);
    expect(stdout).toMatch(/\n--merge → 全部\.csv\n$/u);
    expect(stdout).toContain('2023/通知 一.docx → 2023/通知 一.docx.json\n');
    expect(stdout).toContain('~$通知.docx → (lock-file)\n');
    expect(stdout).not.toContain('小');
    expect({ stderr, code, made: existsSync(join(folder, 'out')) }).toEqual({ stderr: '', code: 0, made: false });
  });

  it('status says what the manifest says, as a table and as JSON', async () => {
    const folder = temporaryFolder();
    const [archive, out] = [makeArchive(folder), join(folder, 'out')];
    await gkparse(['batch', archive, '-o', out]);
    const json = JSON.parse((await gkparse(['batch', 'status', out, '--format', 'json'])).stdout);
    expect(json.totals).toMatchObject({ done: 9, failed: 1, skipped: 0 });
    expect(json.documents).toHaveLength(10);
    expect(json.running).toBe(null);
    const { stdout, code } = await gkparse(['batch', 'status', out, '--failed', '--lang', 'en']);
    expect(stdout.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^failed +0 +0\/0 +\S+ +2022\/empty\.txt {2}broken-document: /u),
      'done 9, failed 1, skipped 0',
      '',
    ]);
    expect(code).toBe(2);
  });

  it.each([
    { args: [], says: '没有给出输出文件夹。' },
    { args: ['-o', 'out', '--jobs', '0'], says: '--jobs 的值“0”不对。' },
    { args: ['-o', 'out', '--timeout', 'x'], says: '--timeout 的值“x”不对。' },
    { args: ['-o', 'out', '--max-memory', '10'], says: '不小于200' },
    { args: ['-o', 'out', '--format', 'table'], says: '没有“table”这种输出格式。' },
    { args: ['-o', 'out', '--merge', 'a.json'], says: '无法按“a.json”汇总。' },
    { args: ['-o', 'out', '--format', 'csv', '--merge', 'a.jsonl'], says: '无法按“a.jsonl”汇总。' },
    { args: ['-o', 'out', '--limit', 'pags=1'], says: 'pages' },
    { args: ['-o', '.'], says: '与原文件混在一起' },
    { args: ['missing', '-o', 'out'], says: '找不到“missing”' },
    { args: ['a.txt', '-o', 'out'], says: 'a.txt”给了两次。' },
  ])('explains wrong usage in one line and writes nothing: $args', async ({ args, says }) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), smallNotice);
    const { stdout, stderr, code } = await gkparse(['batch', '.', ...args], { folder });
    expect(stderr).toContain(says);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect({ stdout, code, made: existsSync(join(folder, 'out')) }).toEqual({ stdout: '', code: 2, made: false });
  });
});

describe('inputs that are no plain files', () => {
  it('reads every name, skips what is no document and says so, and goes on', async () => {
    const folder = temporaryFolder();
    const [archive, out] = [join(folder, 'in'), join(folder, 'in', 'out')];
    mkdirSync(join(archive, 'sub'), { recursive: true });
    const invalid = Buffer.concat([Buffer.from(`${archive}/`), Buffer.from([0xb8, 0xe6]), Buffer.from('.txt')]);
    const names = ['a b.txt', '通知.txt', 'new\nline.txt', 'A.txt', 'a.txt', 'sub/x.txt', '~$通知.docx', '.~lock.a#'];
    for (const name of names) writeFileSync(join(archive, name), smallNotice);
    writeFileSync(invalid, smallNotice);
    writeFileSync(join(archive, 'empty.txt'), '');
    symlinkSync('..', join(archive, 'sub', 'up'));
    symlinkSync('self', join(archive, 'self'));
    symlinkSync('a.txt', join(archive, 'link.txt'));
    symlinkSync('/dev/zero', join(archive, 'zero'));
    const { stderr, code } = await gkparse(['batch', archive, '-o', out]);
    expect(code).toBe(2);
    expect(stderr).toContain('14/14个文件：完成8，失败2，跳过4');
    const reasons = Object.fromEntries(manifestOf(out).map(({ path, reason }) => [path, reason]));
    expect(reasons).toMatchObject({
      'a b.txt': null,
      'new\nline.txt': null,
      'link.txt': null,
      '\ufffd\ufffd.txt': null,
      'empty.txt': 'broken-document',
      self: 'unreadable-file',
      'sub/up': 'linked-folder',
      zero: 'not-a-file',
      '~$通知.docx': 'lock-file',
      '.~lock.a#': 'lock-file',
    });
    const named = Buffer.concat([Buffer.from(`${out}/`), Buffer.from([0xb8, 0xe6]), Buffer.from('.txt.json')]);
    expect(JSON.parse(readFileSync(named, 'utf8')).tasks).toHaveLength(2);
    // The output folder is no input, nor is what the first run has kept of itself.
    expect((await gkparse(['batch', archive, '-o', out, '--resume'])).stderr).toContain(
      '14/14个文件：完成8，失败2，跳过4',
    );
  });

  it('refuses two inputs that would write one output before anything is written', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in', 'a.txt.json'), { recursive: true });
    writeFileSync(join(folder, 'in', 'a.txt'), smallNotice);
    writeFileSync(join(folder, 'in', 'a.txt.json', 'b.txt'), smallNotice);
    const { stderr, code } = await gkparse(['batch', 'in', '-o', 'out'], { folder });
    expect(stderr).toContain('“a.txt”和“a.txt.json/b.txt”会写到同一个输出“a.txt.json”。');
    expect({ code, made: existsSync(join(folder, 'out')) }).toEqual({ code: 2, made: false });
  });

  it('never writes over an input, an output or its own records; an empty -o is none', async () => {
    const folder = temporaryFolder();
    for (const name of ['a.txt', 'a.txt.json']) writeFileSync(join(folder, name), smallNotice);
    for (const [args, says] of [
      [['a.txt', 'a.txt.json', '-o', '.'], '“a.txt”的输出会覆盖要读取的文件“a.txt.json”。'],
      [['a.txt', '-o', 'out', '--format', 'csv', '--merge', 'out/a.txt.csv'], '会写到同一个输出“a.txt.csv”。'],
      [['a.txt', '-o', 'out', '--merge', 'out/.gkparse-batch/journal.jsonl'], '汇总文件不能放在记录文件夹'],
      [['a.txt', '-o', ''], '没有给出输出文件夹。'],
      [['a.txt', '-o', 'a.txt.json'], '无法写入输出文件夹“a.txt.json”：路径中有一处不是文件夹。'],
    ] as const) {
      const { stderr, code } = await gkparse(['batch', ...args], { folder });
      expect(stderr).toContain(says);
      expect({ code, files: outputsOf(folder) }).toEqual({
        code: 2,
        files: { '/a.txt': smallNotice, '/a.txt.json': smallNotice },
      });
    }
  });

  it('keeps the structure of several folders, below what they have in common', async () => {
    const folder = temporaryFolder();
    for (const year of ['2022', '2023']) {
      mkdirSync(join(folder, 'in', year), { recursive: true });
      writeFileSync(join(folder, 'in', year, 'a.txt'), smallNotice);
    }
    await gkparse(['batch', 'in/2023', 'in/2022', '-o', 'out'], { folder });
    expect(Object.keys(outputsOf(join(folder, 'out')))).toEqual(['/2022/a.txt.json', '/2023/a.txt.json']);
  });

  it('changes no input', async () => {
    const folder = temporaryFolder();
    const archive = makeArchive(folder);
    cpSync(archive, join(folder, 'copy'), { recursive: true });
    await gkparse(['batch', archive, '-o', join(folder, 'out')]);
    expect(outputsOf(archive)).toEqual(outputsOf(join(folder, 'copy')));
  });
});
