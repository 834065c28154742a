#include "CGumbo.h"
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

// gumbo takes its memory on trust, looks through all open elements at every tag, and gives a tree back by recursion: a page that
// is nested deep enough turns that into a crash or a wait without end. So each piece is on a list of ours: over a limit the parse is
// left by a jump, and the end needs no walk of the tree.
typedef struct piece {
  struct piece *before, *after;
  size_t size, unused;  // keeps what follows aligned as malloc's is
} piece;

struct dossier_html {
  piece pieces;
  size_t used, limit, taken;
  clock_t deadline;
  GumboOutput *output;
  jmp_buf too_much;
};

static void *take(void *owner, size_t size) {
  dossier_html *page = owner;
  if (size > page->limit - page->used) longjmp(page->too_much, 1);
  // Each tag and each text takes at least one piece.
  if (page->taken++ % 1024 == 0 && clock() >= page->deadline) longjmp(page->too_much, 1);
  piece *fresh = malloc(sizeof(piece) + size);
  if (!fresh) longjmp(page->too_much, 1);
  page->used += size;
  fresh->size = size;
  fresh->before = &page->pieces;
  fresh->after = page->pieces.after;
  fresh->after->before = fresh;
  page->pieces.after = fresh;
  return fresh + 1;
}

static void give_back(void *owner, void *bytes) {
  if (!bytes) return;
  dossier_html *page = owner;
  piece *old = (piece *)bytes - 1;
  old->before->after = old->after;
  old->after->before = old->before;
  page->used -= old->size;
  free(old);
}

dossier_html *dossier_html_parse(const char *bytes, size_t length, size_t limit, unsigned seconds) {
  dossier_html *page = calloc(1, sizeof(dossier_html));
  if (!page) return NULL;
  page->pieces.before = page->pieces.after = &page->pieces;
  page->limit = limit;
  page->deadline = clock() + (clock_t)seconds * CLOCKS_PER_SEC;
  if (setjmp(page->too_much)) {
    dossier_html_free(page);
    return NULL;
  }
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = take;
  options.deallocator = give_back;
  options.userdata = page;
  options.max_errors = 0;
  page->output = gumbo_parse_with_options(&options, bytes, length);
  return page;
}

const GumboNode *dossier_html_root(const dossier_html *page) { return page->output->root; }

void dossier_html_free(dossier_html *page) {
  for (piece *next = page->pieces.after; next != &page->pieces;) {
    piece *after = next->after;
    free(next);
    next = after;
  }
  free(page);
}
