// Turns the timeline's lists of people, organizations and contracts into filters: one choice of each, all of them to hold.
// What is chosen stands in the address after #, as in #person=ida-roy&contract=lease, and nowhere else.
{
  const box = document.querySelector(".filters");
  const rows = [...document.querySelectorAll(".track .timeline > li")];
  const periods = [...document.querySelectorAll(".track > section")];
  const { all, found, reset } = box.dataset;

  // The page's own name in a link: people/ida-roy, contracts/lease.
  const name = (link) => link.getAttribute("href").replace(/^(\.\.\/)*/, "").replace(/(\/index)?\.html.*$/, "");
  const named = new Map(rows.map((row) => [row, [...row.querySelectorAll(".inline a")].map(name)]));
  // An event can name a version of a contract: contracts/lease/v2.
  const isOf = (row, page) => named.get(row).some((other) => other === page || other.startsWith(page + "/"));

  const selects = [...box.querySelectorAll("details")].map((list) => {
    const label = document.createElement("label");
    const select = document.createElement("select");
    label.append(list.querySelector("summary").textContent, select);
    select.append(new Option(all, ""));
    for (const link of list.querySelectorAll("a")) {
      select.append(new Option(`${link.textContent} (${link.nextSibling.textContent.trim()})`, name(link)));
    }
    select.name = list.dataset.filter;
    select.addEventListener("change", keep);
    list.replaceWith(label);
    return select;
  });
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = reset;
  button.addEventListener("click", () => {
    for (const select of selects) select.value = "";
    keep();
    selects[0].focus();
  });
  box.append(status, button);

  // The last part of a page's name is enough, as each kind has a field of its own.
  function keep() {
    const chosen = new URLSearchParams();
    for (const select of selects) if (select.value) chosen.set(select.name, select.value.split("/").pop());
    // Replaced, not pushed, so that one step back leaves the page.
    history.replaceState(null, "", chosen.size ? "#" + chosen : location.pathname + location.search);
    show();
  }

  function read() {
    const chosen = new URLSearchParams(location.hash.slice(1));
    if (![...chosen.values()].some(Boolean)) return;
    for (const select of selects) {
      const wanted = "/" + chosen.get(select.name);
      select.value = [...select.options].find((option) => option.value.endsWith(wanted))?.value ?? "";
    }
  }

  function show() {
    const pages = selects.map((select) => select.value).filter(Boolean);
    for (const row of rows) row.hidden = !pages.every((page) => isOf(row, page));
    for (const period of periods) period.hidden = !period.querySelector(".timeline > li:not([hidden])");
    const count = rows.filter((row) => !row.hidden).length;
    status.textContent = pages.length ? found.replace("{n}", count).replace("{all}", rows.length) : "";
    button.hidden = !pages.length;
    // The same choice on the other order and on the parts before and after.
    for (const link of document.querySelectorAll(".orders a, .neighbours a")) {
      link.href = link.href.replace(/#.*/, "") + (pages.length ? location.hash : "");
    }
  }

  addEventListener("hashchange", () => { read(); show(); });
  read();
  show();
}
