#ifndef DOSSIER_HEAP_H
#define DOSSIER_HEAP_H
#include <stddef.h>

/// Has the allocator take memory from the system in large steps and give none back.
void dossier_heap_in_large_steps(void);
#endif
