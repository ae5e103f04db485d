// The pages as they are written: valid, without a script or style in them, and with nothing from elsewhere.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { promise } from './house/promise.mjs';
import { documents, sample, sites } from './house/sites.mjs';

const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

test('every page is valid HTML', { timeout: 180_000 }, () => {
  const files = [sites.real(), sites.small()].flatMap((root) => sample(root).map((path) => join(root, path)));
  const run = () => execFileSync('java', ['-jar', jar, '--format', 'json', '--exit-zero-always', '--stdout', ...files], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
  const messages = JSON.parse(run()).messages
    .filter((message) => message.type === 'error')
    .map((message) => `${decodeURIComponent(message.url).split('测试/').pop()}:${message.lastLine}: ${message.message} ${message.extract?.replace(/\s+/g, ' ') ?? ''}`);
  assert.deepEqual([...new Set(messages.map((message) => message.replace(/^.*?: /, '')))].slice(0, 20), []);
});

for (const site of ['real', 'small']) {
  promise(`what the pages of the ${site} site hold`, { site, over: ['http'], script: false }, async ({ page, at, folder }) => {
    for (const path of sample(folder)) {
      await page.goto(at(path));
      const seen = await page.evaluate(() => {
        const all = Array.from(document.querySelectorAll('*'));
        const ids = all.map((element) => element.id).filter(Boolean);
        const policy = document.querySelector('meta[http-equiv="Content-Security-Policy" i]');
        return {
          twice: ids.filter((id, index) => ids.indexOf(id) !== index),
          inline: all.filter((element) => (element.matches('script:not([src], [type="application/ld+json"])') || element.matches('style') || element.hasAttribute('style'))).map((element) => element.outerHTML.slice(0, 80)),
          handlers: all.filter((element) => element.getAttributeNames().some((name) => name.startsWith('on'))).map((element) => element.outerHTML.slice(0, 80)),
          javascript: all.filter((element) => /^\s*javascript:/i.test(element.getAttribute('href') ?? '')).length,
          // No module, no integrity and no crossorigin: each is blocked where the page is opened from the disk.
          disk: all.filter((element) => element.matches('script[type=module], [integrity], [crossorigin], iframe, object, embed, base')).length,
          foreign: all.filter((element) => element.matches('script[src], link[rel~=stylesheet], link[rel~=preload], img, source, form[action]'))
            .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? element.getAttribute('action')).filter((address) => /^(https?:)?\/\//.test(address)),
          folders: all.filter((element) => element.matches('a[href]')).map((link) => link.getAttribute('href')).filter((href) => !/^[a-z]+:/.test(href) && /\/(#.*)?$/.test(href)),
          policy: policy?.content,
          early: !policy || !Array.from(document.querySelectorAll('script, link[rel~=stylesheet]')).some((element) => element.compareDocumentPosition(policy) & 4),
          headings: all.filter((element) => element.matches('h1')).length,
          lang: document.documentElement.lang,
          title: document.title,
        };
      });
      const { policy, lang, title, ...rest } = seen;
      assert.deepEqual(rest, { twice: [], inline: [], handlers: [], javascript: 0, disk: 0, foreign: [], folders: [], early: true, headings: 1 }, path);
      assert.ok(lang && title, path);
      const directives = Object.fromEntries(policy.split(';').map((part) => part.trim().split(/\s+/)).map(([name, ...values]) => [name, values.sort().join(' ')]));
      assert.equal(directives['default-src'], "'none'", path);
      assert.equal(directives['base-uri'], "'none'", path);
      assert.match(directives['script-src'], /^'self'( file:)?$/, path);
      assert.match(directives['style-src'], /^'self'( file:)?$/, path);
      assert.doesNotMatch(policy, /unsafe|https?:|\*/, path);
    }
  });
}

test('no sheet brings a font, or anything from elsewhere', () => {
  const root = sites.real();
  for (const path of readdirSync(root, { recursive: true }).map(String).filter((name) => name.endsWith('.css'))) {
    // What a sheet holds itself (the code on the first printed page) comes from nowhere.
    const sheet = readFileSync(join(root, path), 'utf8').replace(/url\("data:[^"]*"\)/g, '');
    assert.doesNotMatch(sheet, /@font-face|@import|https?:|url\(\s*['"]?\/\//, path);
  }
});

promise('every link within the site leads to a page, and to a place on it', { over: ['http'], script: false, timeout: 120_000 }, async ({ page, at, folder }) => {
  const [links, ids] = [new Map(), new Map()];
  // Every version of each document: links for all languages lead into any of them.
  for (const path of new Set([...sample(folder), ...documents(folder).map((document) => document.path)])) {
    await page.goto(at(path));
    ids.set(at(path), new Set(await page.evaluate(() => Array.from(document.querySelectorAll('[id]'), (element) => element.id))));
    links.set(path, await page.evaluate(() => Array.from(document.querySelectorAll('a[href], link[rel=alternate]'), (link) => new URL(link.getAttribute('href'), document.baseURI).href)));
  }
  const dead = [];
  for (const [path, addresses] of links) {
    for (const address of new Set(addresses)) {
      if (!address.startsWith(at('')) || address.endsWith('.json')) continue;
      const [file, anchor] = address.split('#');
      const place = ids.get(file.replace(/\?.*$/, ''));
      // Of the pages that are not gone through it is known that they are there; the tests of the content know their places.
      if (!place && !existsSync(join(folder, decodeURIComponent(file.slice(at('').length).replace(/\?.*$/, ''))))) dead.push(`${path}: ${address}`);
      // A work's own page opens one of its versions at the place: it has to be in each.
      const own = file.replace(/\?.*$/, '');
      const versions = Array.from(ids.keys()).filter((other) => own.endsWith('/index.html') && other.startsWith(own.replace(/index\.html$/, '')) && /\/[a-z]{2}\.html$/.test(other));
      const there = (among) => among.has(decodeURIComponent(anchor));
      if (place && anchor && !there(place) && !(versions.length && versions.every((other) => there(ids.get(other))))) dead.push(`${path}: ${address}`);
    }
  }
  assert.deepEqual(dead, []);
});
