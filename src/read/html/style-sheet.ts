import type { Element, ParentNode } from 'domhandler';

/** What a style says, by property, in lower case; values as written. */
export type Declarations = ReadonlyMap<string, string>;

const noDeclarations: Declarations = new Map();

interface StyleRule {
  /** All of these an element has: "p", ".title", "#zoom". */
  readonly own: readonly string[];
  /** Each of these an element above it has. */
  readonly above: readonly string[];
  readonly weight: number;
  readonly declarations: Declarations;
}

/** Properties that say something about the text; a site's sheets hold thousands of others. */
const telling = new Set(
  'display visibility font font-family font-size font-weight list-style list-style-type text-align text-decoration text-decoration-line white-space'.split(
    ' ',
  ),
);
/** Rules that are kept: the sheets of Word and of editors have some hundred that say something. */
const mostRules = 500;
/** p, .title, p.title.main, #zoom: what depends on place, state or attributes (:hover, >, [x]) is left out. */
const compound = /^(?:[a-z][a-z\d]*)?(?:[.#][\w-]+)*$/iu;
const token = /[.#]?[\w-]+/gu;
const shownMedia = new Set(['', 'all', 'screen']);
const important = /!\s*important\s*$/iu;
const onScreen = /^@media\s+(?:all|screen|only screen)$/iu;

/** Gives what the page's own sheets (<style>) say of an element: of two rules the nearer one, as browsers decide (CSS Cascade 4, 6.4). */
export function readStyleSheets(root: ParentNode): (element: Element) => Declarations {
  const all = sheetsIn(root).flatMap(readRules).slice(0, mostRules);
  // of two that weigh the same the later one
  const rules = all.map((rule, i) => ({ ...rule, weight: rule.weight * mostRules + i }));
  if (rules.length === 0) return () => noDeclarations;
  const byToken = rulesByToken(rules);
  const tokensAbove = createTokensAbove(new Set(rules.flatMap(({ above }) => above)));
  const known = new Map<ReadonlySet<string>, Map<string, Declarations>>();
  return (element) => {
    const above = tokensAbove(element);
    const same = known.get(above) ?? new Map<string, Declarations>();
    known.set(above, same);
    const tokens = tokensOf(element);
    const key = tokens.join(' ');
    const found = same.get(key) ?? cascade(byToken, new Set(tokens), above);
    same.set(key, found);
    return found;
  };
}

/** By the last of their tokens. */
function rulesByToken(rules: readonly StyleRule[]): ReadonlyMap<string, readonly StyleRule[]> {
  const byToken = new Map<string, StyleRule[]>();
  for (const rule of rules) {
    const key = rule.own.at(-1) ?? '';
    const same = byToken.get(key);
    if (same === undefined) byToken.set(key, [rule]);
    else same.push(rule);
  }
  return byToken;
}

function cascade(
  byToken: ReadonlyMap<string, readonly StyleRule[]>,
  tokens: ReadonlySet<string>,
  above: ReadonlySet<string>,
): Declarations {
  const applied = [...tokens]
    .flatMap((one) => byToken.get(one) ?? [])
    .filter((rule) => hasAll(rule.own, tokens) && hasAll(rule.above, above));
  const inOrder = applied.toSorted((a, b) => a.weight - b.weight);
  return applied.length === 0 ? noDeclarations : new Map(inOrder.flatMap(({ declarations }) => [...declarations]));
}

const noTokens: ReadonlySet<string> = new Set();

/** Which of `asked` the elements above one have; one set for all that have the same. */
function createTokensAbove(asked: ReadonlySet<string>): (element: ParentNode) => ReadonlySet<string> {
  const known = new Map<ParentNode, ReadonlySet<string>>();
  const tokensAbove = (element: ParentNode): ReadonlySet<string> => {
    const { parent } = element;
    if (parent === null || asked.size === 0) return noTokens;
    const found = known.get(parent) ?? withTokens(tokensAbove(parent), parent, asked);
    known.set(parent, found);
    return found;
  };
  return tokensAbove;
}

const hasAll = (asked: readonly string[], tokens: ReadonlySet<string>): boolean =>
  asked.every((one) => tokens.has(one));

/** One set for all elements between two that add something. */
function withTokens(above: ReadonlySet<string>, parent: ParentNode, asked: ReadonlySet<string>): ReadonlySet<string> {
  const own =
    parent.type === 'tag' ? tokensOf(parent as Element).filter((one) => asked.has(one) && !above.has(one)) : [];
  return own.length === 0 ? above : new Set([...above, ...own]);
}

function tokensOf({ name, attribs }: Element): readonly string[] {
  const classes = (attribs['class'] ?? '').split(/\s+/u).filter((one) => one !== '');
  const id = attribs['id'];
  return [name, ...classes.map((one) => `.${one}`), ...(id === undefined ? [] : [`#${id}`])];
}

function sheetsIn(parent: ParentNode): readonly string[] {
  return parent.children.flatMap((node) => {
    if (!('children' in node)) return [];
    if (node.type !== 'style') return sheetsIn(node);
    const { media = 'all' } = (node as Element).attribs;
    return shownMedia.has(media.trim().toLowerCase())
      ? [node.children.map((one) => (one.type === 'text' ? one.data : '')).join('')]
      : [];
  });
}

function readRules(sheet: string): readonly StyleRule[] {
  return bodiesOf(withoutComments(sheet)).flatMap(({ selectors, body }) => {
    const declarations = declarationsOf(body, telling);
    return declarations.size === 0 ? [] : readSelectors(selectors, declarations);
  });
}

/** Goes from brace to brace; what stands within @media for other than the screen, within other rules with @ and within rules is passed over. */
function bodiesOf(text: string): readonly { readonly selectors: string; readonly body: string }[] {
  const bodies: { selectors: string; body: string }[] = [];
  let [from, passed] = [0, 0];
  let selectors: string | null = null;
  for (const { 0: mark, index } of text.matchAll(/[{}]/gu)) {
    const before = text.slice(from, index).trim();
    from = index + 1;
    if (mark === '}') {
      if (selectors !== null) bodies.push({ selectors, body: before });
      else passed = Math.max(0, passed - 1);
      selectors = null;
    } else if (selectors !== null || passed > 0) {
      passed += selectors === null ? 1 : 2;
      selectors = null;
    } else if (!before.startsWith('@')) selectors = before;
    else if (!onScreen.test(before)) passed = 1;
  }
  return bodies;
}

function readSelectors(list: string, declarations: Declarations): readonly StyleRule[] {
  return list.split(',').flatMap((selector) => {
    const parts = selector.trim().split(/\s+/u);
    const above = parts.slice(0, -1).map(tokensIn);
    const own = tokensIn(parts.at(-1) ?? '');
    if (own.length === 0 || above.some((one) => one.length !== 1)) return [];
    const all = [...above.flat(), ...own];
    const weight = all.reduce((sum, one) => sum + (one.startsWith('#') ? 10_000 : one.startsWith('.') ? 100 : 1), 0);
    return [{ own, above: above.flat(), weight, declarations }];
  });
}

/** "P.title" → p, .title; none for a selector that is not understood. */
function tokensIn(part: string): readonly string[] {
  if (part === '' || !compound.test(part)) return [];
  return [...part.matchAll(token)].map(([one]) => (/^[.#]/u.test(one) ? one : one.toLowerCase()));
}

/** Word wraps its sheets in the marks of an HTML comment. */
function withoutComments(sheet: string): string {
  return sheet
    .replaceAll('<!--', ' ')
    .replaceAll('-->', ' ')
    .split('/*')
    .map((part, i) => (i === 0 ? part : part.slice(part.indexOf('*/') === -1 ? part.length : part.indexOf('*/') + 2)))
    .join('');
}

/** "color: red; display:none !important" by property; only the properties of `wanted`, where it is given. */
export function declarationsOf(style: string, wanted: ReadonlySet<string> | null): Declarations {
  return new Map(
    style.split(';').flatMap((part): readonly [string, string][] => {
      const colon = part.indexOf(':');
      const property = part.slice(0, Math.max(colon, 0)).trim().toLowerCase();
      if (colon === -1 || wanted?.has(property) === false) return [];
      return [
        [
          property,
          part
            .slice(colon + 1)
            .replace(important, '')
            .trim(),
        ],
      ];
    }),
  );
}
