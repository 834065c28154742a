#ifndef DOSSIER_CYAML_H
#define DOSSIER_CYAML_H
#include <yaml.h>
#endif
