// Every page of the navigation has at least 95 of 100 in performance, accessibility and best practices, by
// Lighthouse. Asks a running Jalon, as somebody who is signed in:
//
//   npm run lighthouse --prefix tests/browser
//
// JALON_URL: where it runs (http://localhost:8080); JALON_EMAIL, JALON_PASSWORD: who looks (the demo's
// administration and coordination, one after the other); CHROMIUM: the program (chromium); LOOK: `desktop` or
// `mobile` (both). What follows the command are pages instead of those of the navigation. Nothing is
// fetched from elsewhere.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse, { desktopConfig } from "lighthouse";

const { env } = process;
const site = (env.JALON_URL ?? "http://localhost:8080").replace(/\/$/, "");
const password = env.JALON_PASSWORD ?? "jalon-demo-2021";
const people = env.JALON_EMAIL ? [env.JALON_EMAIL] : ["coordination@demo.example", "admin@demo.example"];
const looks = env.LOOK ? [env.LOOK] : ["desktop", "mobile"];
const LEAST = 95;
const CATEGORIES = ["performance", "accessibility", "best-practices"];
const PATIENCE = 20_000;

/** The cookies by which somebody is known, as a browser would send them. */
async function signIn(email) {
  const answer = await fetch(`${site}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email, password }),
    headers: { origin: site },
    redirect: "manual",
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (answer.status !== 303 || cookies.length === 0) throw new Error(`${email} cannot sign in at ${site}: ${answer.status}`);
  return cookies.join("; ");
}

const links = (page, begin, end) => {
  const part = page.split(begin)[1]?.split(end)[0] ?? "";
  return [...part.matchAll(/href="(\/[^"#?]*)"/g)].map((link) => link[1]);
};

/** The parts in the header and in the account's menu, and the places within each. */
async function navigation(cookie) {
  const get = async (path) => (await fetch(site + path, { headers: { cookie } })).text();
  const home = await get("/");
  const parts = [...links(home, '<nav class="primary"', "</nav>"), ...links(home, '<div class="menu-panel"', "</ul>")];
  const pages = new Set(["/help"]);
  for (const part of parts) {
    pages.add(part);
    links(await get(part), '<nav class="places"', "</nav>").forEach((place) => pages.add(place));
  }
  return [...pages];
}

/** A Chromium of its own, and the port at which it is asked. */
async function chromium() {
  const folder = await mkdtemp(join(tmpdir(), "jalon-lighthouse-"));
  const program = spawn(env.CHROMIUM ?? "chromium", [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run", "--remote-debugging-port=0",
    `--user-data-dir=${folder}`, "about:blank",
  ], { stdio: ["ignore", "ignore", "pipe"] });
  const port = await new Promise((found, failed) => {
    let said = "";
    const late = setTimeout(() => failed(new Error(`Chromium does not start: ${said}`)), PATIENCE);
    program.on("error", failed);
    program.stderr.on("data", (text) => {
      said += text;
      const at = said.match(/DevTools listening on ws:\/\/[^:]+:(\d+)/);
      if (at) { clearTimeout(late); found(Number(at[1])); }
    });
  });
  const close = async () => {
    const gone = new Promise((end) => { program.on("exit", end); });
    program.kill();
    await gone;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { port, close };
}

/** What a page has in each category, and what lowers it. */
async function judge(url, look, options) {
  const config = look === "desktop" ? desktopConfig : undefined;
  const { lhr } = await lighthouse(url, { ...options, onlyCategories: CATEGORIES }, config);
  // A page that doesn't come has nothing.
  if (lhr.runtimeError) return [{ id: lhr.runtimeError.code, score: 0, weak: [] }];
  return CATEGORIES.map((id) => {
    const { score, auditRefs } = lhr.categories[id];
    const weak = auditRefs.filter(({ id: audit, weight }) => weight > 0 && (lhr.audits[audit].score ?? 1) < 0.9);
    return { id, score: Math.round(score * 100), weak: weak.map(({ id: audit }) => audit) };
  });
}

const asked = process.argv.slice(2);
const browser = await chromium();
const seen = new Set();
const low = [];
try {
  for (const email of people) {
    const cookie = await signIn(email);
    const pages = asked.length > 0 ? asked : (await navigation(cookie)).filter((page) => !seen.has(page));
    for (const page of pages) {
      seen.add(page);
      for (const look of looks) {
        const options = { port: browser.port, logLevel: "silent", extraHeaders: { Cookie: cookie } };
        let judged = await judge(site + page, look, options);
        // A machine that has something else to do makes a page slow, not the page.
        for (let more = 2; judged[0].score < LEAST && more > 0; more -= 1) judged = await judge(site + page, look, options);
        console.log(`${page} ${look}: ${judged.map(({ score }) => score).join(" ")}`);
        judged.filter(({ score }) => score < LEAST).forEach(({ id, score, weak }) => {
          low.push(`${page} ${look}: ${id} ${score} (${weak.join(", ")})`);
        });
      }
    }
    if (asked.length > 0) break;
  }
} finally {
  await browser.close();
}
if (low.length > 0) {
  console.error(`\nBelow ${LEAST}:\n${low.join("\n")}`);
  process.exitCode = 1;
}
