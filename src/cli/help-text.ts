import type { Wording } from '../model/errors.ts';
import { outputFormats } from '../write/registry.ts';
import { reportFormats } from '../write/report-registry.ts';
import { inputFormats } from './input-formats.ts';

const formats = ['table', ...outputFormats].join(', ');
const checkFormats = ['pretty', ...reportFormats].join(', ');
const types = inputFormats.join(', ');

/** What a command and its arguments are for. */
export const descriptions = {
  program: {
    zh: '读工作要点通知，列出每项任务：做什么、谁负责、何时完成。',
    en: 'Reads government work-point notices (工作要点通知) and lists each task: what, who, by when.',
  },
  extract: { zh: '提取通知中的全部任务', en: 'extract every task of notices' },
  check: {
    zh: '核对通知：缺责任单位、缺时限、序号有误等',
    en: 'check notices: missing units and deadlines, wrong numbers …',
  },
  outline: { zh: '打印通知正文的层次（目录树）', en: "print the outline of a notice's text" },
  explain: { zh: '说明任务的由来：取自哪里、按什么理解', en: 'tell how tasks came to be: from where, read by what' },
  inspect: { zh: '画出一页上看到的表格线、单元格和阅读顺序', en: 'draw what was seen on a page, as SVG' },
  schema: {
    zh: '打印json输出或配置文件的JSON Schema',
    en: 'print the JSON Schema of an output or of the configuration',
  },
  rules: { zh: '列出检查规则，或说明其中一条', en: 'list the rules of the check, or explain one' },
  batch: { zh: '批量转换：整个文件夹，多核并行，可续做', en: 'convert folders of documents, on all cores, resumable' },
  batchStatus: { zh: '查看批量转换的记录', en: 'show what a batch has recorded' },
  help: { zh: '显示命令的用法', en: 'show the help of a command' },
  files: {
    zh: '文件（可多个）、通配符，或 - 表示标准输入',
    en: 'files, glob patterns, or - for standard input',
  },
  file: { zh: '文件，或 - 表示标准输入', en: 'a file, or - for standard input' },
  rule: { zh: '规则名，如 missing-unit（默认全部）', en: 'id of a rule, such as missing-unit (default: all)' },
} as const satisfies Readonly<Record<string, Wording>>;

/** What an option does. */
export const optionTexts = {
  version: { zh: '显示版本', en: 'show the version' },
  help: { zh: '显示用法', en: 'show help' },
  lang: { zh: '界面语言：zh（默认）或 en', en: 'language: zh (default) or en' },
  debug: { zh: '出错时显示详细信息', en: 'show the details of an error' },
  format: {
    zh: `输出格式：${formats}（终端默认table，否则json）`,
    en: `output: ${formats} (table on a terminal, else json)`,
  },
  checkFormat: {
    zh: `输出格式：${checkFormats}（默认pretty）`,
    en: `output: ${checkFormats} (default: pretty)`,
  },
  failOn: {
    zh: '有这一级别以上的问题时退出码为1：error（默认）、warning 或 info',
    en: 'exit 1 on a finding of this severity or above: error (default), warning or info',
  },
  rule: {
    zh: '改变一条规则的级别（可多次）：off, info, warning, error',
    en: 'set the level of a rule (repeatable): off, info, warning, error',
  },
  config: {
    zh: '配置文件（默认从文件所在文件夹向上查找）',
    en: 'the configuration (default: the nearest one above each file)',
  },
  noConfig: { zh: '不使用配置文件', en: 'use no configuration' },
  baseline: {
    zh: '基线文件：其中的问题已接受，只报告新问题',
    en: 'a baseline: what it accepts is not reported',
  },
  updateBaseline: { zh: '把现有问题全部写入基线文件', en: 'accept all that is found now: write it to the baseline' },
  units: {
    zh: '单位名录（JSON或CSV）：输出各单位的规范名称',
    en: "the office's units (JSON or CSV): adds the canonical name of each unit",
  },
  schemaOf: {
    zh: '哪一种：notice（extract的输出，默认）、check（check的输出）或 config（配置文件）',
    en: 'of what: notice (extract, the default), check (its output) or config (its configuration)',
  },
  noText: { zh: '输出中不含文件的文字', en: "print none of the document's words" },
  treeFormat: { zh: '输出格式：tree（默认）或 json', en: 'output: tree (default) or json' },
  textFormat: { zh: '输出格式：text（默认）或 json', en: 'output: text (default) or json' },
  task: { zh: '只说明这一项，如 T007（默认全部）', en: 'this task alone, such as T007 (default: all)' },
  output: {
    zh: '写入文件（- 为标准输出）；未指定格式时按扩展名决定',
    en: 'write to a file (-: standard output); its ending chooses the format if none is given',
  },
  type: {
    zh: `文件类型：${types}（默认按内容识别）`,
    en: `file type: ${types} (default: found from the content)`,
  },
  page: { zh: '第几页（默认1；只有pdf分页）', en: 'the page (default 1; only pdf has pages)' },
  svgOutput: { zh: '写入SVG文件（默认标准输出）', en: 'write to this SVG file (default: standard output)' },
  password: { zh: 'pdf的打开密码', en: 'the password that opens a pdf' },
  engine: {
    zh: 'pdf读取引擎：pdfium（默认，打不开时自动换pdfjs）或 pdfjs',
    en: 'reads pdf: pdfium (default; pdfjs where it cannot open a file) or pdfjs',
  },
  headers: { zh: 'csv表头：zh（默认）或 en', en: 'csv headers: zh (default) or en' },
  noBom: { zh: 'csv开头不写BOM', en: 'csv without a byte order mark' },
  limit: {
    zh: '改变一项安全上限，如 pages=20000（可多次；见docs/security.md）',
    en: 'change a safety limit, such as pages=20000 (repeatable; docs/security.md)',
  },
  paths: { zh: '文件夹或文件（可多个）', en: 'folders or files' },
  outputFolder: { zh: '输出文件夹', en: 'the output folder' },
  batchFormat: {
    zh: `输出格式：${outputFormats.join(', ')}（默认json）`,
    en: `output: ${outputFormats.join(', ')} (default: json)`,
  },
  merge: {
    zh: '另把全部任务按输入顺序汇总到一个 .csv 或 .jsonl 文件',
    en: 'also put all tasks, in the order of the inputs, into one .csv or .jsonl',
  },
  jobs: { zh: '同时处理的文件数（默认为处理器核数）', en: 'documents at a time (default: the number of cores)' },
  resume: { zh: '接着做：已处理且未变化的不再重做', en: 'go on: what is dealt with and unchanged is kept' },
  retryFailed: { zh: '同 --resume，并重试失败的文件', en: 'as --resume, and failed documents are tried again' },
  timeout: { zh: '每个文件最多用时（秒，默认120）', en: 'seconds that a document may take (default: 120)' },
  maxMemory: { zh: '每个文件最多占用内存（MB，默认2048）', en: 'megabytes that a document may take (default: 2048)' },
  include: { zh: '只处理匹配的文件，如 *.docx（可多次）', en: 'only files that match, such as *.docx (repeatable)' },
  exclude: { zh: '不处理匹配的文件（可多次）', en: 'leave out files that match (repeatable)' },
  batchFailOn: {
    zh: '有此级别以上的核对提示时退出码为1：error, warning, info, never（默认）',
    en: 'exit 1 on a finding of this severity or worse: error, warning, info, never (default)',
  },
  dryRun: { zh: '只列出将读取和写入的文件，不写任何东西', en: 'list what would be read and written; write nothing' },
  statusFormat: { zh: '输出格式：table（默认）或 json', en: 'output: table (default) or json' },
  failed: { zh: '只列失败的文件', en: 'failed documents only' },
} as const satisfies Readonly<Record<string, Wording>>;

const extractExamples = `  gkparse extract 通知.docx
  gkparse extract 通知.docx -o 任务.csv
  gkparse extract '2023/*.docx' 补充.txt --format jsonl -o tasks.jsonl
  curl -s https://… | gkparse extract - --format json`;

const checkExamples = `  gkparse check 通知.docx
  gkparse check '草稿/*.docx' --fail-on warning --rule no-deadline-column=off
  gkparse check 通知.docx --format sarif -o 结果.sarif`;

const outlineExamples = `  gkparse outline 通知.docx
  gkparse outline 通知.docx --format json`;

const explainExamples = `  gkparse explain 通知.docx --task T007
  gkparse explain 通知.docx --format json`;

const inspectExamples = `  gkparse inspect 通知.pdf --page 3 -o 第3页.svg
  gkparse inspect 通知.docx > 表格.svg`;

const schemaExamples = `  gkparse schema > notice.schema.json
  gkparse schema --of config > gkparse.schema.json`;

const rulesExamples = `  gkparse rules
  gkparse rules missing-unit`;

const batchExamples = `  gkparse batch 档案 -o 输出
  gkparse batch 档案 -o 输出 --resume
  gkparse batch 2022 2023 -o 输出 --merge 全部任务.csv --include '*.docx'
  gkparse batch status 输出`;

/** Printed below the options of each command. */
export const examples = {
  program: {
    zh: `示例：
${extractExamples}
${checkExamples}
${outlineExamples}
${explainExamples}
${rulesExamples}
${batchExamples}

退出码：0 成功；1 核对发现问题；2 有文件未能读取，或用法有误；130 batch被中断。
English help: gkparse --help --lang en`,
    en: `Examples:
${extractExamples}
${checkExamples}
${outlineExamples}
${explainExamples}
${rulesExamples}
${batchExamples}

Exit codes: 0 done; 1 the check found something; 2 a file could not be read, or
wrong usage; 130 a batch was interrupted.`,
  },
  extract: {
    zh: `示例：
${extractExamples}

多个文件：json输出为数组，jsonl每行一份通知，csv每行一项任务。
csv：以 = + - @ 等开头的单元格前加 '，以免被当作公式执行。
每个文件的小结写到标准错误。`,
    en: `Examples:
${extractExamples}

Several files: json is an array, jsonl one notice a line, csv one task a row.
csv: a cell that starts with = + - @ or the like gets a leading ', so that no
spreadsheet runs it as a formula.
A summary of each file goes to standard error.`,
  },
  check: {
    zh: `示例：
${checkExamples}

退出码：0 没有达到 --fail-on 级别的问题；1 有；2 有文件未能读取。`,
    en: `Examples:
${checkExamples}

Exit codes: 0 nothing reaches --fail-on; 1 something does; 2 a file could not be
read.`,
  },
  outline: { zh: `示例：\n${outlineExamples}`, en: `Examples:\n${outlineExamples}` },
  explain: {
    zh: `示例：
${explainExamples}

逐条说明：表头各栏按什么理解、丢失表格线的文字如何还原、哪处责任分工涵盖
本项、沿用了哪一行、牵头配合从何而来、日期如何换算、有何存疑。
任务编号见 gkparse extract 的json或csv输出。`,
    en: `Examples:
${explainExamples}

One reason a line: what each column was taken for, how text that lost its table
was read, which assignment covers the task, what was inherited from which row,
what gave each unit its role, how the date was worked out, what is in doubt.
The ids of tasks are in the json and csv output of gkparse extract.`,
  },
  rules: { zh: `示例：\n${rulesExamples}`, en: `Examples:\n${rulesExamples}` },
  batch: {
    zh: `示例：
${batchExamples}

每个文件一个输出，保留文件夹结构，文件名后加 .json（或 .csv、.jsonl）。
出错、超时、占用内存过多的文件不影响其余文件；Ctrl-C 或断电后用 --resume 继续。
记录在输出文件夹的 .gkparse-batch/journal.jsonl，见 gkparse batch status。
退出码：0 全部完成；1 有 --fail-on 所指的提示；2 有文件失败或无法进行；130 中断。`,
    en: `Examples:
${batchExamples}

One output a document, in the same folder structure, named after it with .json
(.csv, .jsonl) behind. A document that fails, hangs or takes too much memory does
not disturb the others; after Ctrl-C or a power cut go on with --resume. What
became of each is in .gkparse-batch/journal.jsonl of the output folder: see
gkparse batch status.
Exit codes: 0 all done; 1 findings that --fail-on asks for; 2 a document failed
or the run was not possible; 130 interrupted.`,
  },
  batchStatus: {
    zh: `示例：
  gkparse batch status 输出
  gkparse batch status 输出 --failed --format json`,
    en: `Examples:
  gkparse batch status 输出
  gkparse batch status 输出 --failed --format json`,
  },
  inspect: {
    zh: `示例：
${inspectExamples}

用浏览器打开。蓝线：看到的表格线；灰框：单元格；橙色：合并单元格；绿色：表头；
圆圈里的数字：阅读顺序。docx、html、txt没有版面，画出的是示意图。`,
    en: `Examples:
${inspectExamples}

Open it in a browser. Blue lines: rulings that were seen; grey boxes: cells;
orange: merged cells; green: the header; numbers in circles: reading order. docx,
html and txt have no layout: what is drawn is a scheme.`,
  },
  schema: { zh: `示例：\n${schemaExamples}`, en: `Examples:\n${schemaExamples}` },
} as const satisfies Readonly<Record<string, Wording>>;

/** commander's own headings in Chinese. */
export const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};
