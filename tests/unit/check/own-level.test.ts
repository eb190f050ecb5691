import { expect, it } from 'vitest';
import { levelPrefix, ownLevel } from '../../../src/check/own-level.ts';
import { makeNotice } from '../../support/notice.ts';

it.each([
  ['薛城区人民政府办公室', '薛城', '区', 1],
  ['含山县人民政府办公室', '含山', '县', 1],
  ['济宁市任城区人民政府', '任城', '区', 1],
  ['杭州市临平区人民政府办公室', '临平', '区', 1],
  ['广州市人民政府', '广州', '市', 2],
  ['延边州敦化市人民政府', '敦化', '市', 2],
  ['邹城市人民政府办公室', '邹城', '市', 2],
  ['中共临水县委办公室', '临水', '县', 1],
  ['山东省人民政府办公厅', '山东', '省', 3],
])('%s: %s, a %s', (issuer, name, level, rank) => {
  expect(ownLevel({ ...makeNotice().meta, issuer })).toEqual({ name, level, rank });
});

it.each(['国务院办公厅', '薛城经济开发区管委会', null])('says nothing of %s', (issuer) => {
  expect(ownLevel({ ...makeNotice().meta, issuer })).toBeNull();
});

it.each<[string, string | null]>([
  ['市财政局', '市'],
  ['市政府办公室', '市'],
  ['市政务服务和数据管理局', '市'],
  ['市民政局', '市'],
  ['团区委', '区'],
  ['省发展改革委', '省'],
  ['国家发展改革委', '国家'],
  ['市场监管局', null],
  ['市政园林局', null],
  ['市北高新集团', null],
  ['市南水北调工程管理局', '市'],
  ['市中区教育和体育局', null],
  ['乡村振兴局', null],
  ['财政局', null],
])('%s begins with the level %s', (name, level) => {
  expect(levelPrefix(name)?.level ?? null).toBe(level);
});
