#include "CMarkGFM.h"
#include "memory.h"
#include <pthread.h>

// `strikethrough` and `autolink` add their characters to a global table when a parse begins and take them out when it ends:
// a parse that has them attached runs alone, the others run side by side.
static pthread_rwlock_t special_characters = PTHREAD_RWLOCK_INITIALIZER;
static pthread_once_t registered = PTHREAD_ONCE_INIT;
static cmark_syntax_extension *table, *tasklist, *strikethrough, *autolink;

static void register_extensions(void) {
  cmark_gfm_core_extensions_ensure_registered();
  table = cmark_find_syntax_extension("table");
  tasklist = cmark_find_syntax_extension("tasklist");
  strikethrough = cmark_find_syntax_extension("strikethrough");
  autolink = cmark_find_syntax_extension("autolink");
}

cmark_node *dossier_parse(const char *bytes, size_t length, unsigned extensions) {
  pthread_once(&registered, register_extensions);
  if (extensions & (DOSSIER_STRIKETHROUGH | DOSSIER_AUTOLINK)) {
    pthread_rwlock_wrlock(&special_characters);
  } else {
    pthread_rwlock_rdlock(&special_characters);
  }
  cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, &dossier_memory);
  // The order in which cmark-gfm itself attaches them.
  if (extensions & DOSSIER_TABLE) cmark_parser_attach_syntax_extension(parser, table);
  if (extensions & DOSSIER_STRIKETHROUGH) cmark_parser_attach_syntax_extension(parser, strikethrough);
  if (extensions & DOSSIER_AUTOLINK) cmark_parser_attach_syntax_extension(parser, autolink);
  if (extensions & DOSSIER_TASKLIST) cmark_parser_attach_syntax_extension(parser, tasklist);
  cmark_parser_feed(parser, bytes, length);
  cmark_node *document = cmark_parser_finish(parser);
  pthread_rwlock_unlock(&special_characters);
  return document;
}

void dossier_parse_end(void) { dossier_memory_reset(); }
