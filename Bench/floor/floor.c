// The least that any generator built on cmark-gfm has to do: read each Markdown file, parse and render it, put a fixed
// head and foot round it, write the page. No references, no checks, no templates; nothing is compared or renamed.
//
//   floor IN OUT [threads]
//
// Only the extensions that are safe on several threads are attached: strikethrough and autolink set a global table
// during each parse. Memory is one bump allocator a thread, emptied after each file.
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <fts.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { FRAME = 4096, SLAB = 4 << 20, LARGEST_FILE = 2 << 20, ROUND = 16 };

static void die(const char *what) {
  perror(what);
  exit(1);
}

// The bump allocator. Each block is preceded by its size, which realloc needs.

typedef struct slab {
  struct slab *next;
  size_t used, size;
  _Alignas(16) char bytes[];
} slab;

static _Thread_local slab *first, *current;

static slab *new_slab(size_t need) {
  size_t size = need > SLAB ? need : SLAB;
  slab *s = malloc(sizeof *s + size);
  if (!s) die("malloc");
  s->next = NULL;
  s->used = 0;
  s->size = size;
  return s;
}

static void *bump(size_t count, size_t each) {
  size_t need = ((count * each + 15) & ~(size_t)15) + 16;
  while (!current || current->used + need > current->size) {
    slab *next = current ? current->next : first;
    if (!next) {
      next = new_slab(need);
      if (current) current->next = next; else first = next;
    }
    next->used = 0;
    current = next;
  }
  char *block = current->bytes + current->used;
  current->used += need;
  *(size_t *)block = need - 16;
  return memset(block + 16, 0, need - 16);
}

static void *regrow(void *old, size_t size) {
  if (!old) return bump(1, size);
  size_t had = ((size_t *)old)[-2];
  if (had >= size) return old;
  return memcpy(bump(1, size), old, had);
}

static void leave(void *block) { (void)block; }

static void start_over(void) {
  current = first;
  if (current) current->used = 0;
}

static cmark_mem memory = {bump, regrow, leave};

// The files, found once, handed out a few at a time.

typedef struct { char *in, *out; } page;
static page *pages;
static size_t page_count;
static atomic_size_t next_page;
static char head[FRAME], foot[FRAME];

static void find_pages(char *in, const char *out) {
  char *roots[] = {in, NULL}, path[4096];
  size_t skip = strlen(in), room = 0;
  FTS *walk = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR | FTS_NOSTAT, NULL);
  if (!walk) die(in);
  for (FTSENT *entry; (entry = fts_read(walk));) {
    if (entry->fts_info == FTS_D) {
      snprintf(path, sizeof path, "%s%s", out, entry->fts_path + skip);
      mkdir(path, 0777);
    } else if (entry->fts_namelen > 3 && !strcmp(entry->fts_name + entry->fts_namelen - 3, ".md")) {
      if (page_count == room) pages = realloc(pages, (room = room ? room * 2 : 4096) * sizeof *pages);
      if (!pages) die("realloc");
      size_t length = entry->fts_pathlen - 3 - skip;
      snprintf(path, sizeof path, "%s%.*s.html", out, (int)length, entry->fts_path + skip);
      pages[page_count++] = (page){strdup(entry->fts_path), strdup(path)};
    }
  }
  fts_close(walk);
}

static void make(const page *p, char *buffer) {
  int in = open(p->in, O_RDONLY | O_CLOEXEC);
  if (in < 0) die(p->in);
  ssize_t length = read(in, buffer, LARGEST_FILE);
  if (length < 0) die(p->in);
  close(in);
  char *body = buffer;
  if (length > 8 && !memcmp(buffer, "---\n", 4)) {
    char *end = memmem(buffer + 3, length - 3, "\n---\n", 5);
    if (end) body = end + 5;
  }

  cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, &memory);
  const char *extensions[] = {"table", "tasklist", "tagfilter"};
  for (int i = 0; i < 3; i++) cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extensions[i]));
  cmark_parser_feed(parser, body, buffer + length - body);
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html_with_mem(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser), &memory);

  struct iovec parts[] = {{head, FRAME}, {html, strlen(html)}, {foot, FRAME}};
  int out = open(p->out, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (out < 0 || writev(out, parts, 3) < 0) die(p->out);
  close(out);
  start_over();
}

static void *work(void *unused) {
  char *buffer = malloc(LARGEST_FILE);
  if (!buffer) die("malloc");
  for (size_t from; (from = atomic_fetch_add(&next_page, ROUND)) < page_count;)
    for (size_t i = from; i < from + ROUND && i < page_count; i++) make(&pages[i], buffer);
  return unused;
}

int main(int count, char **arguments) {
  if (count < 3) return fprintf(stderr, "usage: floor IN OUT [threads]\n"), 2;
  int threads = count > 3 ? atoi(arguments[3]) : 2;
  if (threads < 1 || threads > 64) return fprintf(stderr, "from 1 to 64 threads\n"), 2;
  memset(head, ' ', FRAME);
  memset(foot, ' ', FRAME);
  cmark_gfm_core_extensions_ensure_registered();
  find_pages(arguments[1], arguments[2]);
  pthread_t team[64];
  for (int i = 0; i < threads; i++)
    if (pthread_create(&team[i], NULL, work, NULL)) die("pthread_create");
  for (int i = 0; i < threads; i++) pthread_join(team[i], NULL);
  printf("%zu pages\n", page_count);
}
