// The engine of search without a browser: its script and the files of the index run as they would in a page, but read from the disk.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { documents, repository } from './sites.mjs';

const script = readFileSync(join(repository, 'themes/default/assets/search.js'), 'utf8');

// A new page that has loaded nothing: the engine, what its script hands out, and the files that were loaded with their sizes.
export function opened(site, options = {}) {
  const window = {};
  vm.compileFunction(script, ['window'])(window);
  const handed = window.rapporteurSearch;
  const loaded = new Map();
  const load = async (address) => {
    const text = readFileSync(join(site, address), 'utf8');
    loaded.set(address, Buffer.byteLength(text));
    vm.compileFunction(text, ['rapporteurSearch'])(handed);
  };
  return { engine: handed.open({ language: 'zh', load, ...options }), handed, loaded, load };
}

// Every text of a language that can be found, with its units as one text.
export function texts(site, { fold, canonical }) {
  return documents(site).flatMap((document) => [...document.provisions, ...document.notes].map((piece) => ({
    at: `${document.slug}#${piece.anchor}`, slug: document.slug, language: document.language, anchor: piece.anchor, text: piece.text, units: canonical(fold(piece.text)),
  }))).filter((piece) => piece.text.trim());
}

const letter = /[\p{L}\p{N}]/u;
const han = /[\u3005\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]/u;
// Whether a folded text stands in another: between letters of which one is Chinese anything may begin or end, else whole words do.
// `begun`: the last word may go on.
export function stands(wanted, text, begun = false) {
  const joined = (a, b) => a && b && letter.test(a) && letter.test(b) && !han.test(a) && !han.test(b);
  if (!text.includes(wanted)) return false;
  const [first, last] = [Array.from(wanted)[0], Array.from(wanted).pop()];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = Array.from(text.slice(Math.max(0, at - 2), at)).pop();
    const after = Array.from(text.slice(at + wanted.length, at + wanted.length + 2))[0];
    if (!joined(before, first) && (begun || !joined(last, after))) return true;
  }
  return false;
}

// Numbers that look random and are the same each time.
export function dice(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

// How long all files of a folder are.
export function size(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + readFileSync(join(entry.parentPath || entry.path, entry.name)).length, 0);
}
