// Search: looks words up in the index under search/ and shows what they lead to. The index is cut into classic scripts, which work
// from file:// too; each hands its part to dossierSearch(). Nothing about the reader is kept or sent.
(() => {
  const root = new URL("..", document.currentScript.src).href;
  const form = document.querySelector("form.search");
  const field = form.querySelector("input");
  const page = document.querySelector("main #results");
  const asked = new URLSearchParams(page ? location.search : "");
  const chosen = asked.get("kind");
  const atOnce = 8; // results shown
  const widest = 3; // how many shards a word's beginning may spread over: the build counts on it

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  // The index. Numbers are written in the characters # to ~ without the backslash: see IndexCode.swift.

  const parts = {};
  const arrived = {};
  window.dossierSearch = (name, part) => arrived[name](part);
  const load = (name) => (parts[name] ??= new Promise((resolve, reject) => {
    arrived[name] = resolve;
    document.head.append(make("script", { src: `${root}search/${name}.js`, onerror: reject }));
  }));

  const digits = (text) => Array.from(text, (sign) => sign.charCodeAt() - 35 - (sign > "\\"));
  const numbers = (text) => {
    const list = [];
    const rest = digits(text);
    for (let place = 0; place < rest.length; ) {
      let number = rest[place++];
      if (number === 90) number = rest.slice(place, (place += 4)).reduce((sum, digit) => sum * 91 + digit);
      else if (number > 63) number = number * 91 + rest[place++] - 64 * 90;
      list.push(number);
    }
    return list;
  };
  const starts = (counts) => {
    let sum = 0;
    return counts.map((count) => (sum += count) - count);
  };
  const last = (list, value) => Math.max(0, list.findLastIndex((one) => one <= value));

  let index;
  const open = async () => {
    const part = await load("index");
    index ??= {
      ...part, words: part.words.split(" "), beginnings: part.beginnings.split(" "), kindStarts: starts(part.kinds.map(([, count]) => count)),
      wordStarts: starts(numbers(part.wordsCounts)), documentStarts: starts(numbers(part.documentsCounts)),
    };
  };
  const kindOf = (number) => last(index.kindStarts, number);
  const shard = async (number) => (await load("words-" + number)).split("\t").slice(0, -1).map((entry) => entry.split(" "));
  const records = {}; // without their texts, as they come with the beginnings of words
  const record = async (number, isPartial) => {
    const place = last(index.documentStarts, number);
    return (isPartial && records[number]) || (await load("documents-" + place))[number - index.documentStarts[place]];
  };

  // Words, cut and folded as WordScanner.swift and WordFolding.swift do it

  const alone = "\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const letters = `(?:(?![${alone}ʼ])[\\p{L}\\p{N}\\p{M}\\u00ad])+`;
  const runs = new RegExp(`[${alone}]|${letters}(?:['‘’ʼ]${letters})*`, "gu");
  const elided = /^([cdjlmnstv]|qu|(jus|lors|puis|quoi)qu|un|gl|all|coll|dall|dell|nell|sull|quell|quest|bell)$/i;
  const others = { œ: "oe", æ: "ae", ß: "ss", ø: "o", đ: "d", ł: "l", ħ: "h", ŧ: "t", ı: "i", ς: "σ" };

  const fold = (word) => word.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f\u00ad'‘’ʼ]/g, "")
    .replace(/[œæßøđłħŧıς]/g, (letter) => others[letter]).normalize("NFC");

  const cut = (text) => [...text.matchAll(runs)].map(({ 0: run, index: place }) => {
    let [start, end] = [0, run.length];
    for (const { index: mark } of run.matchAll(/['‘’ʼ]/g)) {
      if (/^s$/i.test(run.slice(mark + 1))) end = mark;
      else if (elided.test(run.slice(start, mark))) start = mark + 1;
    }
    return { word: fold(run.slice(start, end)), start: place + start, end: place + end };
  });

  // Finding

  const weights = { a: 1, b: 1.6, c: 3, d: 5, e: 9 };

  /// Raises the documents' weights by an entry's lists: `e` is a name, `a` the mere text; a capital has a bit for each document.
  const weigh = (hits, [, , ...lists], factor) => {
    for (const [name, ...rest] of lists) {
      const raise = (number) => (hits[number] = Math.max(hits[number], weights[name.toLowerCase()] * factor));
      let number = -1;
      if (name > "Z") for (const distance of numbers(rest)) raise((number += distance + 1));
      else digits(rest).forEach((bits, place) => {
        for (let bit = 0; bit < 6; bit++) if ((bits >> bit) & 1) raise(place * 6 + bit);
      });
    }
  };

  /// The documents that a word leads to, and which words to mark. While the word is being typed, it may go on.
  const find = async (word, isTyped) => {
    const total = index.kinds.reduce((sum, [, count]) => sum + count, 0);
    const hits = new Float32Array(total);
    const found = { hits, marks: new Set([word]) };
    const spread = (beginning) => [last(index.words, beginning), last(index.words, beginning + "\uffff")];
    const begin = async (beginning, factor) => {
      const [from, to] = spread(beginning);
      for (let place = from; to - from <= widest && place <= to; place++) {
        found.beginning = beginning;
        for (const entry of await shard(place)) if (entry[0].startsWith(beginning)) weigh(hits, entry, factor);
      }
    };
    const [from, to] = spread(word);
    const isLetter = [...word].length === 1;
    const entries = isTyped && isLetter ? [] : await shard(from);
    const own = entries.find(([other]) => other === word);
    if (own) weigh(hits, own, 1);
    for (const number of own ? numbers(own[1]) : []) {
      const place = last(index.wordStarts, number);
      const relative = (await shard(place))[number - index.wordStarts[place]];
      weigh(hits, relative, 0.8);
      found.marks.add(relative[0]);
    }
    if (isTyped || !own) {
      const isWide = isLetter || to - from >= widest;
      const beginnings = isWide ? await load("beginnings-" + last(index.beginnings, word)) : [];
      const [, ...rows] = beginnings.find(([other]) => other === word) ?? [];
      if (rows.length) Object.assign(found, { beginning: word, isPartial: !own });
      else await begin(word, 0.5);
      for (let place = 0; place < rows.length; place += 2) {
        hits[rows[place]] ||= 0.5 - place / 100;
        records[rows[place]] = rows[place + 1];
      }
    }
    // An ending that occurs nowhere: what stands before it may.
    for (let end = word.length - 1; end >= Math.max(5, word.length - 3) && !hits.some(Boolean); end--) await begin(word.slice(0, end), 0.3);
    const rarity = Math.log(1 + total / (hits.filter(Boolean).length || 1));
    return { ...found, hits: hits.map((hit) => hit * rarity) };
  };

  /// All that a query leads to, the best first.
  const search = async (query, isTyped) => {
    const terms = new Map(cut(query).map(({ word, end }) => [word, isTyped && end === query.length]));
    const found = await Promise.all([...terms].map(([word, isLast]) => find(word, isLast)));
    const whole = found.filter(({ isPartial }) => !isPartial);
    let all = Array.from(found[0]?.hits ?? [], (_, number) => ({
      number, matched: (whole.length ? whole : found).filter(({ hits }) => hits[number]).length,
      score: found.reduce((sum, { hits }) => sum + hits[number], 0),
    })).filter(({ matched }) => matched);
    const complete = all.filter(({ matched }) => matched >= whole.length);
    const isSome = all.length > 0 && !complete.length;
    if (!isSome) all = complete;
    all.sort((a, b) => b.matched - a.matched || b.score - a.score || a.number - b.number);
    const groups = index.kinds.map(() => []);
    for (const { number } of all) groups[kindOf(number)].push(number);
    return {
      all: groups[chosen] ?? all.map(({ number }) => number), groups, isSome, isPartial: found.length > 0 && !whole.length,
      phrases: [...query.matchAll(/["“”«»]([^"“”«»]+)["“”«»]/g)].map(([, text]) => cut(text)).filter((words) => words.length > 1),
      isMarked: ({ word }) => found.some(({ marks, beginning }) => marks.has(word) || (beginning && word.startsWith(beginning))),
    };
  };

  /// The words of a text at which it has a phrase.
  const places = (words, phrase) =>
    words.filter((_, place) => phrase.every(({ word }, offset) => words[place + offset]?.word === word));

  /// The next results. Whether a text holds a phrase shows when it is read, so a few more are.
  const read = async (results) => {
    const numbers = results.all.slice(results.next, (results.next += results.phrases.length ? atOnce * 1.5 : atOnce));
    const ready = await Promise.all(numbers.map(async (number) => [number, ...(await record(number, results.isPartial))]));
    return ready.filter(([, , title, , text]) =>
      results.phrases.every((phrase) => [title, text ?? ""].some((part) => places(cut(part), phrase).length)));
  };

  // Showing

  const marked = (text, { isMarked }) => {
    let written = 0;
    const pieces = cut(text).filter(isMarked).flatMap(({ start, end }) =>
      [text.slice(written, start), make("mark", {}, text.slice(start, (written = end)))]);
    return [...pieces, text.slice(written)];
  };

  /// The part of a text that says most of what was asked.
  const snippet = (text, results) => {
    const line = text.trim().replace(/([^.!?:;…»”])\n/g, "$1 · ").replace(/\n/g, " ");
    const words = cut(line);
    const hits = words.filter(results.isMarked);
    const phrases = results.phrases.flatMap((phrase) => places(words, phrase));
    const near = ({ start }) => new Set(hits.filter((hit) => hit.start >= start && hit.end < start + 160).map(({ word }) => word)).size;
    const [best] = (phrases.length ? phrases : hits).map((hit) => [hit.start, near(hit)]).sort((a, b) => b[1] - a[1])[0] ?? [0];
    const from = best < 60 ? 0 : line.indexOf(" ", best - 50) + 1;
    const to = line.length - from < 230 ? line.length : line.lastIndexOf(" ", from + 210);
    return [from ? "… " : "", ...marked(line.slice(from, to), results), to < line.length ? " …" : ""];
  };

  const status = make("p", { className: "count", role: "status" });
  const kindList = make("ul", { className: "inline orders" });
  const list = make("ol", { className: "rows" });
  const foot = make("p");
  const place = page ?? form.appendChild(make("div", { id: "results", className: "found", hidden: true }));
  place.append(status, kindList, list, foot);

  const counted = (count) => count.toLocaleString(index.text.language);
  const target = (values) => `${root}search.html?${new URLSearchParams({ q: field.value, ...values })}`;

  const item = ([number, address, title, date, text, language, titleLanguage], results) => {
    const detail = [index.kinds[kindOf(number)][0], date].filter(Boolean).join(" · ");
    const link = make("a", { className: "title", href: root + address, lang: titleLanguage ?? index.text.language }, ...marked(title, results));
    const entry = make("li", {}, link, " ", make("span", { className: "detail" }, detail));
    if (text) entry.append(make("p", { lang: language || index.text.language }, ...snippet(text, results)));
    return entry;
  };

  const kindLink = (name, count, kind = null) => {
    const link = make("a", { href: target(kind && { kind }) }, `${name} ${counted(count)}`);
    if (kind === chosen) link.setAttribute("aria-current", "true");
    return make("li", {}, link);
  };

  const fill = ({ all, phrases, groups, isPartial, isSome, next }, ready, results) => {
    const { text } = index;
    const count = phrases.length ? ready.length : all.length;
    status.textContent = [
      isSome && text.some, isPartial ? text.beginning : [text.zero, text.one][count] ?? text.many.replace("2", counted(count)),
      phrases.length > 0 && next < all.length && text.phrase.replace("{n}", counted(next)).replace("{all}", counted(all.length)),
    ].filter(Boolean).join(" ");
    kindList.replaceChildren(...(!page || isPartial || phrases.length || !all.length ? [] : [
      kindLink(text.every, groups.flat().length),
      ...groups.flatMap(({ length }, kind) => (length ? [kindLink(index.kinds[kind][0], length, String(kind))] : [])),
    ]));
    list.replaceChildren(...ready.map((one) => item(one, results)));
    const more = page ? { ...(chosen && { kind: chosen }), from: next } : {};
    foot.replaceChildren(...(next < all.length && !isPartial ? [make("a", { href: target(more) }, page ? text.more : text.all)] : []));
  };

  let turn = 0;
  const show = async (isTyped) => {
    const own = ++turn;
    try {
      await open();
      const results = { ...await search(field.value.trimStart(), isTyped), next: isTyped ? 0 : Number(asked.get("from")) };
      const ready = await read(results);
      if (own === turn) fill(results, ready, results);
    } catch {
      status.textContent = index?.text.failed ?? "⚠";
    }
    place.hidden = !page && !field.value.trim();
  };

  // The field and the keys

  document.head.append(make("link", { rel: "stylesheet", href: root + "assets/search.css" }));

  let timer;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, 150, true);
  });
  field.addEventListener("focus", () => (place.hidden = !page && !list.children.length));
  const leave = ({ target, relatedTarget = target }) => {
    if (!page && relatedTarget && !form.contains(relatedTarget)) place.hidden = true;
  };
  addEventListener("pointerdown", leave);
  form.addEventListener("focusout", leave);
  addEventListener("keydown", (event) => {
    const stops = [field, ...place.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    if (at < 0 || place.hidden) return;
    if (event.key === "ArrowDown") (stops[at + 1] ?? field).focus();
    else if (event.key === "ArrowUp") stops.at(at - 1).focus();
    else if (event.key === "Escape" && !page) {
      field.focus();
      place.hidden = true;
    } else return;
    event.preventDefault();
  });

  field.value ||= asked.get("q") ?? "";
  if (field.value) show(!page);
  else if (page) field.focus();
})();
