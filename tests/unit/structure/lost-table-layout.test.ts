import { describe, expect, it } from 'vitest';
import { restore } from './restored.ts';

/** Text as `pdftotext -layout` prints tables: columns by count of characters, cells in the middle of their rows. */
describe('columns that spaces align (pdftotext -layout)', () => {
  it('one space parts two columns where every line leaves its place open', () => {
    const text = `
序号 工作任务             责任单位   完成时限
1 修建县城东环路步道三公里。    县住建局 6月底前
2 更换老旧小区供水管网，完善    县水利局 9月底前
   加压泵站。
3 建设乡镇养老服务站五个。     县民政局 8月底前`;
    expect(restore(text).rows.slice(1)).toEqual([
      ['1', '修建县城东环路步道三公里。', '县住建局', '6月底前'],
      ['2', '更换老旧小区供水管网，完善加压泵站。', '县水利局', '9月底前'],
      ['3', '建设乡镇养老服务站五个。', '县民政局', '8月底前'],
    ]);
  });

  it('lines of a cell stand around what is centred beside it', () => {
    const text = `
序号       工作任务              责任单位        完成时限
        修建县城东环路步道三公里，配套
 1                          县住建局        6月底前
        照明和护栏设施
        更换老旧小区供水管网，完善加压
 2                          县水利局        9月底前
        泵站
        建设乡镇养老服务站五个，购置护
 3      理床位一百张，培训护理员两百名   县民政局        8月底前
        并持证上岗`;
    expect(restore(text).rows.slice(1)).toEqual([
      ['1', '修建县城东环路步道三公里，配套照明和护栏设施', '县住建局', '6月底前'],
      ['2', '更换老旧小区供水管网，完善加压泵站', '县水利局', '9月底前'],
      ['3', '建设乡镇养老服务站五个，购置护理床位一百张，培训护理员两百名并持证上岗', '县民政局', '8月底前'],
    ]);
  });

  it('a category in the middle of its rows is said in the first of them, and told', () => {
    const text = `
序号   类别      工作任务              责任单位
            修建县城东环路步道三公里，配套
 1                              县住建局
            照明和护栏设施
            更换老旧小区供水管网，完善加压
 2   城建工程                       县水利局
            泵站
            铺设雨污分流管道两公里，恢复沿
 3                              县城管局
            线路面
            建设乡镇养老服务站五个，购置护
 4   民生工程                       县民政局
            理床位一百张`;
    const { rows, findings } = restore(text);
    expect(rows.slice(1).map((row) => row[1])).toEqual(['城建工程', '', '', '民生工程']);
    expect(rows.slice(1).map((row) => row[2])).toEqual([
      '修建县城东环路步道三公里，配套照明和护栏设施',
      '更换老旧小区供水管网，完善加压泵站',
      '铺设雨污分流管道两公里，恢复沿线路面',
      '建设乡镇养老服务站五个，购置护理床位一百张',
    ]);
    expect(findings.map(({ rule }) => rule)).toContain('guessed-table');
  });

  it('each page has columns of its own', () => {
    const text = `
序号     工作任务              责任单位
1      修建县城东环路步道三公里。       县住建局
2      更换老旧小区供水管网。         县水利局
序号        工作任务                 责任单位
3         建设乡镇养老服务站五个。            县民政局
4         新建城北便民市场一处。             县商务局`;
    expect(restore(text).rows.slice(1)).toEqual([
      ['1', '修建县城东环路步道三公里。', '县住建局'],
      ['2', '更换老旧小区供水管网。', '县水利局'],
      ['3', '建设乡镇养老服务站五个。', '县民政局'],
      ['4', '新建城北便民市场一处。', '县商务局'],
    ]);
  });

  it('header words that narrow columns broke over lines are read', () => {
    const text = `
序                     责任单   完成时
      工作任务
号                      位      限
1  修建县城东环路步道三公里。    县住建局   6月底前
2  更换老旧小区供水管网。      县水利局   9月底前`;
    expect(restore(text).rows).toEqual([
      ['序号', '工作任务', '责任单位', '完成时限'],
      ['1', '修建县城东环路步道三公里。', '县住建局', '6月底前'],
      ['2', '更换老旧小区供水管网。', '县水利局', '9月底前'],
    ]);
  });
});

describe('lines of wrapped cells, one a line (a pdf reader’s text)', () => {
  const cell = (text: string): readonly string[] => text.match(/.{1,14}/gu) ?? [];
  const rows = Array.from({ length: 9 }, (_, i) => [
    ...cell(`推进第${i + 1}片区老旧小区供水管网更新改造，同步完善加压泵站和智能水表，按月公开工程进度`),
    '县住建局',
  ]);
  const text = ['工作任务', '责任单位', ...rows.flat()].join('\n');

  it('are no rows: the table stays text, and it is told', () => {
    const { rows: found, findings } = restore(text);
    expect(found).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(['unread-table']);
  });
});
