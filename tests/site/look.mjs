// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks at published sites as validators, a browser and a screen reader's rules see them:
// look.mjs NODE_MODULES SITE… [-- SITE…]. Those behind "--" are not opened in the browser.
// Prints every finding; ends with 1 where there is any.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, extname } from 'node:path';

const [modules, ...sites] = process.argv.slice(2);
const inBrowser = sites.includes('--') ? sites.indexOf('--') : sites.length;
const require = createRequire(join(modules, 'anchor.js'));
const { HtmlValidate } = require('html-validate');
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const KINDS = { '.html': 'text/html; charset=utf-8', '.css': 'text/css' };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const VIEWS = [{ width: 1280, height: 900, colorScheme: 'light' }, { width: 360, height: 740, colorScheme: 'dark' }];
const MOST_OF_A_KIND = 2; // pages of one folder that the browser opens

const findings = [];
const find = (where, what) => findings.push(`${where}: ${what}`);

function pagesOf(site, folder = '') {
    return readdirSync(join(site, folder)).sort().flatMap(name => {
        const path = join(folder, name);
        return statSync(join(site, path)).isDirectory() ? pagesOf(site, path) : extname(name) === '.html' ? [path] : [];
    });
}

function serve(site) {
    const server = createServer((request, response) => {
        const path = join(site, new URL(request.url, 'http://x').pathname);
        try {
            const bytes = readFileSync(path);
            response.writeHead(200, { 'content-type': KINDS[extname(path)] ?? 'application/octet-stream' }).end(bytes);
        } catch {
            response.writeHead(404).end();
        }
    });
    return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function validate(site, pages) {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
    for (const page of pages) {
        const report = await validator.validateFile(join(site, page));
        for (const message of report.results.flatMap(each => each.messages))
            find(page, `html-validate ${message.line}: ${message.message} (${message.ruleId})`);
    }
}

/// A file has no origin that a policy could name, so the validator thinks the style blocked; the browser knows better.
function nuValidate(site) {
    const vnu = (...what) => {
        try {
            execFileSync('java', ['-jar', require.resolve('vnu-jar/build/dist/vnu.jar'), ...what], { stdio: 'pipe' });
        } catch (error) {
            String(error.stderr).split('\n').filter(line => line).forEach(line => find(site, `vnu ${line}`));
        }
    };
    vnu('--Werror', '--no-langdetect', '--skip-non-html', '--filterpattern', '.*stylesheet .* blocked by .style-src. directive.*', site);
    vnu('--Werror', '--skip-non-css', site);
}

async function openInBrowser(browser, origin, pages) {
    const opened = {};
    const some = pages.filter(page => (opened[page.split('/').slice(0, -1)] = (opened[page.split('/').slice(0, -1)] ?? 0) + 1)
                                      <= MOST_OF_A_KIND || !page.includes('/'));
    for (const { colorScheme, ...viewport } of VIEWS) {
        const context = await browser.newContext({ viewport, colorScheme });
        for (const path of some) {
            const page = await context.newPage();
            const where = `${path} at ${viewport.width}`;
            page.on('console', message => find(where, message.text()));
            page.on('requestfailed', request => find(where, `could not load ${request.url()}`));
            await page.goto(origin + path);
            await page.evaluate(axe);
            const seen = await page.evaluate(async rules => {
                const report = await axe.run(document, { runOnly: rules, preload: false });
                return { found: report.violations.map(each => `${each.id} ${each.nodes.map(node => node.target).join(' ')}`),
                         width: document.documentElement.scrollWidth };
            }, RULES);
            seen.found.forEach(each => find(where, `axe ${each}`));
            if (seen.width > viewport.width)
                find(where, `is ${seen.width} wide`);
            await page.close();
        }
        await context.close();
    }
}

/// Choosing narrows the table, without a script of the page's own.
async function narrow(browser, origin) {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(origin + 'index.html');
    const shown = () => page.locator('tbody tr:visible').count();
    const all = await shown();
    for (const select of await page.locator('select').all())
        for (const option of await select.locator('option').all()) {
            const value = await option.getAttribute('value');
            const expected = value === 'all' ? all : await page.locator(`tbody tr.${value}`).count();
            await select.selectOption(value);
            if (await shown() !== expected)
                find('index.html', `${value} shows ${await shown()} rows and not ${expected}`);
            await select.selectOption('all');
        }
    await page.close();
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [at, site] of sites.entries()) {
    if (site === '--')
        continue;
    const server = await serve(site);
    const origin = `http://127.0.0.1:${server.address().port}/`;
    const pages = pagesOf(site);
    await validate(site, pages);
    nuValidate(site);
    if (at < inBrowser) {
        await openInBrowser(browser, origin, pages);
        await narrow(browser, origin);
    }
    console.log(`${site}: ${pages.length} pages`);
    server.close();
}
await browser.close();
findings.forEach(each => console.log(each));
process.exit(findings.length > 0 ? 1 : 0);
