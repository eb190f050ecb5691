import type { Rule } from '../rule.ts';

/** 规则出错: a rule threw; the notice was judged without it. */
export const ruleFault: Rule<'rule-fault'> = {
  id: 'rule-fault',
  group: 'reading',
  severity: 'error',
  summary: { zh: '一条规则运行出错', en: 'A rule failed' },
  documentation: {
    finds: {
      zh: 'gkparse自身的一条规则在检查本文件时出错；其余规则照常检查。',
      en: 'One of gkparse’s own rules failed on this file; the other rules have checked it as usual.',
    },
    why: {
      zh: '漏检的规则不能悄悄略过，否则“没有问题”就不可信。',
      en: 'A check that did not take place may not pass in silence, or “nothing found” would mean nothing.',
    },
    example: null,
  },
  safe: ['rule'],
  message: ({ rule, reason }) => ({
    zh: `gkparse的规则“${rule}”运行出错（${reason}），本文件未按这条规则检查。`,
    en: `The rule “${rule}” of gkparse failed (${reason}); this file was not checked by it.`,
  }),
  suggestion: () => ({
    zh: '这是gkparse的问题，请附上文件报告。',
    en: 'This is a fault of gkparse; please report it with the file.',
  }),
};
