// The two sites that the promises are held on, each built once a process into a folder with a blank and Chinese signs in
// its path: what a reader's own folder may be called.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

// RAPPORTEUR names another binary than the one that "cargo build" makes.
function binary() {
  const target = resolve(repository, process.env.CARGO_TARGET_DIR || 'target');
  const path = process.env.RAPPORTEUR || join(target, 'debug/rapporteur');
  if (!existsSync(path)) throw new Error(`${path} is not there: run "cargo build" first, or name the binary in RAPPORTEUR`);
  return path;
}

// Runs the program and gives back what it prints.
export function run(...asked) {
  return execFileSync(binary(), asked, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
}

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-browser-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function build(source, name) {
  const out = join(folder, name, 'site 测试');
  mkdirSync(dirname(out), { recursive: true });
  try {
    execFileSync(binary(), ['build', '--site', source, '--out', out], { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  } catch (error) {
    throw new Error(`the site could not be built from ${source}:\n${error.stdout}${error.stderr}`);
  }
  return out;
}

function unpacked(source, name) {
  const stick = join(folder, 'U 盘');
  mkdirSync(stick);
  const zip = join(stick, `${name}.zip`);
  execFileSync(binary(), ['bundle', '--site', source, '--name', name, '--as-of', '2026-11-30', '--out', zip], { stdio: 'pipe' });
  execFileSync('unzip', ['-q', zip, '-d', stick], { stdio: 'pipe' });
  return join(stick, name);
}

function once(make) {
  let made;
  return () => (made ??= make());
}

export const sites = {
  // The five documents. The runner of all promises builds them once for all of its processes.
  real: once(() => process.env.RAPPORTEUR_REAL ?? build(repository, 'real')),
  // One small document in Arabic and English: the other direction, and a choice of languages.
  small: once(() => build(small(), 'small')),
  // The bundle of a meeting, unpacked onto a stick.
  bundle: once(() => unpacked(repository, 'bms7')),
  // One whose English lacks a part of the Chinese, and has another part of an older text.
  lagging: once(() => build(lagging(), 'lagging')),
  // Documents as one file each, taken away from where they were written: two columns, a short one, several texts.
  elsewhere: once(() => {
    const there = join(folder, 'elsewhere 别处');
    mkdirSync(there);
    const files = { both: ['bms7-report', '--pair', 'zh-en'], short: ['wp8', '--pair', 'zh-en'], texts: ['wp8,elements', '--languages', 'zh,ar'] };
    for (const [name, choice] of Object.entries(files)) copyFileSync(oneFile('single', name, '--documents', ...choice), join(there, `${name}.html`));
    return there;
  }),
};

// Every page of a site, as addresses relative to its root. The page for addresses that are not there belongs to a web
// server, which gives it at any depth: its links begin at the server's root, so it is none of the pages of a disk.
export function pages(root, over = 'http') {
  return readdirSync(root, { recursive: true }).map(String)
    .filter((path) => path.endsWith('.html') && (over === 'http' || path !== '404.html')).sort();
}

// The same, but of pages that are made alike only a few: what holds for one holds for the others, and there are thousands.
const few = {
  // Each kind in Chinese and in Arabic; a concept with much to say, one with little, a title; one table of terms.
  terms: /^(?:(?:zh|ar)\/terms\/(?:differ|diversion|programme-of-action)|zh\/terms\/(?:index|states|strokes|abstaining)|en\/terms\/diversion|terms\/zh-en)\.html$/,
  // The long texts, once each; the short one in all languages, and side by side where they read in other directions or scripts.
  documents: /^(?:a-67-176\/en|a-76-284\/zh-en|a-conf192-bms-2021-1\/zh|revcon3-prepcom-elements\/zh|a-conf192-bms-2010-wp8\/(?:[a-z]{2}|ar-en|ar-zh|fr-zh|ru-en|zh-en)|[^/]+\/index)\.html$/,
  // Whatever else there is, but the longest in one language of a script.
  others: /^(?!(?:en|es|fr)\/(?:citations|cite|translations)\.html$)/,
};
export function sample(root, over = 'http') {
  const is = (path) => (/^(?:[a-z]{2}\/)?terms\//.test(path) ? 'terms' : /^(?:a-|revcon3-)/.test(path) ? 'documents' : 'others');
  return pages(root, over).filter((path) => few[is(path)].test(path) || path.startsWith('a-conf999-'));
}

// The document pages, with the data that stands beside each.
export function documents(root) {
  return pages(root).filter((path) => existsSync(join(root, path.replace(/html$/, 'json'))))
    .map((path) => ({ path, ...JSON.parse(readFileSync(join(root, path.replace(/html$/, 'json')), 'utf8')) }));
}

// A bundle of the real content as one file: oneFile('single', 'name', '--documents', 'wp8').
const bundles = new Map();
export function oneFile(format, name, ...choice) {
  const file = join(folder, `${name}.${format === 'single' ? 'html' : format}`);
  if (!bundles.has(file)) {
    execFileSync(binary(), ['bundle', `--${format}`, '--site', repository, '--as-of', '2026-11-30', '--out', file, ...choice], { stdio: 'pipe' });
    bundles.set(file, true);
  }
  return file;
}

export function scratch(name) {
  return join(folder, name);
}

function small() {
  const root = join(folder, 'small site');
  const work = join(root, 'content/documents/report');
  mkdirSync(work, { recursive: true });
  writeFileSync(join(root, 'site.toml'), `
title.ar = "وثائق الاجتماعات"
title.en = "Outcome documents"
about.ar = "لكل فقرة عنوان دائم."
about.en = "Every paragraph has a permanent address."
languages = ["ar", "en"]
`);
  writeFileSync(join(work, 'work.yaml'), `
symbol: A/CONF.999/2026/1
kind: report
date: 2026-06-19
authentic: ar
short:
  ar: تقرير الاجتماع الأول
  en: Report of the First Meeting
about:
  ar: وثيقة قصيرة كتبت للاختبار.
  en: A short document, written for a test.
`);
  writeFileSync(join(work, 'ar.md'), `
# تقرير الاجتماع الأول للدول

## أولا - مقدمة

1. عقد الاجتماع الأول للدول في نيويورك في الفترة من 15 إلى 19 حزيران/يونيه 2026.[^1]

[^1]: انظر الوثيقة A/CONF.999/2026/1، الفقرة 3.

2. وقرر الاجتماع ما يلي:

(أ) ترقيم كل فقرة من فقرات الوثيقة الختامية؛

(ب) الاحتفاظ بكل رقم إلى الأبد.

## ثانيا - اعتماد التقرير

3. واعتمد الاجتماع تقريره في جلسته الأخيرة.

# المرفق {annex}

# نتائج الاجتماع الأول للدول

1. أكدت الدول من جديد أن الفقرة التي تنشر تحتفظ بعنوانها.

2. وشددت الدول على أهمية التعاون الدولي.
`);
  writeFileSync(join(work, 'en.md'), `
# Report of the First Meeting of States

## I. Introduction

1. The First Meeting of States was held in New York from 15 to 19 June 2026.[^1]

[^1]: See A/CONF.999/2026/1, para. 3.

2. The Meeting decided:

(a) To number every paragraph of the outcome document;

(b) To keep every number for good.

## II. Adoption of the report

3. At its last meeting, the Meeting adopted its report.

# Annex {annex}

# Outcome of the First Meeting of States

1. States reaffirmed that a paragraph, once published, keeps its address.

2. States stressed the importance of international cooperation.
`);
  return root;
}

function lagging() {
  const root = join(folder, 'lagging site');
  const work = join(root, 'content/documents/report');
  mkdirSync(work, { recursive: true });
  writeFileSync(join(root, 'site.toml'), `
title.zh = "成果文件"
title.en = "Outcome documents"
languages = ["zh", "en"]
`);
  writeFileSync(join(work, 'work.yaml'), `
symbol: A/CONF.999/2026/2
kind: report
date: 2026-06-26
authentic: zh
short:
  zh: 第二次会议报告
  en: Report of the Second Meeting
`);
  const chinese = `
# 第二次会议报告

## 一. 导言

1. 第二次会议于 2026 年 6 月在纽约举行。[^1]

[^1]: 见文件 A/CONF.999/2026/2，第 3 段。

2. 会议决定：

(a) 给成果文件的每一段编号；

(b) 永远保留每个编号。

3. 会议通过了以下议程：

::: agenda
1. 会议开幕。
2. 选举主席。
:::

## 二. 通过报告

4. 会议在最后一次会议上通过了报告。

5. 会议闭幕。
`;
  writeFileSync(join(work, 'en.md'), `---
translation: unofficial
---

# Report of the Second Meeting

## I. Introduction

1. The Second Meeting was held in New York in June 2026.[^1]

[^1]: See A/CONF.999/2026/2, para. 3.

2. The Meeting decided:

(a) To number every paragraph of the outcome document;

3. The Meeting adopted the following agenda:

::: agenda
1. Opening of the meeting.
:::

## II. Adoption of the report
`);
  writeFileSync(join(work, 'zh.md'), chinese);
  execFileSync(binary(), ['translations', 'accept', '--site', root], { stdio: 'pipe' });
  writeFileSync(join(work, 'zh.md'), chinese.replace('在纽约', '在日内瓦').replace('1. 会议开幕', '1. 主席宣布会议开幕').replace('见文件', '参见文件'));
  return root;
}
