import { describe, expect, it } from 'vitest';
import { sniffFormat } from '../../../src/read/sniff.ts';
import { fixture } from './read-fixture.ts';

describe('sniffFormat tells a file by its content', () => {
  it.each([
    ['hostile/docx.doc', 'docx'],
    ['hostile/truncated.docx', 'docx'],
    ['docx/moved.docx', 'docx'],
    ['hostile/html.doc', 'html'],
    ['hostile/html.pdf', 'html'],
    ['hostile/html-fragment.txt', 'html'],
    ['hostile/predefined-cmap.pdf', 'pdf'],
    ['hostile/junk-before.pdf', 'pdf'],
    ['hostile/truncated.pdf', 'pdf'],
    ['hostile/nul.txt', 'txt'],
    ['hostile/broken-utf8.txt', 'txt'],
    ['hostile/utf16le-no-bom.txt', 'txt'],
    ['hostile/utf16be-no-bom.txt', 'txt'],
    ['notices/000-txt/source.txt', 'txt'],
    ['notices/003-gb18030-txt/source.txt', 'txt'],
    ['notices/001-utf16le-txt/source.txt', 'txt'],
    ['notices/v1-pipes-txt/source.txt', 'txt'],
    ['hostile/empty.txt', 'empty'],
    ['hostile/blank.txt', 'empty'],
    ['hostile/blank.utf16le.txt', 'empty'],
    ['hostile/noise.bin', 'binary'],
    ['hostile/zeros.bin', 'binary'],
    ['hostile/old.doc', 'doc'],
    ['hostile/old.wps', 'doc'],
    ['hostile/old.xls', 'ole'],
    ['hostile/encrypted.docx', 'encrypted-office'],
    ['hostile/notice.rtf', 'rtf'],
    ['hostile/scan.png', 'image'],
    ['hostile/scan.jpg', 'image'],
    ['hostile/notice.rar', 'archive'],
    ['hostile/archive.zip', 'zip-other'],
    ['hostile/book.xlsx', 'xlsx'],
    ['hostile/slides.pptx', 'pptx'],
    ['hostile/text.odt', 'odt'],
    ['hostile/form.ofd', 'ofd'],
    ['hostile/page.mht', 'mhtml'],
    ['hostile/word2003.xml', 'xml'],
  ])('%s is %s', (path, kind) => {
    expect(sniffFormat(fixture(path))).toBe(kind);
  });

  it.each([
    ['用<br>换行，用<p>分段；%PDF-1.7 是另一种格式。', 'txt'],
    ['一、任务 < 二、任务', 'txt'],
    ['<附件>', 'txt'],
    ['\r\n\r\n<!-- 模板 --><!DOCTYPE html>\n<html lang="zh">通知', 'html'],
    ['<table><tr><td>序号', 'html'],
    ['<?xml version="1.0"?><!DOCTYPE html><html xmlns="x">', 'html'],
    ['<?xml version="1.0"?><pkg:package xmlns:pkg="x"><pkg:part pkg:name="/word/document.xml">', 'docx'],
    ['<?xml version="1.0"?><pkg:package xmlns:pkg="x"><pkg:part pkg:name="/ppt/presentation.xml">', 'xml'],
    ['PK是拉链的意思', 'txt'],
  ])('%s', (text, kind) => {
    expect(sniffFormat(Buffer.from(text))).toBe(kind);
  });
});
