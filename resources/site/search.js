"use strict";
// Finds articles while words are typed. All of it happens in this page: what is typed goes nowhere.
// searchWords (search-words.js) lists [beginning, place, weight, place, weight ...]; a place is one of the list's rows.

const BY_HAND = { "ł": "l", "đ": "d", "ø": "o", "ß": "s" };
const LEAST = 3; // letters that words have to share at their beginning

const field = document.getElementById("search_field");
const results = document.getElementById("search_results");
const heading = document.getElementById("search_heading");
const count = document.getElementById("search_count");
const rows = Array.from(results.children);

function plain(word) {
  return Array.from(word, (letter) => BY_HAND[letter] || Array.from(letter.normalize("NFKD"))[0]).join("");
}

function wordsOf(text) {
  return (text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]{2,40}/gu) || []).map(plain);
}

function fits(word, beginning) {
  if (word === beginning) return true;
  const shorter = Math.min(word.length, beginning.length);
  return shorter >= LEAST && word.slice(0, shorter) === beginning.slice(0, shorter);
}

// The weight of the word in each row that holds it.
function weightsOf(word) {
  const weights = new Map();
  for (const [beginning, ...held] of searchWords) {
    if (!fits(word, beginning)) continue;
    for (let at = 0; at < held.length; at += 2) {
      weights.set(held[at], Math.max(held[at + 1], weights.get(held[at]) || 0));
    }
  }
  return weights;
}

// The rows that hold every word, best first; where there are none, those that hold the most words.
function find(words) {
  const found = words.map(weightsOf);
  // A word of two letters that is nowhere says nothing, or is still being typed.
  const telling = found.filter((weights, at) => weights.size || words[at].length >= LEAST);
  const held = rows
    .map((row, place) => telling.map((weights) => weights.get(place)).filter(Boolean))
    .map((weights, place) => ({ place, words: weights.length, weight: weights.reduce((a, b) => a + b, 0) }));
  const most = Math.max(0, ...held.map((one) => one.words));
  const best = most ? held.filter((one) => one.words === most) : [];
  best.sort((a, b) => b.weight - a.weight || a.place - b.place);
  return { places: best.map((one) => one.place), every: most === telling.length, asked: telling.length > 0 };
}

function say(found) {
  const { found: all, some, none } = count.dataset;
  const number = found.places.length;
  if (!found.asked) return "";
  return number ? `${found.every ? all : some} ${number}` : none;
}

function show() {
  const found = find(wordsOf(field.value));
  const places = found.asked ? found.places : rows.map((_, place) => place);
  rows.forEach((row) => { row.hidden = true; });
  places.forEach((place) => {
    rows[place].hidden = false;
    results.append(rows[place]);
  });
  heading.hidden = found.asked;
  count.textContent = say(found);
}

// The address keeps what was asked, for the way back and for bookmarks.
function keep() {
  const asked = field.value ? `?q=${encodeURIComponent(field.value)}` : "";
  history.replaceState(null, "", location.pathname + asked);
}

// Arrow keys go through the results and back into the field.
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [field, ...results.querySelectorAll("li:not([hidden]) > a")];
  const at = stops.indexOf(document.activeElement);
  if (!step || at < 0 || !stops[at + step]) return;
  event.preventDefault();
  stops[at + step].focus();
}

field.value = new URLSearchParams(location.search).get("q") || "";
field.addEventListener("input", () => { show(); keep(); });
field.form.addEventListener("submit", (event) => { event.preventDefault(); show(); keep(); });
document.addEventListener("keydown", walk);
show();
