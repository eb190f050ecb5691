// biome-ignore lint/style/noRestrictedImports: reads the engine's own code, not a user's file
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PdfiumFunctions } from './functions.ts';

/** PDFium with its memory. The package under it is named in this file alone, so that it can be swapped. */
export interface Library {
  readonly call: PdfiumFunctions;
  /** Views move when the memory grows: ask anew after each call that may allocate. */
  readonly bytes: () => Uint8Array;
  readonly floats: () => Float32Array;
  readonly doubles: () => Float64Array;
  readonly allocate: (size: number) => number;
  readonly free: (pointer: number) => void;
  /** Was the module denied memory? Then it has broken down over that. */
  readonly wasDenied: () => boolean;
  /** Fixed scratch memory of `scratchSize` bytes for small results. */
  readonly scratch: number;
}

export const scratchSize = 4096;

/** The module as the package makes it (emscripten). */
interface WrappedModule {
  readonly pdfium: {
    readonly HEAPU8: Uint8Array;
    /** The C functions themselves: emscripten's own wrappers around them check and copy their arguments, a tenth of a page's time. */
    readonly wasmExports: PdfiumFunctions & {
      readonly malloc: (size: number) => number;
      readonly free: (pointer: number) => void;
    };
  };
}

/** As much of WebAssembly's types as is used: they come with the browser's, which nothing else here needs. */
type Module = { readonly isModule: unique symbol };
type Instance = { readonly isInstance: unique symbol };
type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
interface WebAssemblyApi {
  readonly compile: (bytes: Uint8Array) => Promise<Module>;
  readonly instantiate: (module: Module, imports: Imports) => Promise<Instance>;
}

const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: WebAssemblyApi };

type Init = (overrides: {
  readonly print: () => void;
  readonly printErr: () => void;
  readonly instantiateWasm: (imports: Imports, done: (instance: Instance) => void) => Record<string, never>;
}) => Promise<WrappedModule>;

const code = 'pdfium.wasm';
let compiled: Promise<Module> | null = null;

/** A fresh PDFium whose memory may grow to `maxMemoryBytes`; over that it aborts (RuntimeError) and is dead. 15 ms once compiled. */
export async function loadLibrary(maxMemoryBytes: number): Promise<Library> {
  const { init } = (await import('@embedpdf/pdfium')) as unknown as { readonly init: Init };
  compiled ??= compile();
  const module = await compiled;
  const cap = { bytes: maxMemoryBytes, denied: false };
  const { pdfium } = await init({
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm: (imports, done) => {
      WebAssembly.instantiate(module, capMemory(imports, cap)).then(done);
      return {};
    },
  });
  pdfium.wasmExports.FPDF_InitLibrary();
  return withMemory(pdfium, () => cap.denied);
}

async function compile(): Promise<Module> {
  const path = createRequire(import.meta.url).resolve(`@embedpdf/pdfium/${code}`);
  return WebAssembly.compile(await readFile(path));
}

/** V8's limits don't count wasm memory: growth is refused where the module asks for it. */
function capMemory({ env = {}, ...others }: Imports, cap: { readonly bytes: number; denied: boolean }): Imports {
  const grow = env['emscripten_resize_heap'];
  if (typeof grow !== 'function') throw new Error('this build of PDFium grows its memory in another way');
  const capped = (size: number): unknown => {
    if (size >>> 0 <= cap.bytes) return grow(size);
    cap.denied = true;
    return 0;
  };
  return { ...others, env: { ...env, emscripten_resize_heap: capped } };
}

function withMemory(pdfium: WrappedModule['pdfium'], wasDenied: () => boolean): Library {
  const { malloc, free } = pdfium.wasmExports;
  let bytes = pdfium.HEAPU8;
  let floats = new Float32Array(bytes.buffer);
  let doubles = new Float64Array(bytes.buffer);
  const look = (): void => {
    if (bytes === pdfium.HEAPU8) return;
    bytes = pdfium.HEAPU8;
    floats = new Float32Array(bytes.buffer);
    doubles = new Float64Array(bytes.buffer);
  };
  return {
    call: pdfium.wasmExports,
    bytes: () => pdfium.HEAPU8,
    floats: () => {
      look();
      return floats;
    },
    doubles: () => {
      look();
      return doubles;
    },
    allocate: malloc,
    free,
    wasDenied,
    scratch: malloc(scratchSize),
  };
}
