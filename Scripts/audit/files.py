#!/usr/bin/env python3
"""Audits a built site as it lies on the disk. Usage: files.py SITE

Every page: one title, one h1, a language, a character set, a policy that lets nothing in from outside; elements nested and
closed; ids unique and without spaces; every id that an attribute names is there; every image with a text. Every link:
relative, to a file of the site by its exact name, and to an id that this file has. Every page can be reached from the home
page. The manifest lists exactly the files that are there, with their sizes and digests.

Prints what is wrong, a line each, then a count; exits with 1 if anything is."""
import collections, hashlib, html.parser, json, os, posixpath, sys, urllib.parse

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
FOREIGN_TO_PARAGRAPH = {"p", "div", "ul", "ol", "dl", "table", "section", "article", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6",
                        "aside", "nav", "figure", "pre", "header", "footer", "main", "details"}
URL_ATTRIBUTES = {"href", "src", "poster", "data", "action", "cite", "srcset"}
ID_ATTRIBUTES = {"for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-owns"}


class Page(html.parser.HTMLParser):
    def __init__(self, path, complain):
        super().__init__(convert_charrefs=True)
        self.path, self.complain = path, complain
        self.open, self.ids, self.links, self.references = [], collections.Counter(), [], []
        self.count, self.title, self.lang, self.charset, self.policy = collections.Counter(), "", None, False, ""

    def tell(self, what):
        self.complain(f"{self.path}:{self.getpos()[0]}", what)

    def handle_decl(self, decl):
        if decl.lower() == "doctype html":
            self.count["doctype"] += 1

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        for name in {n for n in names if names.count(n) > 1}:
            self.tell(f"<{tag}> has {name} twice")
        values = {name: value or "" for name, value in attributes}
        self.count[tag] += 1
        if tag in FOREIGN_TO_PARAGRAPH and "p" in self.open:
            self.tell(f"<{tag}> inside <p>")
        if tag == "a" and "a" in self.open:
            self.tell("<a> inside <a>")
        if "id" in values:
            self.ids[values["id"]] += 1
            if not values["id"] or any(c.isspace() for c in values["id"]):
                self.tell(f"id {values['id']!r} is empty or has a space")
        if "style" in values or any(name.startswith("on") for name in names):
            self.tell(f"<{tag}> has a style or a script of its own, which the policy forbids")
        if tag == "html":
            self.lang = values.get("lang")
        if "lang" in values and not values["lang"].strip():
            self.tell(f"<{tag}> has an empty lang")
        if tag == "meta" and values.get("charset", "").lower() == "utf-8":
            self.charset = True
        if tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = values.get("content", "")
        if tag == "img" and "alt" not in values:
            self.tell("<img> has no alt")
        for name in URL_ATTRIBUTES & values.keys():
            remote = name in ("src", "poster", "data", "srcset") or tag == "link"
            self.links.append((self.getpos()[0], tag, values[name], remote))
        for name in ID_ATTRIBUTES & values.keys():
            self.references += [(self.getpos()[0], name, value) for value in values[name].split()]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            self.tell(f"</{tag}> closes {'<' + self.open[-1] + '>' if self.open else 'nothing'}")
            if tag not in self.open:
                return
            while self.open[-1] != tag:
                self.open.pop()
        self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] == "title":
            self.title += data

    def finish(self):
        self.close()
        if self.open:
            self.tell("never closed: " + ", ".join(f"<{tag}>" for tag in self.open))
        for what, right in [("doctype", self.count["doctype"] == 1), ("<html lang>", (self.lang or "").strip()),
                            ("<title>", self.title.strip()), ("<meta charset>", self.charset),
                            ("one <h1>", self.count["h1"] == 1), ("one <main>", self.count["main"] == 1),
                            ("Content-Security-Policy", "default-src 'none'" in self.policy)]:
            if not right:
                self.complain(self.path, f"lacks {what}")
        for name, times in self.ids.items():
            if times > 1:
                self.complain(self.path, f"id {name!r} stands {times} times")
        for line, name, value in self.references:
            if value not in self.ids:
                self.complain(f"{self.path}:{line}", f"{name} names the id {value!r}, which is not on the page")


def main(site):
    problems = []

    def complain(place, what):
        problems.append(f"{place}: {what}")

    files = {}
    for folder, _, names in os.walk(site):
        for name in names:
            full = os.path.join(folder, name)
            files[os.path.relpath(full, site).replace(os.sep, "/")] = full
    hidden = {path for path in files if any(part.startswith(".") for part in path.split("/"))}
    pages = {}
    for path in sorted(files.keys() - hidden):
        if path.endswith(".html"):
            page = pages[path] = Page(path, complain)
            with open(files[path], encoding="utf-8", errors="strict") as stream:
                page.feed(stream.read())
            page.finish()

    links = fragments = outward = 0
    reached, waiting = {"index.html"}, ["index.html"]
    targets = collections.defaultdict(set)
    for path, page in pages.items():
        for line, tag, value, is_resource in page.links:
            place, parts = f"{path}:{line}", urllib.parse.urlsplit(value)
            if parts.scheme == "data":
                continue  # it stands in the page
            if parts.scheme or value.startswith("//"):
                outward += 1
                if is_resource:
                    complain(place, f"<{tag}> loads {value} from outside")
                elif parts.scheme not in ("http", "https", "mailto"):
                    complain(place, f"link with the scheme of {value}")
                continue
            links += 1
            target = path if not parts.path else posixpath.normpath(
                posixpath.join(posixpath.dirname(path), urllib.parse.unquote(parts.path)))
            if parts.path.startswith("/") or target.startswith(".."):
                complain(place, f"{value} leaves the site")
            elif target not in files:
                complain(place, f"{value} leads to no file")
            elif parts.query:
                complain(place, f"{value} has a query")
            else:
                targets[path].add(target)
                if parts.fragment:
                    fragments += 1
                    if target in pages and urllib.parse.unquote(parts.fragment) not in pages[target].ids:
                        complain(place, f"{value} leads to no id of {target}")
    while waiting:
        for target in targets[waiting.pop()] - reached:
            reached.add(target)
            waiting.append(target)
    for path in sorted(pages.keys() - reached):
        # A host shows this page where there is none.
        if path != "404.html":
            complain(path, "no way leads here from the home page")

    manifest = files.get(".dossier-manifest.json")
    if manifest is None:
        complain(".dossier-manifest.json", "is missing")
    else:
        with open(manifest, encoding="utf-8") as stream:
            listed = {entry["path"]: entry for entry in json.load(stream)["files"]}
        for path in sorted(files.keys() - hidden - listed.keys()):
            complain(path, "is not in the manifest")
        for path, entry in listed.items():
            if path not in files:
                complain(path, "is in the manifest and not there")
                continue
            with open(files[path], "rb") as stream:
                data = stream.read()
            if len(data) != entry["size"] or hashlib.sha256(data).hexdigest() != entry["sha256"]:
                complain(path, "is not as the manifest says")

    for problem in problems[:100]:
        print(problem)
    print(f"{len(pages)} pages, {len(files)} files, {links} links inside ({fragments} to an id), {outward} outside; "
          f"{len(problems)} problems")
    return 1 if problems or not pages else 0


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
