// How the time of each hostile structure grows: a tenth against a fifth of the whole corpus' size, in one warm process. 2 is linear, 4 is
// quadratic. node bench/scaling.mjs [name …]

import { extractBytes } from '../dist/pipeline.js';
import { structures } from '../fixtures/make/faults.mjs';

const names = process.argv.slice(2);
const [small, large] = [structures(0.1), structures(0.2)];
const bytesOf = async (content) => Buffer.from(typeof content === 'function' ? await content() : content);

async function milliseconds(content) {
  const bytes = await bytesOf(content);
  const started = performance.now();
  let outcome = 'done';
  try {
    await extractBytes(bytes, { path: '-' });
  } catch (error) {
    outcome = error.code ?? error.message;
  }
  return [performance.now() - started, outcome];
}

for (const name of Object.keys(small)) {
  if (names.length > 0 && !names.includes(name)) continue;
  await milliseconds(small[name]);
  const [half] = await milliseconds(small[name]);
  const [whole, outcome] = await milliseconds(large[name]);
  console.log(
    `${name.padEnd(30)}${half.toFixed(0).padStart(8)}${whole.toFixed(0).padStart(8)}${(whole / half).toFixed(1).padStart(7)}  ${outcome}`,
  );
}
