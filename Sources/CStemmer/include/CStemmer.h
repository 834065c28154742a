#ifndef DOSSIER_CSTEMMER_H
#define DOSSIER_CSTEMMER_H
#include <libstemmer.h>
#endif
