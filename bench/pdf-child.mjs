// One reader in a process of its own, for bench/pdf.mjs: `node bench/pdf-child.mjs NAME once|warm FILE [RIVALS]`.
import { median } from './paired.mjs';
import { libraries, rivalsIn } from './pdf-readers.mjs';

const [name, mode, path, folder = null] = process.argv.slice(2);
// V8 goes on compiling until a file of seven pages was read some thirty times: the reader's time falls until then, that of the others for shorter.
const [warmUp, measured] = [40, 15];
// What a library prints is not its answer.
for (const method of ['log', 'warn', 'info', 'error']) console[method] = () => undefined;

const read = await libraries[name].load(rivalsIn(folder));
const tables = await read(path);
let answer = tables;
if (mode === 'warm') {
  const times = [];
  for (let run = 0; run < warmUp + measured; run++) {
    const start = process.cpuUsage();
    await read(path);
    const { user, system } = process.cpuUsage(start);
    if (run >= warmUp) times.push((user + system) / 1000);
  }
  answer = median(times);
}
process.stdout.write(JSON.stringify(answer), () => process.exit());
