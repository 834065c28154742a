#ifndef DOSSIER_CGUMBO_H
#define DOSSIER_CGUMBO_H
#include <gumbo.h>
#include <stddef.h>

/// A parsed page, with all the memory that its tree takes.
typedef struct dossier_html dossier_html;

/// Parses UTF-8 HTML, which must stay where it is as long as the page. NULL where its tree would take more than `limit` bytes, or
/// more than `seconds` of the processor's time.
dossier_html *dossier_html_parse(const char *bytes, size_t length, size_t limit, unsigned seconds);

/// The `html` element.
const GumboNode *dossier_html_root(const dossier_html *page);

/// Gives the page's memory back.
void dossier_html_free(dossier_html *page);
#endif
