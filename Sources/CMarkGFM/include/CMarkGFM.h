#ifndef DOSSIER_CMARK_GFM_H
#define DOSSIER_CMARK_GFM_H
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include "first_of.h"
#include "heap.h"
#include <stddef.h>
#include <string.h>

/// The extensions that a parse may attach, as bits.
enum {
  DOSSIER_TABLE = 1,
  DOSSIER_TASKLIST = 2,
  DOSSIER_STRIKETHROUGH = 4,
  DOSSIER_AUTOLINK = 8,
};

/// What a node is, extensions included: cmark declares their types in headers that it does not install.
typedef enum {
  DOSSIER_NODE_OTHER,
  DOSSIER_NODE_DOCUMENT,
  DOSSIER_NODE_QUOTE,
  DOSSIER_NODE_LIST,
  DOSSIER_NODE_ITEM,
  DOSSIER_NODE_TASK,
  DOSSIER_NODE_CODE_BLOCK,
  DOSSIER_NODE_HTML_BLOCK,
  DOSSIER_NODE_PARAGRAPH,
  DOSSIER_NODE_HEADING,
  DOSSIER_NODE_RULE,
  DOSSIER_NODE_FOOTNOTE,
  DOSSIER_NODE_TABLE,
  DOSSIER_NODE_ROW,
  DOSSIER_NODE_CELL,
  DOSSIER_NODE_TEXT,
  DOSSIER_NODE_SOFT_BREAK,
  DOSSIER_NODE_LINE_BREAK,
  DOSSIER_NODE_CODE,
  DOSSIER_NODE_HTML,
  DOSSIER_NODE_EMPHASIS,
  DOSSIER_NODE_STRONG,
  DOSSIER_NODE_STRIKETHROUGH,
  DOSSIER_NODE_LINK,
  DOSSIER_NODE_IMAGE,
  DOSSIER_NODE_FOOTNOTE_REFERENCE,
} dossier_node_kind;

/// The kind of a node.
dossier_node_kind dossier_kind(cmark_node *node);

/// Parses UTF-8 Markdown on the calling thread's own memory; safe from any thread. The tree lives until the same thread
/// calls `dossier_parse_end`, which must come before its next parse.
cmark_node *dossier_parse(const char *bytes, size_t length, unsigned extensions);

/// Gives back what the calling thread's last parse took.
void dossier_parse_end(void);
#endif
