#!/usr/bin/env node
import { existsSync } from 'node:fs';

const entry = new URL('../dist/program/main.js', import.meta.url);
if (existsSync(entry)) {
  const { main } = await import(entry.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write('gkparse: not built yet, run npm run build / 尚未构建，请先运行 npm run build\n');
  process.exitCode = 2;
}
