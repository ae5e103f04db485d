// A document as PDF: whole and in order, for screen readers and with bookmarks, with heads and numbers, and with a way back to the web.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { documents, repository, run, scratch, sites } from './house/sites.mjs';

const squeezed = (text) => text.normalize('NFKC').replace(/\s+/g, '');
const told = (program, ...asked) => execFileSync(program, asked, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
const bundle = (out, ...asked) => run('bundle', '--pdf', '--site', repository, '--as-of', '2026-11-30', '--out', out, ...asked);

// The name of the program stands where there is room for it: the headless shell names itself in fewer letters, and keeps its name.
const printer = process.env.CHROMIUM || (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : '/usr/bin/chromium-headless-shell');
const creator = printer.endsWith('headless-shell') ? /Creator:\s+Chromium$/m : /Creator:\s+rapporteur$/m;

function read(file) {
  const info = told('pdfinfo', file);
  const sheets = told('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
  assert.equal(sheets.length, Number(/Pages:\s+(\d+)/.exec(info)[1]));
  assert.match(info, /Tagged:\s+yes/);
  assert.match(info, creator);
  assert.match(info, /Page size:.*\(A4\)/);
  return { info, sheets, text: sheets.join('\n'), outline: told('pdftohtml', '-xml', '-i', '-stdout', file).split('<outline>').slice(1).join() };
}

test('a report is a PDF for print and for the screen', { timeout: 180_000 }, () => {
  const file = scratch('report.pdf');
  bundle(file, '--documents', 'A/CONF.192/BMS/2021/1', '--languages', 'zh');
  const { info, sheets, text, outline } = read(file);
  assert.match(info, /Title:\s+A\/CONF\.192\/BMS\/2021\/1 第七次双年度会议报告/);
  assert.match(info, /CreationDate:\s+Mon Nov 30 /);
  assert.ok(sheets.length > 8 && sheets.length < 30, `${sheets.length} pages`);
  sheets.forEach((sheet, index) => {
    assert.match(sheet, new RegExp(`${index + 1} / ${sheets.length}\\s*$`), 'each sheet has its number');
    // The first has the title.
    if (index) assert.match(sheet.trimStart().split('\n')[0], /^第七次双年度会议报告\s+A\/CONF\.192\/BMS\/2021\/1$/);
  });
  // Every text of the document in the order of the document; a sheet's end may stand within a text, so its beginning counts.
  const document = documents(sites.real()).find(({ path }) => path === 'a-conf192-bms-2021-1/zh.html');
  const plain = squeezed(sheets.map((sheet, index) => sheet.replace(/\s\d+ \/ \d+\s*$/, '').replace(index ? /^.*\n/ : /^/, '')).join(''));
  const own = squeezed(text);
  let at = 0;
  for (const { anchor, text: words } of document.provisions.filter(({ kind }) => !['cover', 'title'].includes(kind))) {
    const next = plain.indexOf(squeezed(words).slice(0, 8), at);
    assert.ok(next >= at, `${anchor} is not there, or not in its place: ${words.slice(0, 30)}`);
    at = next + 1;
  }
  const numbers = Array.from(text.matchAll(/^ {0,8}(\d{1,3})\.\s/gm), (found) => Number(found[1]));
  for (let n = 1; n <= 122; n++) assert.ok(numbers.includes(n), `${n}. is not at the beginning of a line`);
  // The notes of the report stand before its annex, each once.
  for (const { anchor, text: words } of document.notes.filter(({ kind }) => kind !== 'editor')) {
    const beginning = squeezed(words).slice(0, 24);
    assert.equal(own.split(beginning).length, 2, `the note ${anchor}`);
    assert.ok(own.indexOf(beginning) < own.indexOf('第七次双年度会议成果', own.indexOf('附件')), `the note ${anchor} stands before the annex`);
  }
  for (const heading of ['一. 导言', 'A. 会议开幕和会期', '附件']) assert.ok(outline.includes(heading), `a bookmark for ${heading}`);
  assert.match(told('pdfinfo', '-struct', file), /\bH2\b/);
  // What leads out of the file leads to the web.
  const links = told('pdfinfo', '-url', file);
  assert.match(links, /https:\/\/documents\.example\.org\/a-67-176\/zh\.html|https:\/\/docs\.un\.org\/zh\//);
  assert.doesNotMatch(links, /file:/);
  assert.match(own, /documents\.example\.org\/a-conf192-bms-2021-1\/index\.html/);
  const first = scratch('report-1');
  told('pdftoppm', '-f', '1', '-l', '1', '-singlefile', '-r', '150', '-gray', '-png', file, first);
  assert.equal(told('zbarimg', '--quiet', '--raw', `${first}.png`).trim(), 'https://documents.example.org/a-conf192-bms-2021-1/index.html');
});

test('two languages are two columns, Arabic begins on the right, and the same is made twice', { timeout: 180_000 }, () => {
  const [file, again] = ['pair', 'again'].map((name) => scratch(`${name}.pdf`));
  for (const out of [file, again]) bundle(out, '--documents', 'wp8', '--pair', 'ar-en');
  assert.ok(readFileSync(file).equals(readFileSync(again)), 'the same bytes');
  const { sheets, text, outline } = read(file);
  assert.match(outline, /International cooperation and assistance</);
  const english = sheets[0].split('\n').find((line) => line.includes('English'));
  assert.ok(english.indexOf('English') < english.indexOf('العربية'), 'the first column is on the right');
  assert.match(sheets[1].trimStart(), /^A\/CONF\.192\/BMS\/2010\/WP\.8 /);
  for (const words of ['Unofficial', 'International Tracing Instrument']) assert.ok(text.includes(words), words);
});

test('several documents are a zip of PDFs', { timeout: 180_000 }, () => {
  const zip = scratch('papers.zip');
  bundle(zip, '--documents', 'wp8', '--languages', 'zh,ar');
  const names = told('unzip', '-Z1', zip).trim().split('\n').map((name) => name.split('/').at(-1));
  assert.deepEqual(names, ['a-conf192-bms-2010-wp8-zh.pdf', 'a-conf192-bms-2010-wp8-ar.pdf', 'SHA256SUMS']);
});
