import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const root = join(import.meta.dirname, '..', '..');
const bin = join(root, 'bin', 'gkparse.js');

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

export interface Setting {
  readonly folder?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments of node itself, before the program. */
  readonly node?: readonly string[];
}

/** Runs the real program, built, in a process of its own. */
export function gkparse(args: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const child = spawn(process.execPath, [...(setting.node ?? []), bin, ...args], {
    cwd: setting.folder ?? root,
    env: { ...inherited, ...setting.env },
  });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(setting.stdin ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString(), code }),
    );
  });
}

/** A folder of its own for one test, removed afterwards. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gkparse-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A notice of two tasks as somebody types it: a table parted by tabs. */
export const smallNotice = `某县人民政府办公室关于印发2023年政务公开任务分解表的通知

各镇人民政府，县政府各部门：

现将《2023年政务公开任务分解表》印发给你们，请认真贯彻执行。

某县人民政府办公室
2023年3月1日

附件

2023年政务公开任务分解表

序号\t工作任务\t责任单位\t完成时限
1\t公开财政预决算和三公经费情况\t县财政局\t6月底前
2\t公开重大建设项目批准和实施情况\t县发展和改革局\t12月底前
`;
