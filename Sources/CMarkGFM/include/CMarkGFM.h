#ifndef DOSSIER_CMARK_GFM_H
#define DOSSIER_CMARK_GFM_H
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#endif
