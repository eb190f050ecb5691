import type { PaintedPath, Point } from '../geometry.ts';

/** A page as a picture, a byte a pixel: 0 is black. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Pixels a row takes in `pixels`. */
  readonly stride: number;
  /** Pixels a point. */
  readonly scale: number;
}

/** Two pixels a point: a rule of half a point has one. */
const usualScale = 2;
/** What a page larger than A2 is drawn with at most. */
const mostPixels = 8_000_000;

/** Pixels a point for the picture of a page of this size in points. */
export function pictureScale({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(usualScale, Math.sqrt(mostPixels / Math.max(1, width * height)));
}

/** So much darker than the paper is ink: a thin line of a coarse scan is gray. */
const inkContrast = 50;
const sampleStep = 97;
/** A stroke of a character is shorter: 一 of a title has some 25 points. */
const shortestPoints = 30;
/** Of a rule, and what a scan that lies askew by half a degree adds to it for each point of its length. */
const thickestPoints = 4;
const leanPerPoint = 0.01;
/** No line of characters is solid for so long. */
const longPoints = 100;
/** So far may the ends of rules that meet be apart. */
const reachPoints = 3;
const holdingRounds = 2;
/** Specks that part a rule. */
const widestGapPixels = 2;

/** Ink without a break along one line of pixels. */
interface Run {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Runs of neighbouring lines that touch: a rule is thick, and askew. */
interface Stroke {
  first: number;
  last: number;
  from: number;
  to: number;
  /** Where its run on the line before reached. */
  tail: Run;
}

/** How the picture is gone through: `lines` of `length` pixels each, at these steps in `pixels`. */
interface Direction {
  readonly lines: number;
  readonly length: number;
  readonly lineStep: number;
  readonly step: number;
  /** What is darker is ink. */
  readonly ink: number;
}

/** The shade that most of the page has. */
function paperOf({ pixels }: GrayPicture): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < pixels.length; at += sampleStep) counts[pixels[at] ?? 0] = (counts[pixels[at] ?? 0] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}

function runsOf(
  { pixels, scale }: GrayPicture,
  line: number,
  { length, lineStep, step, ink }: Direction,
): readonly Run[] {
  const runs: Run[] = [];
  let [from, last] = [-1, -1];
  const end = (): void => {
    if (from >= 0 && last - from >= shortestPoints * scale) runs.push({ line, from, to: last });
  };
  for (let at = 0, pixel = line * lineStep; at < length; at++, pixel += step) {
    if ((pixels[pixel] ?? 255) >= ink) continue;
    if (from < 0 || at - last > widestGapPixels + 1) {
      end();
      from = at;
    }
    last = at;
  }
  end();
  return runs;
}

/** `open`: strokes with a run on the line before. */
function goOn(open: readonly Stroke[], run: Run): Stroke {
  const stroke = open.find(({ tail }) => tail.from <= run.to && run.from <= tail.to);
  if (stroke === undefined) return { first: run.line, last: run.line, from: run.from, to: run.to, tail: run };
  stroke.last = run.line;
  stroke.from = Math.min(stroke.from, run.from);
  stroke.to = Math.max(stroke.to, run.to);
  stroke.tail = run;
  return stroke;
}

function strokesAlong(picture: GrayPicture, direction: Direction): readonly Stroke[] {
  const strokes = new Set<Stroke>();
  let open: readonly Stroke[] = [];
  for (let line = 0; line < direction.lines; line++) {
    const touched = runsOf(picture, line, direction).map((run) => goOn(open, run));
    for (const stroke of touched) strokes.add(stroke);
    open = [...new Set(touched)];
  }
  return [...strokes].filter(({ first, last, from, to }) => {
    const [thickness, length] = [last - first + 1, to - from];
    return thickness <= thickestPoints * picture.scale + length * leanPerPoint;
  });
}

/** Does an end of the one (`end`, at `at` across) lie on the other? */
function touches(at: number, end: number, { first, last, from, to }: Stroke, reach: number): boolean {
  return at >= from - reach && at <= to + reach && end >= first - reach && end <= last + reach;
}

/** Both of its ends lie on strokes across. */
function isHeld(stroke: Stroke, across: readonly Stroke[], reach: number): boolean {
  const at = (stroke.first + stroke.last) / 2;
  return [stroke.from, stroke.to].every((end) => across.some((other) => touches(at, end, other, reach)));
}

/**
 * Strokes of characters that stand beside or below one another may look like a rule. A rule is long, or it goes from one rule to another: short ones are
 * held by long ones first, then by what these hold.
 */
function keepRules(
  level: readonly Stroke[],
  upright: readonly Stroke[],
  scale: number,
): readonly (readonly Stroke[])[] {
  const isLong = ({ from, to }: Stroke): boolean => to - from >= longPoints * scale;
  let kept = [level.filter(isLong), upright.filter(isLong)];
  for (let round = 0; round < holdingRounds; round++) {
    const [levelKept = [], uprightKept = []] = kept;
    kept = [
      level.filter((stroke) => isLong(stroke) || isHeld(stroke, uprightKept, reachPoints * scale)),
      upright.filter((stroke) => isLong(stroke) || isHeld(stroke, levelKept, reachPoints * scale)),
    ];
  }
  return kept;
}

/** The rules of tables on a picture of a page (扫描件的表格线): long thin strokes, level or upright, as lines in points. */
export function findImageRules(picture: GrayPicture): readonly PaintedPath[] {
  const { width, height, stride, scale } = picture;
  const toPath = (start: Point, end: Point): PaintedPath => ({
    points: [start, end],
    paint: 'stroke',
    thickness: 1 / scale,
  });
  const ink = paperOf(picture) - inkContrast;
  const strokes = [
    strokesAlong(picture, { lines: height, length: width, lineStep: stride, step: 1, ink }),
    strokesAlong(picture, { lines: width, length: height, lineStep: 1, step: stride, ink }),
  ] as const;
  const [level = [], upright = []] = keepRules(...strokes, scale);
  const middle = ({ first, last }: Stroke): number => (first + last + 1) / 2 / scale;
  return [
    ...level.map((stroke) =>
      toPath({ x: stroke.from / scale, y: middle(stroke) }, { x: stroke.to / scale, y: middle(stroke) }),
    ),
    ...upright.map((stroke) =>
      toPath({ x: middle(stroke), y: stroke.from / scale }, { x: middle(stroke), y: stroke.to / scale }),
    ),
  ];
}
