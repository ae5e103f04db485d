// What a first query loads and how long it takes in a site of sixty thousand paragraphs, from the disk in Chromium:
// cargo test --release --test search -- --ignored, then node benches/search.mjs
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { chromium } = createRequire(join(repository, 'tests/browser/package.json'))('playwright-core');
const target = resolve(repository, process.env.CARGO_TARGET_DIR || 'target');
const queries = {
  zh: ['最终用户证书', '小武器和轻武器', '武器', '小武器和轻武器非法贸易', '国际合作 援助', '枪', '75/241', '第 5 段', 'A/99/500'],
  en: ['end-user certificate', 'small arms and light weapons', 'arms', 'illicit trade in small arms and light weapons', 'international cooperation', 'of the', '75/241', 'para. 5', 'A/99/500'],
};
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium-headless-shell', args: ['--no-sandbox', '--disable-background-networking'] });
for (const [language, list] of Object.entries(queries)) {
  const site = join(target, 'tmp', `search-${language}`);
  const sizes = (kind) => readdirSync(join(site, 'search'), { recursive: true }).map(String).filter((name) => kind.test(name)).map((name) => statSync(join(site, 'search', name)).size);
  const sum = (all) => all.reduce((whole, one) => whole + one, 0);
  const [texts, whole] = [sizes(/\/t\d+\.js$/), sizes(/\.js$/)];
  console.log(`${language}: texts ${texts.length} files, ${sum(texts)} bytes; all else ${whole.length - texts.length} files, ${sum(whole) - sum(texts)} bytes, the longest ${Math.max(...whole)}`);
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  const page = join(folder, 'page.html');
  writeFileSync(page, `<!doctype html><script>${readFileSync(join(repository, 'themes/default/assets/search.js'), 'utf8')}</script>`);
  for (const query of list) {
    const tab = await browser.newPage();
    await tab.goto(pathToFileURL(page).href);
    const found = await tab.evaluate(async ([root, language, query]) => {
      const loaded = [];
      const append = (address) => new Promise((done, failed) => {
        const script = document.createElement('script');
        Object.assign(script, { src: address, onload: done, onerror: failed });
        loaded.push(address);
        document.head.append(script);
      });
      const engine = window.rapporteurSearch.open({ root, language, load: append });
      const from = performance.now();
      const answer = await engine.query(query);
      const first = performance.now() - from;
      const again = performance.now();
      await engine.query(query);
      return { total: answer.total, jumps: answer.jumps.length, first, again: performance.now() - again, loaded };
    }, [pathToFileURL(site).href + '/', language, query]);
    const bytes = sum(found.loaded.map((address) => statSync(fileURLToPath(address)).size));
    console.log(`  ${query}: ${found.total} found, ${found.jumps} places; ${bytes} bytes in ${found.loaded.length} files, ${Math.round(found.first)} ms, again ${Math.round(found.again)} ms`);
    await tab.close();
  }
  rmSync(folder, { recursive: true });
}
await browser.close();
